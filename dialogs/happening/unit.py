"""A unit's people: listed by its contact, registered once each agreed, answering for themselves."""

from __future__ import annotations

from datetime import date, datetime
from typing import TypeAlias

from dialogs.happening.happening import Happening
from dialogs.records.roster import PaperConsent


class _OfMember(Happening, frozen=True, kw_only=True):
    member: str

    @property
    def record(self) -> str:
        return self.member


class MemberListed(_OfMember, frozen=True, kw_only=True, tag="member_listed"):
    """Somebody stands on a unit's list; said again, it replaces what was said before."""

    unit: str
    number: int
    name: str
    folded: str
    phone: str = ""


class MemberLeft(_OfMember, frozen=True, kw_only=True, tag="member_left"):
    """No longer of the unit: the name goes from the list, the number is not given again."""

    on: date


class MemberRegistered(_OfMember, frozen=True, kw_only=True, tag="member_registered"):
    """They agreed on paper, seen by the unit's contact; the registration stands beside this."""

    citizen: str
    how: PaperConsent
    version: str
    text_sha256: str


class MemberUnticked(_OfMember, frozen=True, kw_only=True, tag="member_unticked"):
    """The tick was a slip and nothing has been answered: the person is as if not registered this year."""

    file: str


class MemberLinkMade(_OfMember, frozen=True, kw_only=True, tag="member_link_made"):
    """A one-time link by which the person answers on their own phone; the newest one holds."""

    code_sha256: str
    until: datetime


class MemberLinkUsed(_OfMember, frozen=True, kw_only=True, tag="member_link_used"):
    """The person answers for themselves from now on."""


UnitHappening: TypeAlias = (
    MemberListed | MemberLeft | MemberRegistered | MemberUnticked | MemberLinkMade | MemberLinkUsed
)
