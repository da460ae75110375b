"""Reads of households and of those who answer for them."""

from __future__ import annotations

import sqlite3

from sqlalchemy import bindparam, exists, func, literal_column, or_, select

from dialogs.records import Household
from storage.tables import answers, files, households, places, representatives, submissions
from storage.world.reading import Query

_HOUSEHOLD = select(
    households.c.id,
    households.c.code,
    households.c.head_name,
    households.c.village,
    places.c.name,
    households.c.members,
).join(places, places.c.id == households.c.village)
_BY_ID = Query(_HOUSEHOLD.where(households.c.id == bindparam("the_id")))
_NAMED = Query(
    _HOUSEHOLD.where(
        households.c.village == bindparam("the_village"), households.c.head_folded == bindparam("named")
    ).order_by(households.c.number)
)
_NEXT_NUMBER = Query(
    select(func.coalesce(func.max(households.c.number), literal_column("0")) + literal_column("1")).where(
        households.c.village == bindparam("the_village")
    )
)
_ANSWERED_FOR = Query(
    select(
        or_(
            exists().where(
                representatives.c.household == bindparam("the_household"),
                representatives.c.person == bindparam("the_person"),
            ),
            exists().where(
                files.c.household == bindparam("the_household"),
                answers.c.file == files.c.id,
                answers.c.person == bindparam("the_person"),
            ),
            exists().where(
                files.c.household == bindparam("the_household"),
                submissions.c.file == files.c.id,
                submissions.c.person == bindparam("the_person"),
            ),
        )
    )
)


def household(db: sqlite3.Connection, the_id: str) -> Household | None:
    row = _BY_ID.row(db, the_id=the_id)
    return Household(*row) if row else None


def households_named(db: sqlite3.Connection, village: str, head_folded: str) -> tuple[Household, ...]:
    return tuple(Household(*row) for row in _NAMED.rows(db, the_village=village, named=head_folded))


def next_roster_number(db: sqlite3.Connection, village: str) -> int:
    row = _NEXT_NUMBER.row(db, the_village=village)
    assert row is not None
    number: int = row[0]
    return number


def answered_for(db: sqlite3.Connection, person: str, household: str) -> bool:
    row = _ANSWERED_FOR.row(db, the_person=person, the_household=household)
    return bool(row and row[0])
