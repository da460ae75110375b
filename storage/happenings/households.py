"""A household is registered: it, whoever answers for it, and its file of this season."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Column, bindparam, insert, select
from sqlalchemy.sql.elements import ColumnElement

from dialogs.happening import HouseholdRegistered
from dialogs.records import Status
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.shapes import added
from storage.statement import Statement, When, Write, constant
from storage.tables import files, households, representatives, seasons


def _of_season(column: Column[str]) -> ColumnElement[str]:
    return select(column).where(seasons.c.id == bindparam("the_season")).scalar_subquery()


_HOUSEHOLD = added(households, when=When.RECORD)
_REPRESENTATIVE = added(representatives, when=When.RECORD, once=True)
_FILE = Statement(
    insert(files).values(
        id=bindparam("id"),
        code=bindparam("code"),
        season=bindparam("the_season"),
        household=bindparam("household"),
        commune=_of_season(seasons.c.commune),
        village=bindparam("village"),
        head_sort_key=bindparam("head_sort_key"),
        criteria_set=_of_season(seasons.c.criteria_set),
        criteria_version=_of_season(seasons.c.criteria_version),
        status=constant(Status.REGISTERED),
    )
)


@rows_of(HouseholdRegistered)
def household_registered(it: HouseholdRegistered, of: Context) -> Iterable[Write]:
    """The file keeps the criteria version its season had at this moment; a code is never given twice."""
    yield (
        _HOUSEHOLD,
        {
            "id": it.household,
            "code": it.code,
            "village": it.village,
            "number": int(it.code.rpartition(".")[2]),
            "head_name": it.head_name,
            "head_folded": it.head_folded,
            "head_sort_key": it.head_sort_key,
            "members": it.members,
        },
    )
    yield (
        _REPRESENTATIVE,
        {
            "household": it.household,
            "person": it.person,
            "seq": of.seq,
            "relation": it.relation,
            "adult_agreed": it.adult_agreed,
            "since": of.at,
        },
    )
    yield (
        _FILE,
        {
            "id": it.file,
            "code": it.code,
            "the_season": it.season,
            "household": it.household,
            "village": it.village,
            "head_sort_key": it.head_sort_key,
        },
    )
