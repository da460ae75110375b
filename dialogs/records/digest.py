"""What a morning's or an evening's word to the group is made of: counts of the whole commune, officers' names."""

from __future__ import annotations

from datetime import date, time

import msgspec


class DigestTimes(msgspec.Struct, frozen=True):
    """When the group is told, on the clock of the wall; None: not at all."""

    morning: time | None = time(7)
    evening: time | None = time(20, 30)


class DayWork(msgspec.Struct, frozen=True, omit_defaults=True):
    """What happened to a commune's files between two moments, undone acts left out."""

    submitted: int = 0
    endorsed: int = 0
    """Passed on by their villages' review."""
    decided: int = 0
    returned: int = 0
    officers: tuple[str, ...] = ()
    """Who decided or returned, by the order of their names: "cô Hoa"."""

    @property
    def nothing(self) -> bool:
        return not (self.submitted or self.endorsed or self.decided or self.returned)


class Holder(msgspec.Struct, frozen=True):
    """An officer and how many single files they have now."""

    officer: str
    officer_name: str
    files: int


class NearDay(msgspec.Struct, frozen=True):
    """The last day of something: "registration", "scoring", "objections"."""

    kind: str
    title: str
    day: date
