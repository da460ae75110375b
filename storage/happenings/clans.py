"""A clan's households: whether its head may see their names, whom it invited, when it reminded them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, update

from dialogs.happening import ClanInvited, ClanNameConsent, ClanReminded
from dialogs.records import Purpose, SubjectKind
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.row import RowOf
from storage.shapes import added
from storage.statement import Statement, When, Write, constant
from storage.tables import clan_invitations, clan_reminders, consents, memberships

_CONSENT = RowOf(ClanNameConsent, added(consents, when=When.HISTORY))
_NAMED = Statement(
    update(memberships)
    .where(
        memberships.c.member == bindparam("the_member"),
        memberships.c.whole_kind == constant(SubjectKind.CLAN),
        memberships.c.whole == bindparam("the_clan"),
    )
    .values(named=bindparam("may_see"))
)
_INVITED = RowOf(ClanInvited, added(clan_invitations, when=When.RECORD, once=True))
_REMINDED = RowOf(ClanReminded, added(clan_reminders, when=When.HISTORY))


@rows_of(ClanNameConsent)
def clan_name_consent(it: ClanNameConsent, of: Context) -> Iterable[Write]:
    """A consent is for one clan: whoever counts in another one by now is asked anew there."""
    yield _NAMED, {"the_member": it.member, "the_clan": it.clan, "may_see": int(it.given)}
    yield _CONSENT(it, of, purpose=Purpose.CLAN, subject=it.member)


@rows_of(ClanInvited)
def clan_invited(it: ClanInvited, of: Context) -> Iterable[Write]:
    for household in it.households:
        yield _INVITED(it, of, household=household)


@rows_of(ClanReminded)
def clan_reminded(it: ClanReminded, of: Context) -> Iterable[Write]:
    yield _REMINDED(it, of, reminded=len(it.reminded))
