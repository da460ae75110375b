"""A unit's list of people, and the members of a village's chi hội."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, bindparam, delete, exists, literal_column, null, update

from dialogs.happening import (
    ChiHoiCounted,
    MemberLeft,
    MemberLinkMade,
    MemberLinkUsed,
    MemberListed,
    MemberRegistered,
    MemberUnticked,
)
from dialogs.records import Status
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.row import RowOf
from storage.moment import to_text
from storage.shapes import added, put
from storage.statement import Statement, When, Write, constant
from storage.tables import (
    answers,
    chi_hoi_counts,
    criteria_comments,
    evidence,
    files,
    unit_members,
)

_nothing: ColumnElement[str] = literal_column("''")
_this = unit_members.c.id == bindparam("the_member")
_LISTED = RowOf(
    MemberListed,
    put(unit_members, when=When.RECORD, columns=("id", "unit", "number", "name", "folded", "phone")),
)
_LEFT = Statement(
    update(unit_members)
    .where(_this)
    .values(
        left=bindparam("since"),
        name=_nothing,
        folded=_nothing,
        phone=_nothing,
        link_sha256=null(),
        link_until=null(),
    )
)
_REGISTERED = Statement(update(unit_members).where(_this).values(citizen=bindparam("who")))
_LINK = Statement(
    update(unit_members).where(_this).values(link_sha256=bindparam("code"), link_until=bindparam("til"))
)
_USED = Statement(
    update(unit_members)
    .where(_this)
    .values(link_sha256=null(), link_until=null(), own_phone=literal_column("1"))
)
_NO_LINK = Statement(update(unit_members).where(_this).values(link_sha256=null(), link_until=null()))
_UNTICKED = Statement(
    delete(files).where(
        files.c.id == bindparam("the_file"),
        files.c.status == constant(Status.REGISTERED),
        *(~exists().where(table.c.file == files.c.id) for table in (answers, evidence, criteria_comments)),
    )
)
_COUNTED = RowOf(ChiHoiCounted, added(chi_hoi_counts, when=When.HISTORY))


@rows_of(MemberListed)
def member_listed(it: MemberListed, of: Context) -> Iterable[Write]:
    yield _LISTED(it, of, id=it.member)


@rows_of(MemberLeft)
def member_left(it: MemberLeft, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    yield _LEFT, {"the_member": it.member, "since": it.on.isoformat()}


@rows_of(MemberRegistered)
def member_registered(it: MemberRegistered, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    yield _REGISTERED, {"the_member": it.member, "who": it.citizen}


@rows_of(MemberUnticked)
def member_unticked(it: MemberUnticked, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    """The trail keeps both; a file that anything hangs on is kept as it is."""
    yield _UNTICKED, {"the_file": it.file}
    yield _NO_LINK, {"the_member": it.member}


@rows_of(MemberLinkMade)
def member_link_made(it: MemberLinkMade, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    yield _LINK, {"the_member": it.member, "code": it.code_sha256, "til": to_text(it.until)}


@rows_of(MemberLinkUsed)
def member_link_used(it: MemberLinkUsed, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    yield _USED, {"the_member": it.member}


@rows_of(ChiHoiCounted)
def chi_hoi_counted(it: ChiHoiCounted, of: Context) -> Iterable[Write]:
    yield _COUNTED(it, of, on_day=it.on.isoformat())
