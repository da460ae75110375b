"""What waits for the officers of a commune, oldest first."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import msgspec


class QueueLine(msgspec.Struct, frozen=True):
    """No names and no children's data: a code, a village, a score, flags (design §7)."""

    file: str
    code: str
    title: str
    criteria_set: str
    criteria_version: str
    place_name: str
    points: Decimal
    of: Decimal
    waiting_since: datetime
    flags: tuple[str, ...]
    officer: str
    """Who has it claimed now; empty when it is free."""
    officer_name: str
    until: datetime | None
    checking: bool = False
    """Not yet held against everything else; so far nothing stands out."""
    subject: str = ""
    """Whose file it is."""

    @property
    def short_code(self) -> str:
        return self.code.partition(".")[2]


class Board(msgspec.Struct, frozen=True):
    commune: str
    commune_name: str
    waiting: int
    """Free to be looked at."""
    claimed: int
    returned: int
    village_review: int
    verified: int
    """An officer has decided, one way or the other."""
    lines: tuple[QueueLine, ...]
    """The eight that have waited longest, claimed ones included; not those of a village in somebody's hands."""
