"""How many hội viên a village's chi hội has, and had at the end of the year before."""

from __future__ import annotations

from datetime import date

import msgspec


class ChiHoiMembers(msgspec.Struct, frozen=True):
    village: str
    village_name: str
    count: int | None = None
    """The newest figure of the year; None where nobody entered one."""
    on: date | None = None
    before: int | None = None
    """The newest figure of the year before."""
    before_on: date | None = None

    @property
    def growth(self) -> int | None:
        """None where one of the two years has no figure: nothing is taken for 0."""
        return None if self.count is None or self.before is None else self.count - self.before
