"""What people agree to, are called, may do, and ask for."""

from __future__ import annotations

from datetime import datetime
from typing import TypeAlias

from dialogs.happening.happening import Happening
from dialogs.records.person import Purpose, RoleKind


class _OfPerson(Happening, frozen=True, kw_only=True):
    person: str

    @property
    def record(self) -> str:
        return self.person


class ConsentRecorded(_OfPerson, frozen=True, kw_only=True, tag="consent_recorded"):
    purpose: Purpose
    version: str
    text_sha256: str
    """Of the text that was on the screen."""
    given: bool
    subject: str = ""
    """Whose name may be posted: one phone may answer for several households."""


class AddressChosen(_OfPerson, frozen=True, kw_only=True, tag="address_chosen"):
    address: str
    name: str = ""


class LanguageChosen(_OfPerson, frozen=True, kw_only=True, tag="language_chosen"):
    language: str


class RoleGranted(_OfPerson, frozen=True, kw_only=True, tag="role_granted"):
    kind: RoleKind
    place: str
    invitation: str


class RoleEnded(_OfPerson, frozen=True, kw_only=True, tag="role_ended"):
    """From this moment on; what was done in the role stands."""

    kind: RoleKind
    place: str
    reason: str
    by_name: str


class ReachabilityChanged(_OfPerson, frozen=True, kw_only=True, tag="reachability_changed"):
    audience: str
    reachable: bool


class ErasureAsked(_OfPerson, frozen=True, kw_only=True, tag="erasure_asked"):
    """Answer within 2 working days, done within 20 days (Decree 356/2025 Đ5.4)."""

    answer_due: datetime
    done_due: datetime


class ConsentWithdrawn(_OfPerson, frozen=True, kw_only=True, tag="consent_withdrawn"):
    """Processing stops at once; answered in 2 working days, done in 15 days (Decree 356/2025 Đ5.2)."""

    answer_due: datetime
    done_due: datetime


class MessageKept(_OfPerson, frozen=True, kw_only=True, tag="message_kept"):
    """A voice note or a picture that answers no question: kept, not thrown away."""

    file: str
    bot: str
    kind: str
    about: str = ""


PeopleHappening: TypeAlias = (
    ConsentRecorded
    | AddressChosen
    | LanguageChosen
    | RoleGranted
    | RoleEnded
    | ReachabilityChanged
    | ErasureAsked
    | ConsentWithdrawn
    | MessageKept
)
