"""Where and when words are read: a moment is shown in the place's time zone, against today."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

VIETNAM = "Asia/Ho_Chi_Minh"


class Clock:
    """The zone moments are shown in; set once at start from the settings."""

    def __init__(self, zone: str = VIETNAM) -> None:
        self.zone = ZoneInfo(zone)

    def now(self) -> datetime:
        return datetime.now(UTC).astimezone(self.zone)

    def local(self, at: datetime) -> datetime:
        return at.astimezone(self.zone)


CLOCK = Clock()


def show_times_in(zone: str) -> None:
    """Show every moment in this zone from now on."""
    CLOCK.zone = ZoneInfo(zone)
