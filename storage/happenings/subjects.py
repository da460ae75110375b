"""A subject is registered: it, whoever answers for it, and its file of this season."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Column, bindparam, insert, select
from sqlalchemy.sql.elements import ColumnElement

from dialogs.happening import SubjectRegistered
from dialogs.records import Status
from storage.as_json import to_json
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.shapes import added
from storage.statement import Statement, When, Write, constant
from storage.tables import files, representatives, seasons, subjects


def _of_season(column: Column[str]) -> ColumnElement[str]:
    return select(column).where(seasons.c.id == bindparam("the_season")).scalar_subquery()


_SUBJECT = added(subjects, when=When.RECORD)
_REPRESENTATIVE = added(representatives, when=When.RECORD, once=True)
_FILE = Statement(
    insert(files).values(
        id=bindparam("id"),
        code=bindparam("code"),
        season=bindparam("the_season"),
        subject=bindparam("subject"),
        commune=_of_season(seasons.c.commune),
        place=bindparam("place"),
        sort_key=bindparam("sort_key"),
        criteria_set=_of_season(seasons.c.criteria_set),
        criteria_version=_of_season(seasons.c.criteria_version),
        status=constant(Status.REGISTERED),
    )
)


@rows_of(SubjectRegistered)
def subject_registered(it: SubjectRegistered, of: Context) -> Iterable[Write]:
    """The file keeps the criteria version its season had at this moment; a code is never given twice."""
    yield (
        _SUBJECT,
        {
            "id": it.subject,
            "kind": it.kind,
            "code": it.code,
            "place": it.place,
            "number": it.number,
            "name": it.name,
            "folded": it.folded,
            "sort_key": it.sort_key,
            "members": it.members,
            "facts": to_json(it.facts),
        },
    )
    yield (
        _REPRESENTATIVE,
        {
            "subject": it.subject,
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
            "subject": it.subject,
            "place": it.place,
            "sort_key": it.sort_key,
        },
    )
