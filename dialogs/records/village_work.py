"""A village in an officer's hands: who works there until when, who is offered it, who signed it off."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

VILLAGE_LEASE = timedelta(hours=12)
"""An evening's work, also with a long pause; every act in the village begins it anew."""


class VillageWork(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a village's verification of a season stands at a moment; of one nobody ever took, all is empty."""

    season: str
    village: str
    officer: str = ""
    """Who works there now; empty once the lease has run out."""
    officer_name: str = ""
    """With the form of address: "cô Hoa"."""
    since: datetime | None = None
    until: datetime | None = None
    """Each act in the village moves it on (`VILLAGE_LEASE`)."""
    handed_from: str = ""
    """The name of who had it before, where it was handed or taken over."""
    offered_to: str = ""
    """Who is asked to take it on; it is the other's until they do."""
    offered_to_name: str = ""
    offered_at: datetime | None = None
    signed_by: str = ""
    """The Chủ tịch Hội who signed the village off."""
    signed_by_name: str = ""
    signed_at: datetime | None = None

    @property
    def signed(self) -> bool:
        return self.signed_at is not None


class VillageAct(msgspec.Struct, frozen=True, omit_defaults=True):
    """One line of a village's history, for officers."""

    at: datetime
    kind: str
    """"taken", "given_back", "offered", "offer_ended", "handed_over", "taken_over", "rest", "signed", "reopened"."""
    person: str
    """Who did it; empty where time did."""
    officer: str
    officer_name: str
    other: str = ""
    """To whom it was offered or went, or who had it before."""
    other_name: str = ""
    reason: str = ""
    files: int = 0


class SteppedAway(msgspec.Struct, frozen=True):
    """An officer who said of a file that they are a relative: somebody else decides on it."""

    file: str
    code: str
    officer: str
    officer_name: str
    at: datetime

    @property
    def short_code(self) -> str:
        return self.code.partition(".")[2]
