"""Reads of what is proposed: counts by step and village, proposals and their lines, whom to tell."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import and_, bindparam, exists, func, literal_column, or_, select

from dialogs.records import (
    TITLE_OF,
    Proposal,
    ProposedLine,
    Purpose,
    Status,
    SubjectKind,
    ToTell,
    VillageCount,
)
from storage.moment import from_text
from storage.statement import constant
from storage.tables import (
    consents,
    files,
    places,
    proposal_lines,
    proposals,
    recognition_lines,
    representatives,
    seasons,
    subjects,
    village_work,
)
from storage.world.reading import Query

NAMED_PERSONS = {SubjectKind.HOUSEHOLD, SubjectKind.CITIZEN}
"""Whose posting names a person, so that it needs their agreement."""

_YEARS = Query(
    select(seasons.c.id, seasons.c.year)
    .where(seasons.c.commune == bindparam("the_commune"), seasons.c.title == bindparam("the_title"))
    .order_by(seasons.c.year.desc())
)
_STATES = Query(
    select(files.c.status, func.count())
    .where(files.c.season == bindparam("the_season"), files.c.commune == bindparam("the_commune"))
    .group_by(files.c.status)
)
_verified = and_(
    files.c.season == bindparam("the_season"),
    files.c.commune == bindparam("the_commune"),
    files.c.status == constant(Status.VERIFIED),
)
_its_work = and_(village_work.c.season == files.c.season, village_work.c.village == files.c.place)
_of_households = seasons.c.title == constant(TITLE_OF[SubjectKind.HOUSEHOLD].key)
_unsigned = and_(_of_households, village_work.c.signed_at.is_(None))
"""The Chủ tịch Hội signs villages off; only of households do files wait for it."""
_came_later = func.coalesce(files.c.decided_at > village_work.c.signed_at, literal_column("0"))
_COUNTS = (
    select(places.c.id, places.c.name, func.count(), func.sum(_came_later))
    .select_from(files)
    .join(places, places.c.id == files.c.place)
    .join(seasons, seasons.c.id == files.c.season)
    .outerjoin(village_work, _its_work)
    .where(_verified)
    .group_by(files.c.place)
    .order_by(files.c.place)
)
_BY_VILLAGE = Query(_COUNTS.where(~_unsigned))
_UNSIGNED = Query(_COUNTS.where(_unsigned))
_VERIFIED = Query(
    select(files.c.id)
    .join(seasons, seasons.c.id == files.c.season)
    .outerjoin(village_work, _its_work)
    .where(_verified, ~_unsigned)
    .order_by(files.c.place, files.c.sort_key, files.c.code)
)
_not_decided = and_(
    proposals.c.decision.is_(None),
    files.c.status.not_in([constant(Status.PROPOSED), constant(Status.POSTED)]),
)
_recognised = exists().where(
    recognition_lines.c.decision == proposals.c.decision, recognition_lines.c.file == proposal_lines.c.file
)
_left_out = and_(proposals.c.decision.is_not(None), ~_recognised)
"""After the decision its own list says who was still in, whatever became of a file later."""
_out = or_(proposal_lines.c.taken_out_at.is_not(None), _not_decided, _left_out)
_PROPOSAL = (
    select(
        proposals.c.id,
        proposals.c.season,
        proposals.c.commune,
        places.c.name,
        seasons.c.title,
        seasons.c.year,
        proposals.c.number,
        proposals.c.at,
        proposals.c.by_name,
        func.count().filter(~_out),
        func.count().filter(_out),
        proposals.c.posted_on,
        proposals.c.objections_until,
        proposals.c.decision,
        proposals.c.taken_back_at,
        proposals.c.person,
    )
    .join(seasons, seasons.c.id == proposals.c.season)
    .join(places, places.c.id == proposals.c.commune)
    .join(proposal_lines, proposal_lines.c.proposal == proposals.c.id)
    .join(files, files.c.id == proposal_lines.c.file)
    .group_by(proposals.c.id)
)
_BY_ID = Query(_PROPOSAL.where(proposals.c.id == bindparam("the_id")))
_OF_SEASON = Query(
    _PROPOSAL.where(proposals.c.season == bindparam("the_season")).order_by(proposals.c.number)
)
_POSTED = Query(
    _PROPOSAL.where(
        proposals.c.commune == bindparam("the_commune"),
        proposals.c.posted_on <= bindparam("day"),
        proposals.c.objections_until >= bindparam("day"),
        proposals.c.taken_back_at.is_(None),
    ).order_by(seasons.c.title, proposals.c.number)
)
_OF_FILE = Query(
    select(proposals.c.id)
    .join(proposal_lines, proposal_lines.c.proposal == proposals.c.id)
    .where(
        proposal_lines.c.file == bindparam("the_file"),
        proposal_lines.c.taken_out_at.is_(None),
        proposals.c.taken_back_at.is_(None),
    )
    .order_by(proposals.c.seq.desc())
    .limit(literal_column("1"))
)
_LINES = (
    select(
        proposal_lines.c.file,
        proposal_lines.c.subject,
        proposal_lines.c.code,
        proposal_lines.c.name,
        proposal_lines.c.place,
        proposal_lines.c.place_name,
        proposal_lines.c.level,
        proposal_lines.c.result,
        _out,
        proposal_lines.c.reason,
        subjects.c.kind,
    )
    .join(proposals, proposals.c.id == proposal_lines.c.proposal)
    .join(files, files.c.id == proposal_lines.c.file)
    .join(subjects, subjects.c.id == proposal_lines.c.subject)
    .where(proposal_lines.c.proposal == bindparam("the_id"))
    .order_by(proposal_lines.c.place, proposal_lines.c.sort_key, proposal_lines.c.code)
)
_ALL = Query(_LINES)
_ONE = Query(_LINES.where(proposal_lines.c.file == bindparam("the_file")))
_NAMED = Query(
    _LINES.where(
        or_(
            proposal_lines.c.code == bindparam("the_code"),
            func.instr(subjects.c.folded, bindparam("text")) > literal_column("0"),
        ),
        ~_out,
    ).limit(bindparam("most"))
)
_purpose = consents.c.purpose == constant(Purpose.PUBLISHING)
_lines_subject = select(proposal_lines.c.subject).where(proposal_lines.c.proposal == bindparam("the_id"))
_AGREED_FOR = Query(
    select(consents.c.subject, consents.c.seq, consents.c.given).where(
        consents.c.subject != literal_column("''"), consents.c.subject.in_(_lines_subject), _purpose
    )
)
_AGREED_BY = Query(
    select(representatives.c.subject, consents.c.seq, consents.c.given)
    .join(consents, consents.c.person == representatives.c.person)
    .where(
        representatives.c.subject.in_(_lines_subject), consents.c.subject == literal_column("''"), _purpose
    )
)
_TO_TELL = Query(
    select(representatives.c.person, proposal_lines.c.file, proposal_lines.c.code)
    .join(proposal_lines, proposal_lines.c.subject == representatives.c.subject)
    .join(proposals, proposals.c.id == proposal_lines.c.proposal)
    .join(files, files.c.id == proposal_lines.c.file)
    .where(proposal_lines.c.proposal == bindparam("the_id"), ~_out)
    .order_by(proposal_lines.c.code, representatives.c.seq)
)


def season_years(db: sqlite3.Connection, commune: str, title: str) -> tuple[tuple[str, int], ...]:
    rows = _YEARS.rows(db, the_commune=commune, the_title=title)
    return tuple((season, year) for season, year in rows)


def file_states(db: sqlite3.Connection, season: str, commune: str) -> Mapping[str, int]:
    return dict(_STATES.rows(db, the_season=season, the_commune=commune))


def verified_by_village(db: sqlite3.Connection, season: str, commune: str) -> tuple[VillageCount, ...]:
    rows = _BY_VILLAGE.rows(db, the_season=season, the_commune=commune)
    return tuple(VillageCount(*row) for row in rows)


def unsigned_by_village(db: sqlite3.Connection, season: str, commune: str) -> tuple[VillageCount, ...]:
    rows = _UNSIGNED.rows(db, the_season=season, the_commune=commune)
    return tuple(VillageCount(*row) for row in rows)


def verified_files(db: sqlite3.Connection, season: str, commune: str) -> tuple[str, ...]:
    return tuple(row[0] for row in _VERIFIED.rows(db, the_season=season, the_commune=commune))


def proposal(db: sqlite3.Connection, the_id: str) -> Proposal | None:
    row = _BY_ID.row(db, the_id=the_id)
    return _proposal(row) if row else None


def proposals_of(db: sqlite3.Connection, season: str) -> tuple[Proposal, ...]:
    return tuple(_proposal(row) for row in _OF_SEASON.rows(db, the_season=season))


def open_postings(db: sqlite3.Connection, commune: str, on: date) -> tuple[Proposal, ...]:
    return tuple(_proposal(row) for row in _POSTED.rows(db, the_commune=commune, day=on.isoformat()))


def proposal_of(db: sqlite3.Connection, file: str) -> Proposal | None:
    row = _OF_FILE.row(db, the_file=file)
    return proposal(db, row[0]) if row else None


def proposed(db: sqlite3.Connection, the_id: str) -> tuple[ProposedLine, ...]:
    return _lines(db, the_id, _ALL.rows(db, the_id=the_id))


def proposed_line(db: sqlite3.Connection, the_id: str, file: str) -> ProposedLine | None:
    return next(iter(_lines(db, the_id, _ONE.rows(db, the_id=the_id, the_file=file))), None)


def find_proposed(
    db: sqlite3.Connection, the_id: str, code: str, folded: str, most: int
) -> tuple[ProposedLine, ...]:
    rows = _NAMED.rows(db, the_id=the_id, the_code=code, text=folded, most=most)
    return _lines(db, the_id, rows)


def to_tell(db: sqlite3.Connection, the_id: str) -> tuple[ToTell, ...]:
    return tuple(ToTell(*row) for row in _TO_TELL.rows(db, the_id=the_id))


def _lines(db: sqlite3.Connection, the_id: str, rows: list[Any]) -> tuple[ProposedLine, ...]:
    agreed = _agreed(db, the_id) if rows else {}
    return tuple(
        ProposedLine(
            file=file,
            subject=subject,
            code=code,
            name=name,
            place=place,
            place_name=place_name,
            level=level,
            result=result,
            postable=SubjectKind(kind) not in NAMED_PERSONS or agreed.get(subject, False),
            out=bool(out),
            reason=reason,
        )
        for file, subject, code, name, place, place_name, level, result, out, reason, kind in rows
    )


def _agreed(db: sqlite3.Connection, the_id: str) -> dict[str, bool]:
    """The newest word on each subject's posting: said of it, or by a person of all they answer for."""
    newest: dict[str, tuple[int, bool]] = {}
    for query in (_AGREED_FOR, _AGREED_BY):
        for subject, seq, given in query.rows(db, the_id=the_id):
            if seq > newest.get(subject, (0, False))[0]:
                newest[subject] = (seq, bool(given))
    return {subject: given for subject, (_, given) in newest.items()}


def _proposal(row: tuple[Any, ...]) -> Proposal:
    (
        the_id, season, commune, commune_name, title, year, number, at, by_name, count, out,
        posted_on, until, decision, taken_back, by,
    ) = row  # fmt: skip
    return Proposal(
        id=the_id,
        season=season,
        commune=commune,
        commune_name=commune_name,
        title=title,
        year=year,
        number=number,
        at=from_text(at),
        by_name=by_name,
        count=count,
        taken_out=out,
        posted_on=date.fromisoformat(posted_on) if posted_on else None,
        objections_until=date.fromisoformat(until) if until else None,
        decision=decision or "",
        taken_back=taken_back is not None,
        by=by,
    )
