"""A subject is registered: it, whoever answers for it, and its file of this season."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Column, bindparam, delete, insert, select
from sqlalchemy.sql.elements import ColumnElement

from dialogs.happening import (
    FileOpened,
    MembershipChosen,
    RegistrationPlanned,
    RepresentativeAdded,
    RepresentativeRemoved,
    SubjectRegistered,
)
from dialogs.records import Status
from storage.as_json import to_json
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.row import RowOf
from storage.shapes import added, put
from storage.statement import Statement, When, Write
from storage.tables import files, memberships, representatives, seasons, subjects


def _of_season(column: Column[str]) -> ColumnElement[str]:
    return select(column).where(seasons.c.id == bindparam("the_season")).scalar_subquery()


_SUBJECT = RowOf(
    SubjectRegistered,
    added(
        subjects,
        when=When.RECORD,
        columns=("id", "kind", "code", "place", "number", "name", "folded", "sort_key", "members", "facts"),
    ),
)
_REPRESENTATIVE = added(representatives, when=When.RECORD, once=True)
_MEMBERSHIP = RowOf(MembershipChosen, put(memberships, when=When.RECORD))
_REMOVED = Statement(
    delete(representatives).where(
        representatives.c.subject == bindparam("the_subject"),
        representatives.c.person == bindparam("the_person"),
    )
)
_LEFT = Statement(
    delete(memberships).where(
        memberships.c.member == bindparam("the_member"), memberships.c.whole_kind == bindparam("the_kind")
    ),
    When.RECORD,
)
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
        status=bindparam("first_status"),
        consent=bindparam("how"),
    )
)


@rows_of(SubjectRegistered)
def subject_registered(it: SubjectRegistered, of: Context) -> Iterable[Write]:
    """The file keeps the criteria version its season had at this moment; a code is never given twice."""
    yield _SUBJECT(it, of, id=it.subject, facts=to_json(it.facts))
    if it.person:
        yield _representative(it, of)
    yield file_row(it, status=Status.REGISTERED, consent=it.consent)


@rows_of(FileOpened)
def file_opened(it: FileOpened, of: Context) -> Iterable[Write]:
    if it.person:
        yield _representative(it, of)
    yield file_row(it, status=Status.REGISTERED, consent=it.consent)


@rows_of(RepresentativeAdded)
def representative_added(it: RepresentativeAdded, of: Context) -> Iterable[Write]:
    yield _representative(it, of)


@rows_of(RepresentativeRemoved)
def representative_removed(it: RepresentativeRemoved, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    yield _REMOVED, {"the_subject": it.subject, "the_person": it.person}


@rows_of(MembershipChosen)
def membership_chosen(it: MembershipChosen, of: Context) -> Iterable[Write]:
    """The present one stands in the table, the one before in the trail."""
    if not it.whole:
        yield _LEFT, {"the_member": it.member, "the_kind": it.whole_kind}
        return
    yield _MEMBERSHIP(it, of, since=of.at, named=None)


def _representative(it: SubjectRegistered | FileOpened | RepresentativeAdded, of: Context) -> Write:
    return _REPRESENTATIVE, {
        "subject": it.subject,
        "person": it.person,
        "seq": of.seq,
        "relation": it.relation,
        "adult_agreed": it.adult_agreed,
        "since": of.at,
    }


def file_row(
    it: SubjectRegistered | FileOpened | RegistrationPlanned, *, status: Status, consent: str
) -> Write:
    return _FILE, {
        "id": it.file,
        "code": it.code,
        "the_season": it.season,
        "subject": it.subject,
        "place": it.place,
        "sort_key": it.sort_key,
        "first_status": status,
        "how": consent,
    }
