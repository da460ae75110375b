"""What people agreed to, how they are addressed, what they may do, whether they can be reached."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, case, literal_column, update
from sqlalchemy.dialects import sqlite

from dialogs.happening import (
    AddressChosen,
    ConsentRecorded,
    LanguageChosen,
    ReachabilityChanged,
    RoleEnded,
    RoleGranted,
)
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.row import RowOf
from storage.shapes import added, put
from storage.statement import Statement, When, Write
from storage.tables import consents, invitations, people, reachability, roles

_CONSENT = RowOf(ConsentRecorded, added(consents, when=When.HISTORY))
_ROLE = RowOf(RoleGranted, added(roles, when=When.RECORD))
_LANGUAGE = put(people, when=When.RECORD, columns=("id", "language"))
_REACHABLE = RowOf(ReachabilityChanged, put(reachability, when=When.RECORD))

_ENDED = Statement(
    update(roles)
    .where(
        roles.c.person == bindparam("the_person"),
        roles.c.kind == bindparam("the_kind"),
        roles.c.place == bindparam("the_place"),
        roles.c.until.is_(None) | (roles.c.until > bindparam("now")),
    )
    .values(until=bindparam("now"))
)

_address = sqlite.insert(people).values(
    id=bindparam("id"), address=bindparam("address"), name=bindparam("name")
)
_ADDRESS = Statement(
    _address.on_conflict_do_update(
        index_elements=["id"],
        set_={
            "address": _address.excluded.address,
            "name": case(
                (_address.excluded.name == literal_column("''"), people.c.name), else_=_address.excluded.name
            ),
        },
    )
)
_USED = Statement(
    update(invitations)
    .where(invitations.c.id == bindparam("the_invitation"), invitations.c.used_at.is_(None))
    .values(used_at=bindparam("used"), used_by=bindparam("by"))
)


def used_invitation(invitation: str, by: str, of: Context) -> Write:
    return _USED, {"the_invitation": invitation, "used": of.at, "by": by}


@rows_of(ConsentRecorded)
def consent_recorded(it: ConsentRecorded, of: Context) -> Iterable[Write]:
    yield _CONSENT(it, of)


@rows_of(AddressChosen)
def address_chosen(it: AddressChosen, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    yield _ADDRESS, {"id": it.person, "address": it.address, "name": it.name}


@rows_of(LanguageChosen)
def language_chosen(it: LanguageChosen, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    yield _LANGUAGE, {"id": it.person, "language": it.language}


@rows_of(RoleGranted)
def role_granted(it: RoleGranted, of: Context) -> Iterable[Write]:
    yield _ROLE(it, of, since=of.at, until=None)
    yield used_invitation(it.invitation, it.person, of)


@rows_of(RoleEnded)
def role_ended(it: RoleEnded, of: Context) -> Iterable[Write]:
    yield _ENDED, {"the_person": it.person, "the_kind": it.kind, "the_place": it.place, "now": of.at}


@rows_of(ReachabilityChanged)
def reachability_changed(it: ReachabilityChanged, of: Context) -> Iterable[Write]:
    """What waits for somebody out of reach rests, and goes on when they are back: see `storage.postbox`."""
    yield _REACHABLE(it, of)
