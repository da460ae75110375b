"""Reads of villages in officers' hands, and of who may not decide on which file."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, desc, exists, func, literal_column, or_, select

from dialogs.records import Status, SteppedAway, VillageAct, VillageWork
from storage.as_json import to_json
from storage.moment import from_text, to_text
from storage.shapes import among
from storage.statement import constant
from storage.tables import (
    answers,
    decisions,
    files,
    representatives,
    steps_aside,
    submissions,
    village_acts,
    village_work,
)
from storage.world.reading import Query

_WORK = select(
    village_work.c.season,
    village_work.c.village,
    village_work.c.officer,
    village_work.c.officer_name,
    village_work.c.since,
    village_work.c.until,
    village_work.c.handed_from,
    village_work.c.offered_to,
    village_work.c.offered_to_name,
    village_work.c.offered_at,
    village_work.c.signed_by,
    village_work.c.signed_by_name,
    village_work.c.signed_at,
)
_ONE = Query(
    _WORK.where(
        village_work.c.season == bindparam("the_season"), village_work.c.village == bindparam("the_village")
    )
)
_OF_SEASON = Query(
    _WORK.where(village_work.c.season == bindparam("the_season")).order_by(village_work.c.village)
)
_HELD_BY = Query(
    _WORK.where(village_work.c.officer == bindparam("the_officer"), village_work.c.until > bindparam("at"))
    .order_by(village_work.c.season, village_work.c.village)
)  # fmt: skip
_OFFERED_TO = Query(
    _WORK.where(
        village_work.c.officer.is_not(None),
        village_work.c.until > bindparam("at"),
        village_work.c.offered_to == bindparam("the_officer"),
    ).order_by(village_work.c.season, village_work.c.village)
)
_LAPSED = Query(
    _WORK.where(village_work.c.officer.is_not(None), village_work.c.until <= bindparam("at")).order_by(
        village_work.c.until
    )
)
_ACTS = Query(
    select(
        village_acts.c.at,
        village_acts.c.kind,
        village_acts.c.person,
        village_acts.c.officer,
        village_acts.c.officer_name,
        village_acts.c.other,
        village_acts.c.other_name,
        village_acts.c.reason,
        village_acts.c.files,
    )
    .where(
        village_acts.c.season == bindparam("the_season"), village_acts.c.village == bindparam("the_village")
    )
    .order_by(desc(village_acts.c.seq))
)
_DECIDED = (
    Status.VERIFIED,
    Status.NOT_THIS_YEAR,
    Status.RETURNED,
    Status.PROPOSED,
    Status.POSTED,
    Status.RECOGNISED,
)
_later = decisions.alias("later_decision")
_SINGLY = Query(
    select(decisions.c.officer_name, func.count())
    .join(files, files.c.id == decisions.c.file)
    .where(
        files.c.season == bindparam("the_season"),
        files.c.place == bindparam("the_village"),
        files.c.status.in_([constant(status) for status in _DECIDED]),
        ~exists().where(_later.c.file == decisions.c.file, _later.c.seq > decisions.c.seq),
        ~exists().where(
            village_acts.c.season == bindparam("the_season"),
            village_acts.c.village == bindparam("the_village"),
            village_acts.c.seq == decisions.c.seq,
            village_acts.c.kind == constant("rest"),
        ),
    )
    .group_by(decisions.c.officer, decisions.c.officer_name)
    .order_by(func.min(decisions.c.seq))
)
_STATES = Query(
    select(files.c.status, func.count())
    .where(files.c.season == bindparam("the_season"), files.c.place == bindparam("the_village"))
    .group_by(files.c.status)
)
_later_step = steps_aside.alias("later")
_newest = ~exists().where(
    _later_step.c.file == steps_aside.c.file,
    _later_step.c.officer == steps_aside.c.officer,
    _later_step.c.seq > steps_aside.c.seq,
)
_stands = (steps_aside.c.aside == literal_column("1")) & _newest
_its = files.alias("its")
_NOT_TO_DECIDE = Query(
    select(files.c.id).where(
        files.c.season == bindparam("the_season"),
        files.c.place == bindparam("the_village"),
        or_(
            exists().where(
                representatives.c.subject == files.c.subject,
                representatives.c.person == bindparam("the_officer"),
            ),
            exists().where(
                _its.c.subject == files.c.subject,
                answers.c.file == _its.c.id,
                answers.c.person == bindparam("the_officer"),
            ),
            exists().where(
                _its.c.subject == files.c.subject,
                submissions.c.file == _its.c.id,
                submissions.c.person == bindparam("the_officer"),
            ),
            exists().where(
                steps_aside.c.file == files.c.id, steps_aside.c.officer == bindparam("the_officer"), _stands
            ),
        ),
    )
)
_ASIDE = Query(
    select(steps_aside.c.at).where(
        steps_aside.c.file == bindparam("the_file"),
        steps_aside.c.officer == bindparam("the_officer"),
        _stands,
    )
)
_LEFT = Query(
    select(steps_aside.c.file).where(
        steps_aside.c.file.in_(among("the_files")), steps_aside.c.officer == bindparam("the_officer"), _stands
    )
)
_ASIDES = Query(
    select(files.c.id, files.c.code, steps_aside.c.officer, steps_aside.c.officer_name, steps_aside.c.at)
    .join(files, files.c.id == steps_aside.c.file)
    .where(
        files.c.season == bindparam("the_season"),
        files.c.place == bindparam("the_village"),
        files.c.status == constant(Status.WAITING),
        _stands,
    )
    .order_by(files.c.code, steps_aside.c.seq)
)


def village_work_of(db: sqlite3.Connection, season: str, village: str, at: datetime) -> VillageWork:
    row = _ONE.row(db, the_season=season, the_village=village)
    return _work(row, to_text(at)) if row else VillageWork(season, village)


def village_works(db: sqlite3.Connection, season: str, at: datetime) -> tuple[VillageWork, ...]:
    moment = to_text(at)
    return tuple(_work(row, moment) for row in _OF_SEASON.rows(db, the_season=season))


def villages_held_by(db: sqlite3.Connection, officer: str, at: datetime) -> tuple[VillageWork, ...]:
    moment = to_text(at)
    return tuple(_work(row, moment) for row in _HELD_BY.rows(db, the_officer=officer, at=moment))


def villages_offered_to(db: sqlite3.Connection, officer: str, at: datetime) -> tuple[VillageWork, ...]:
    moment = to_text(at)
    return tuple(_work(row, moment) for row in _OFFERED_TO.rows(db, the_officer=officer, at=moment))


def lapsed_villages(db: sqlite3.Connection, at: datetime) -> tuple[VillageWork, ...]:
    return tuple(_work(row, "") for row in _LAPSED.rows(db, at=to_text(at)))


def acts(db: sqlite3.Connection, season: str, village: str) -> tuple[VillageAct, ...]:
    return tuple(
        VillageAct(from_text(at), kind, person, officer, name, other, other_name, reason, count)
        for at, kind, person, officer, name, other, other_name, reason, count in _ACTS.rows(
            db, the_season=season, the_village=village
        )
    )


def decided_singly(db: sqlite3.Connection, season: str, village: str) -> tuple[tuple[str, int], ...]:
    rows = _SINGLY.rows(db, the_season=season, the_village=village)
    return tuple((name, count) for name, count in rows)


def files_by_status(db: sqlite3.Connection, season: str, village: str) -> Mapping[Status, int]:
    rows = _STATES.rows(db, the_season=season, the_village=village)
    return {Status(status): count for status, count in rows}


def not_to_decide(db: sqlite3.Connection, officer: str, season: str, village: str) -> frozenset[str]:
    rows = _NOT_TO_DECIDE.rows(db, the_officer=officer, the_season=season, the_village=village)
    return frozenset(the_id for (the_id,) in rows)


def stepped_aside(db: sqlite3.Connection, officer: str, file: str) -> datetime | None:
    row = _ASIDE.row(db, the_file=file, the_officer=officer)
    return from_text(row[0]) if row else None


def left_to_others(db: sqlite3.Connection, officer: str, files: tuple[str, ...]) -> frozenset[str]:
    rows = _LEFT.rows(db, the_files=to_json(files), the_officer=officer)
    return frozenset(the_id for (the_id,) in rows)


def steps_aside_of(db: sqlite3.Connection, season: str, village: str) -> tuple[SteppedAway, ...]:
    return tuple(
        SteppedAway(file, code, officer, name, from_text(at))
        for file, code, officer, name, at in _ASIDES.rows(db, the_season=season, the_village=village)
    )


def _work(row: tuple[Any, ...], moment: str) -> VillageWork:
    """A lease counts only while it runs, and an offer with it."""
    (
        season,
        village,
        officer,
        officer_name,
        since,
        until,
        handed_from,
        offered_to,
        offered_to_name,
        offered_at,
        signed_by,
        signed_by_name,
        signed_at,
    ) = row
    held = bool(officer) and until > moment
    return VillageWork(
        season,
        village,
        officer=officer if held else "",
        officer_name=officer_name if held else "",
        since=from_text(since) if held else None,
        until=from_text(until) if held else None,
        handed_from=handed_from if held else "",
        offered_to=(offered_to or "") if held else "",
        offered_to_name=offered_to_name if held else "",
        offered_at=from_text(offered_at) if held and offered_at else None,
        signed_by=signed_by or "",
        signed_by_name=signed_by_name,
        signed_at=from_text(signed_at) if signed_at else None,
    )
