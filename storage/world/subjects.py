"""Reads of those who register, and of those who answer for them."""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    bindparam,
    case,
    cast,
    exists,
    func,
    literal,
    literal_column,
    or_,
    select,
)

from dialogs.records import Subject, SubjectKind
from dialogs.subject_words import MARKS_APART
from storage.as_json import from_json
from storage.statement import constant
from storage.tables import (
    answers,
    files,
    memberships,
    places,
    representatives,
    roster_acts,
    subjects,
    submissions,
)
from storage.world.reading import Query

NAME_SAID = case((subjects.c.head_died.is_(None), subjects.c.name), else_=literal_column("''")).label("name")
"""No message bears the name of somebody who died; the list's own keeper sees what stands there."""
SUBJECT = select(
    subjects.c.id,
    subjects.c.kind,
    subjects.c.code,
    NAME_SAID,
    subjects.c.place,
    places.c.name.label("place_name"),
    subjects.c.members,
    subjects.c.facts,
).join(places, places.c.id == subjects.c.place)
_BY_ID = Query(SUBJECT.where(subjects.c.id == bindparam("the_id")))


def _without_marks(column: ColumnElement[str]) -> ColumnElement[str]:
    """Read a folded name as `dialogs.understand.name_key` writes it."""
    for mark in ",.()/&-’'":
        column = func.replace(column, literal(mark), literal(" "))
    for _ in range(2):
        column = func.replace(column, literal("  "), literal(" "))
    return func.trim(column)


_NAMED = Query(
    SUBJECT.where(
        subjects.c.place == bindparam("the_place"),
        subjects.c.kind == bindparam("the_kind"),
        subjects.c.folded == bindparam("named"),
        subjects.c.left.is_(None),
    ).order_by(subjects.c.number)
)
_NAMED_WITHOUT_MARKS = Query(
    SUBJECT.where(
        subjects.c.place == bindparam("the_place"),
        subjects.c.kind == bindparam("the_kind"),
        _without_marks(subjects.c.folded) == bindparam("named"),
        subjects.c.left.is_(None),
    ).order_by(subjects.c.number)
)
_NEXT_NUMBER = Query(
    select(func.coalesce(func.max(subjects.c.number), literal_column("0")) + literal_column("1")).where(
        subjects.c.place == bindparam("the_place"), subjects.c.kind == bindparam("the_kind")
    )
)
_LAST_MOVED = Query(
    select(
        func.max(cast(func.json_extract(roster_acts.c.detail, literal_column("'$.number'")), Integer))
    ).where(
        roster_acts.c.what == constant("moved"),
        func.json_extract(roster_acts.c.detail, literal_column("'$.from'")) == bindparam("the_place"),
    )
)
"""The highest number of a household that lives in another village now; it is not given again."""
_OF_PERSON = Query(
    SUBJECT.join(representatives, representatives.c.subject == subjects.c.id)
    .where(representatives.c.person == bindparam("the_person"), subjects.c.left.is_(None))
    .order_by(representatives.c.since, subjects.c.code)
)
_IN_COMMUNE = Query(
    SUBJECT.where(
        subjects.c.kind == bindparam("the_kind"),
        or_(
            subjects.c.place == bindparam("the_commune"),
            subjects.c.place.startswith(bindparam("its_villages")),
        ),
        subjects.c.folded.contains(bindparam("text")),
    )
    .order_by(subjects.c.code)
    .limit(bindparam("most"))
)
_BELONGS_TO = Query(
    SUBJECT.join(memberships, memberships.c.whole == subjects.c.id).where(
        memberships.c.member == bindparam("the_member"), memberships.c.whole_kind == bindparam("the_kind")
    )
)
_MEMBERS_OF = Query(select(func.count()).where(memberships.c.whole == bindparam("the_whole")))
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
    query = _NAMED_WITHOUT_MARKS if kind in MARKS_APART else _NAMED
    return tuple(subject_in(row) for row in query.rows(db, the_kind=kind, the_place=place, named=folded))


def next_number(db: sqlite3.Connection, kind: str, place: str) -> int:
    row = _NEXT_NUMBER.row(db, the_kind=kind, the_place=place)
    assert row is not None
    number: int = row[0]
    moved = _LAST_MOVED.row(db, the_place=place) if kind == SubjectKind.HOUSEHOLD else None
    return max(number, moved[0] + 1) if moved and moved[0] else number


def subjects_of(db: sqlite3.Connection, person: str) -> tuple[Subject, ...]:
    return tuple(subject_in(row) for row in _OF_PERSON.rows(db, the_person=person))


def find_subjects(
    db: sqlite3.Connection, kind: str, commune: str, folded: str, most: int
) -> tuple[Subject, ...]:
    rows = _IN_COMMUNE.rows(
        db, the_kind=kind, the_commune=commune, its_villages=f"{commune}.", text=folded, most=most
    )
    return tuple(subject_in(row) for row in rows)


def belongs_to(db: sqlite3.Connection, member: str, whole_kind: str) -> Subject | None:
    row = _BELONGS_TO.row(db, the_member=member, the_kind=whole_kind)
    return subject_in(row) if row else None


def members_of(db: sqlite3.Connection, whole: str) -> int:
    row = _MEMBERS_OF.row(db, the_whole=whole)
    return int(row[0]) if row else 0


def answered_for(db: sqlite3.Connection, person: str, subject: str) -> bool:
    row = _ANSWERED_FOR.row(db, the_person=person, the_subject=subject)
    return bool(row and row[0])


def subject_in(row: tuple[Any, ...]) -> Subject:
    """Read a row of `SUBJECT`."""
    the_id, kind, code, name, place, place_name, members, facts = row
    return Subject(
        the_id, SubjectKind(kind), code, name, place, place_name, members, from_json(facts, dict[str, str])
    )
