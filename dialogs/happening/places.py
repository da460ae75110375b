"""Villages get names; invitations are made."""

from __future__ import annotations

from datetime import datetime
from typing import TypeAlias

from dialogs.happening.happening import Happening
from dialogs.records.person import RoleKind


class VillagesNamed(Happening, frozen=True, kw_only=True, tag="villages_named"):
    commune: str
    names: tuple[str, ...]
    """New villages, in the order of their numbers, after those the commune has."""

    @property
    def record(self) -> str:
        return self.commune


class InvitationMade(Happening, frozen=True, kw_only=True, tag="invitation_made"):
    invitation: str
    code_sha256: str
    grants: RoleKind | None
    place: str
    expires: datetime

    @property
    def record(self) -> str:
        return self.invitation


PlacesHappening: TypeAlias = VillagesNamed | InvitationMade
