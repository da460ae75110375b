"""Reads of those who register, and of those who answer for them."""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlalchemy import bindparam, exists, func, literal_column, or_, select

from dialogs.records import Subject, SubjectKind
from storage.as_json import from_json
from storage.tables import answers, files, places, representatives, subjects, submissions
from storage.world.reading import Query

SUBJECT = select(
    subjects.c.id,
    subjects.c.kind,
    subjects.c.code,
    subjects.c.name,
    subjects.c.place,
    places.c.name.label("place_name"),
    subjects.c.members,
    subjects.c.facts,
).join(places, places.c.id == subjects.c.place)
_BY_ID = Query(SUBJECT.where(subjects.c.id == bindparam("the_id")))
_NAMED = Query(
    SUBJECT.where(
        subjects.c.place == bindparam("the_place"),
        subjects.c.kind == bindparam("the_kind"),
        subjects.c.folded == bindparam("named"),
    ).order_by(subjects.c.number)
)
_NEXT_NUMBER = Query(
    select(func.coalesce(func.max(subjects.c.number), literal_column("0")) + literal_column("1")).where(
        subjects.c.place == bindparam("the_place"), subjects.c.kind == bindparam("the_kind")
    )
)
_ANSWERED_FOR = Query(
    select(
        or_(
            exists().where(
                representatives.c.subject == bindparam("the_subject"),
                representatives.c.person == bindparam("the_person"),
            ),
            exists().where(
                files.c.subject == bindparam("the_subject"),
                answers.c.file == files.c.id,
                answers.c.person == bindparam("the_person"),
            ),
            exists().where(
                files.c.subject == bindparam("the_subject"),
                submissions.c.file == files.c.id,
                submissions.c.person == bindparam("the_person"),
            ),
        )
    )
)


def subject(db: sqlite3.Connection, the_id: str) -> Subject | None:
    row = _BY_ID.row(db, the_id=the_id)
    return subject_in(row) if row else None


def subjects_named(db: sqlite3.Connection, kind: str, place: str, folded: str) -> tuple[Subject, ...]:
    return tuple(subject_in(row) for row in _NAMED.rows(db, the_kind=kind, the_place=place, named=folded))


def next_number(db: sqlite3.Connection, kind: str, place: str) -> int:
    row = _NEXT_NUMBER.row(db, the_kind=kind, the_place=place)
    assert row is not None
    number: int = row[0]
    return number


def answered_for(db: sqlite3.Connection, person: str, subject: str) -> bool:
    row = _ANSWERED_FOR.row(db, the_person=person, the_subject=subject)
    return bool(row and row[0])


def subject_in(row: tuple[Any, ...]) -> Subject:
    """Read a row of `SUBJECT`."""
    the_id, kind, code, name, place, place_name, members, facts = row
    return Subject(
        the_id, SubjectKind(kind), code, name, place, place_name, members, from_json(facts, dict[str, str])
    )
