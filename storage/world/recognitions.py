"""Reads of recognitions: levels that were reached, and those that are kept for some years."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import Any

from sqlalchemy import bindparam, literal_column, or_, select

from dialogs.records import RecognisedLevel, Standing
from storage.tables import recognitions, subjects
from storage.world.reading import Query

_OF_SUBJECT = Query(
    select(recognitions.c.level, recognitions.c.decided_on, recognitions.c.number)
    .where(
        recognitions.c.subject == bindparam("the_subject"),
        recognitions.c.title == bindparam("the_title"),
        recognitions.c.level > literal_column("0"),
        recognitions.c.revoked.is_(None),
    )
    .order_by(recognitions.c.level, recognitions.c.decided_on)
)
_STANDING = (
    select(
        recognitions.c.subject,
        subjects.c.place,
        subjects.c.code,
        subjects.c.name,
        recognitions.c.title,
        recognitions.c.level,
        recognitions.c.year,
        recognitions.c.decided_on,
        recognitions.c.number,
        recognitions.c.kept_to,
    )
    .join(subjects, subjects.c.id == recognitions.c.subject)
    .where(
        recognitions.c.kept_to.is_not(None),
        recognitions.c.kept_to >= bindparam("day"),
        recognitions.c.revoked.is_(None),
    )
    .order_by(recognitions.c.kept_to, subjects.c.code, recognitions.c.level)
)
_OF_COMMUNE = Query(
    _STANDING.where(
        or_(
            subjects.c.place == bindparam("the_commune"),
            subjects.c.place.startswith(bindparam("its_villages")),
        )
    )
)
_LAPSING = Query(
    _STANDING.where(
        recognitions.c.kept_to <= bindparam("last_day"), recognitions.c.lapse_told.is_(None)
    ).limit(bindparam("most"))
)


def recognised(db: sqlite3.Connection, subject: str, title: str) -> tuple[RecognisedLevel, ...]:
    rows = _OF_SUBJECT.rows(db, the_subject=subject, the_title=title)
    return tuple(RecognisedLevel(level, date.fromisoformat(on), number) for level, on, number in rows)


def standing(db: sqlite3.Connection, commune: str, on: date) -> tuple[Standing, ...]:
    rows = _OF_COMMUNE.rows(db, the_commune=commune, its_villages=f"{commune}.", day=on.isoformat())
    return tuple(map(_standing, rows))


def lapsing(db: sqlite3.Connection, on: date, until: date, most: int) -> tuple[Standing, ...]:
    rows = _LAPSING.rows(db, day=on.isoformat(), last_day=until.isoformat(), most=most)
    return tuple(map(_standing, rows))


def _standing(row: tuple[Any, ...]) -> Standing:
    subject, place, code, name, title, level, year, decided_on, number, kept_to = row
    return Standing(
        subject=subject,
        commune=place.partition(".")[0],
        code=code,
        name=name,
        title=title,
        level=level,
        year=year,
        decided_on=date.fromisoformat(decided_on),
        number=number,
        kept_to=date.fromisoformat(kept_to),
    )
