"""People who write to us: how they are addressed, what they agreed to, what they may do and until when."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec


class Purpose(StrEnum):
    """What a consent is for: each is asked and kept apart (Law 91/2025/QH15 Đ9; Decree 356/2025 Đ6)."""

    SCORING = "scoring"
    PUBLISHING = "publishing"
    ACHIEVEMENT = "achievement"
    """Publishing a record of achievement: more than a name on a list."""
    REMINDERS = "reminders"
    CLAN = "clan"
    """The household's name before its clan's head; kept for each household and clan, see `ClanNameConsent`."""


class Consent(msgspec.Struct, frozen=True):
    purpose: Purpose
    version: str
    given: bool
    at: datetime


class RoleKind(StrEnum):
    VILLAGE_HEAD = "village_head"
    OFFICER = "officer"
    CHAIR = "chair"
    """Chủ tịch Hội Khuyến học xã."""
    OPERATOR = "operator"
    INSPECTOR = "inspector"
    """Of the upper Hội: reads, draws a sample of their own, records the inspection, decides nothing."""
    SCHOOL = "school"
    """A school's contact: says how many children of each village are at school, and sees nothing else."""


class Role(msgspec.Struct, frozen=True):
    kind: RoleKind
    place: str
    place_name: str
    since: datetime
    until: datetime | None = None


class Person(msgspec.Struct, frozen=True, omit_defaults=True):
    id: str
    name: str = ""
    """As the person told us, for officers and village heads; families are known by their chủ hộ."""
    address: str = ""
    """The form of address they chose: see `dialogs.address`."""
    language: str = "vi"
    consents: tuple[Consent, ...] = ()
    """The newest of each purpose."""
    roles: tuple[Role, ...] = ()
    """Those in force at the moment asked for."""
    reachable: bool = True

    def agreed(self, purpose: Purpose) -> bool:
        return any(consent.purpose == purpose and consent.given for consent in self.consents)

    def role_at(self, place: str, *kinds: RoleKind) -> Role | None:
        """The role of one of these kinds that covers the place: a commune's officer covers its villages."""
        for role in self.roles:
            if role.kind in kinds and (place == role.place or place.startswith(role.place + ".")):
                return role
        return None


class Invitation(msgspec.Struct, frozen=True):
    """A one-time code: it gives one role for one place, or binds one group."""

    id: str
    grants: RoleKind | None
    """None binds a group."""
    place: str
    place_name: str
    expires: datetime
    used: bool
