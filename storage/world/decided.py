"""Reads of decisions on paper, and of each recognition as later decisions left it."""

from __future__ import annotations

import sqlite3
from datetime import date
from itertools import groupby
from typing import Any

from msgspec.structs import replace
from sqlalchemy import bindparam, func, literal_column, or_, select

from dialogs.records import Decision, DecisionKind, Later, Recognition, Signing
from storage.moment import from_text
from storage.statement import constant
from storage.tables import places, recognition_decisions, recognition_lines, seasons, subjects
from storage.world.reading import Query

_the = recognition_decisions
_DECISION = (
    select(
        _the.c.id,
        _the.c.kind,
        _the.c.commune,
        _the.c.season,
        seasons.c.title,
        seasons.c.year,
        _the.c.number,
        _the.c.decided_on,
        _the.c.body,
        _the.c.capacity,
        _the.c.signer,
        _the.c.issuer,
        func.count(recognition_lines.c.file),
        _the.c.at,
        _the.c.by_name,
        _the.c.proposal,
        _the.c.person,
    )
    .join(seasons, seasons.c.id == _the.c.season)
    .join(recognition_lines, recognition_lines.c.decision == _the.c.id, isouter=True)
    .group_by(_the.c.id)
)
_BY_ID = Query(_DECISION.where(_the.c.id == bindparam("the_id")))
_no_slip = _the.c.kind != constant(DecisionKind.MENDED)
_OF_SEASON = Query(_DECISION.where(_the.c.season == bindparam("the_season"), _no_slip).order_by(_the.c.seq))
_ENTERED_BEFORE = Query(
    _DECISION.where(~_no_slip, _the.c.proposal == bindparam("the_id")).order_by(_the.c.seq)
)
_SAME = Query(
    select(_the.c.id).where(
        _the.c.season == bindparam("the_season"),
        _the.c.kind == bindparam("the_kind"),
        _the.c.number == bindparam("printed"),
        _the.c.decided_on == bindparam("day"),
    )
)
_LINE = (
    select(
        recognition_lines.c.file,
        recognition_lines.c.subject,
        recognition_lines.c.code,
        recognition_lines.c.name,
        recognition_lines.c.place_name,
        recognition_lines.c.level,
        recognition_lines.c.result,
        recognition_lines.c.before,
        recognition_lines.c.reason,
        _the.c.id,
        _the.c.kind,
        _the.c.number,
        _the.c.decided_on,
        _the.c.body,
        _the.c.capacity,
        _the.c.signer,
        _the.c.issuer,
        seasons.c.title,
        seasons.c.year,
        _the.c.commune,
        places.c.name,
    )
    .join(_the, _the.c.id == recognition_lines.c.decision)
    .join(seasons, seasons.c.id == _the.c.season)
    .join(places, places.c.id == _the.c.commune)
)
_OF_FILE = Query(
    _LINE.where(recognition_lines.c.file == bindparam("the_file")).order_by(recognition_lines.c.seq)
)
_mine = recognition_lines.alias("mine")
_OF_DECISION = Query(
    _LINE.where(
        recognition_lines.c.file.in_(select(_mine.c.file).where(_mine.c.decision == bindparam("the_id")))
    ).order_by(
        recognition_lines.c.place,
        recognition_lines.c.sort_key,
        recognition_lines.c.file,
        recognition_lines.c.seq,
    )
)
_FIND = Query(
    select(recognition_lines.c.file)
    .join(_the, _the.c.id == recognition_lines.c.decision)
    .join(subjects, subjects.c.id == recognition_lines.c.subject)
    .where(
        _the.c.season == bindparam("the_season"),
        _the.c.kind == constant(DecisionKind.RECOGNISE),
        or_(
            recognition_lines.c.code == bindparam("the_code"),
            func.instr(subjects.c.folded, bindparam("text")) > literal_column("0"),
        ),
    )
    .group_by(recognition_lines.c.file)
    .order_by(func.min(recognition_lines.c.code))
    .limit(bindparam("most"))
)


def decision(db: sqlite3.Connection, the_id: str) -> Decision | None:
    row = _BY_ID.row(db, the_id=the_id)
    return _decision(row) if row else None


def decisions_of(db: sqlite3.Connection, season: str) -> tuple[Decision, ...]:
    return tuple(_decision(row) for row in _OF_SEASON.rows(db, the_season=season))


def entered_before(db: sqlite3.Connection, the_id: str) -> tuple[Decision, ...]:
    return tuple(_decision(row) for row in _ENTERED_BEFORE.rows(db, the_id=the_id))


def same_decision(db: sqlite3.Connection, season: str, kind: str, number: str, on: date) -> str:
    row = _SAME.row(db, the_season=season, the_kind=kind, printed=number, day=on.isoformat())
    return row[0] if row else ""


def recognition_of(db: sqlite3.Connection, file: str) -> Recognition | None:
    return _folded(_OF_FILE.rows(db, the_file=file))


def recognitions_by(db: sqlite3.Connection, the_id: str) -> tuple[Recognition, ...]:
    rows = _OF_DECISION.rows(db, the_id=the_id)
    found = (_folded(list(lines)) for _, lines in groupby(rows, key=lambda row: row[0]))
    return tuple(one for one in found if one is not None)


def find_recognised(
    db: sqlite3.Connection, season: str, code: str, folded: str, most: int
) -> tuple[Recognition, ...]:
    rows = _FIND.rows(db, the_season=season, the_code=code, text=folded, most=most)
    found = (recognition_of(db, file) for (file,) in rows)
    return tuple(one for one in found if one is not None)


def _folded(rows: list[Any]) -> Recognition | None:
    """Begin with the newest decision that recognises; later ones correct and revoke it."""
    standing: Recognition | None = None
    for row in rows:
        (
            file, subject, code, name, place_name, level, result, before, reason, decision_id, kind,
            number, decided_on, body, capacity, signer, issuer, title, year, commune, commune_name,
        ) = row  # fmt: skip
        day = date.fromisoformat(decided_on)
        if kind == DecisionKind.RECOGNISE:
            standing = Recognition(
                decision=decision_id,
                file=file,
                subject=subject,
                code=code,
                title=title,
                year=year,
                name=name,
                place_name=place_name,
                commune=commune,
                commune_name=commune_name,
                signed=Signing(number, day, body, capacity, signer, issuer),
                level=level,
                result=result,
            )
        elif standing is not None:
            later = Later(DecisionKind(kind), number, day, before, reason)
            standing = _changed(standing, later, name)
    return standing


def _changed(standing: Recognition, later: Later, name: str) -> Recognition:
    return replace(standing, name=name or standing.name, later=(*standing.later, later))


def _decision(row: tuple[Any, ...]) -> Decision:
    (
        the_id, kind, commune, season, title, year, number, decided_on, body, capacity, signer, issuer,
        count, at, by_name, proposal, by,
    ) = row  # fmt: skip
    return Decision(
        id=the_id,
        kind=DecisionKind(kind),
        commune=commune,
        season=season,
        title=title,
        year=year,
        signed=Signing(number, date.fromisoformat(decided_on), body, capacity, signer, issuer),
        count=count,
        entered_at=from_text(at),
        by_name=by_name,
        proposal=proposal or "",
        by=by,
    )
