"""Reads of what waits: a village's review, a commune's board, an officer's desk."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import bindparam, exists, func, select

from dialogs.records import Board, QueueLine, Status
from dialogs.records.triage import stands_out
from storage.as_json import from_json
from storage.moment import from_text, to_text
from storage.statement import constant
from storage.tables import files, places, seasons, triage_due, village_work
from storage.world.progress import DECIDED
from storage.world.reading import Query

ON_THE_BOARD = 8

_LINE = (
    select(
        files.c.id,
        files.c.code,
        seasons.c.title,
        files.c.criteria_set,
        files.c.criteria_version,
        places.c.name,
        files.c.points,
        files.c.of,
        files.c.waiting_since,
        files.c.flags,
        files.c.claim_officer,
        files.c.claim_officer_name,
        files.c.claim_until,
        exists().where(triage_due.c.file == files.c.id).label("due"),
        files.c.subject,
    )
    .join(places, places.c.id == files.c.place)
    .join(seasons, seasons.c.id == files.c.season)
)
_REVIEW = Query(
    _LINE.where(files.c.place == bindparam("the_village"), files.c.status == constant(Status.VILLAGE_REVIEW))
    .order_by(files.c.waiting_since)
    .limit(bindparam("most"))
)
_in_a_village_in_hands = exists().where(
    village_work.c.season == files.c.season,
    village_work.c.village == files.c.place,
    village_work.c.officer.is_not(None),
    village_work.c.until > bindparam("at"),
)
_OLDEST = Query(
    _LINE.where(
        files.c.commune == bindparam("the_commune"),
        files.c.status == constant(Status.WAITING),
        ~_in_a_village_in_hands,
    )
    .order_by(files.c.waiting_since)
    .limit(bindparam("most"))
)
_CLAIMED_BY = Query(
    _LINE.where(
        files.c.claim_officer == bindparam("the_officer"), files.c.claim_until > bindparam("at")
    ).order_by(files.c.claim_until)
)
_LAPSED = Query(
    select(files.c.id, files.c.claim_officer)
    .where(files.c.claim_officer.is_not(None), files.c.claim_until <= bindparam("at"))
    .order_by(files.c.claim_until)
)
_COUNTS = Query(
    select(files.c.status, func.count(), func.count().filter(files.c.claim_until > bindparam("at")))
    .where(files.c.commune == bindparam("the_commune"))
    .group_by(files.c.status)
)
_NAME = Query(select(places.c.name).where(places.c.id == bindparam("the_commune")))
_NONE: tuple[int, int] = (0, 0)


def village_queue(db: sqlite3.Connection, village: str, most: int) -> tuple[QueueLine, ...]:
    return tuple(_line(row, "") for row in _REVIEW.rows(db, the_village=village, most=most))


def board(db: sqlite3.Connection, commune: str, at: datetime) -> Board:
    moment = to_text(at)
    counts = {
        status: (count, claimed)
        for status, count, claimed in _COUNTS.rows(db, the_commune=commune, at=moment)
    }
    waiting, claimed = counts.get(Status.WAITING, _NONE)
    name = _NAME.row(db, the_commune=commune)
    oldest = _OLDEST.rows(db, the_commune=commune, at=moment, most=ON_THE_BOARD)
    return Board(
        commune=commune,
        commune_name=name[0] if name else "",
        waiting=waiting - claimed,
        claimed=claimed,
        returned=counts.get(Status.RETURNED, _NONE)[0],
        village_review=counts.get(Status.VILLAGE_REVIEW, _NONE)[0],
        verified=sum(count for status, (count, _) in counts.items() if status in DECIDED),
        lines=tuple(_line(row, moment) for row in oldest),
    )


def claimed_by(db: sqlite3.Connection, officer: str, at: datetime) -> tuple[QueueLine, ...]:
    moment = to_text(at)
    return tuple(_line(row, moment) for row in _CLAIMED_BY.rows(db, the_officer=officer, at=moment))


def lapsed_claims(db: sqlite3.Connection, at: datetime) -> tuple[tuple[str, str], ...]:
    return tuple((file, officer) for file, officer in _LAPSED.rows(db, at=to_text(at)))


def _line(row: tuple[Any, ...], moment: str) -> QueueLine:
    """A claim counts only while it runs."""
    (
        file,
        code,
        title,
        criteria_set,
        criteria_version,
        place_name,
        points,
        of,
        waiting_since,
        flags,
        officer,
        officer_name,
        until,
        due,
        subject,
    ) = row
    marks = from_json(flags, tuple[str, ...])
    held = until is not None and until > moment
    return QueueLine(
        file=file,
        code=code,
        title=title,
        criteria_set=criteria_set,
        criteria_version=criteria_version,
        place_name=place_name,
        points=Decimal(points or 0),
        of=Decimal(of or 0),
        waiting_since=from_text(waiting_since),
        flags=marks,
        officer=officer if held else "",
        officer_name=officer_name if held else "",
        until=from_text(until) if held else None,
        checking=bool(due) and not stands_out(marks),
        subject=subject,
    )
