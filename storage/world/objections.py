"""Reads of objections."""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlalchemy import bindparam, func, literal_column, select

from dialogs.records import Objection
from storage.moment import from_text
from storage.tables import objections, seasons
from storage.world.reading import Query

_OBJECTION = select(
    objections.c.id,
    objections.c.commune,
    objections.c.season,
    seasons.c.title,
    seasons.c.year,
    objections.c.person,
    objections.c.own,
    objections.c.text,
    objections.c.at,
    objections.c.proposal,
    objections.c.file,
    objections.c.answered_at,
    objections.c.officer_name,
    objections.c.answer,
    objections.c.upheld,
).join(seasons, seasons.c.id == objections.c.season)
_BY_ID = Query(_OBJECTION.where(objections.c.id == bindparam("the_id")))
_OPEN = Query(
    _OBJECTION.where(
        objections.c.commune == bindparam("the_commune"), objections.c.answered_at.is_(None)
    ).order_by(objections.c.at)
)
_OF_SEASON = Query(
    _OBJECTION.where(objections.c.season == bindparam("the_season")).order_by(
        objections.c.answered_at.is_not(None), objections.c.at
    )
)
_OF_FILE = Query(
    _OBJECTION.where(
        objections.c.file == bindparam("the_file"), objections.c.own == literal_column("1")
    ).order_by(objections.c.at)
)
_BY_PERSON = Query(_OBJECTION.where(objections.c.person == bindparam("the_person")).order_by(objections.c.at))
_WAITING_OF = Query(
    select(func.count()).where(
        objections.c.person == bindparam("the_person"), objections.c.answered_at.is_(None)
    )
)


def objection(db: sqlite3.Connection, the_id: str) -> Objection | None:
    row = _BY_ID.row(db, the_id=the_id)
    return _objection(row) if row else None


def open_objections(db: sqlite3.Connection, commune: str) -> tuple[Objection, ...]:
    return tuple(map(_objection, _OPEN.rows(db, the_commune=commune)))


def objections_of(db: sqlite3.Connection, season: str) -> tuple[Objection, ...]:
    return tuple(map(_objection, _OF_SEASON.rows(db, the_season=season)))


def own_objections(db: sqlite3.Connection, file: str) -> tuple[Objection, ...]:
    return tuple(map(_objection, _OF_FILE.rows(db, the_file=file)))


def objections_by(db: sqlite3.Connection, person: str) -> tuple[Objection, ...]:
    return tuple(map(_objection, _BY_PERSON.rows(db, the_person=person)))


def objections_waiting(db: sqlite3.Connection, person: str) -> int:
    row = _WAITING_OF.row(db, the_person=person)
    return int(row[0]) if row else 0


def _objection(row: tuple[Any, ...]) -> Objection:
    (
        the_id, commune, season, title, year, person, own, text, at, proposal, file, answered_at,
        officer_name, answer, upheld,
    ) = row  # fmt: skip
    return Objection(
        id=the_id,
        commune=commune,
        season=season,
        title=title,
        year=year,
        person=person,
        own=bool(own),
        text=text,
        at=from_text(at),
        proposal=proposal or "",
        file=file or "",
        answered_at=from_text(answered_at) if answered_at else None,
        officer_name=officer_name,
        answer=answer,
        upheld=bool(upheld),
    )
