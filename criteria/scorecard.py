"""The result of scoring: every line says how it came about."""

from decimal import Decimal

import msgspec

from criteria.marks import Rank
from criteria.missing import MissingValue
from criteria.wording import Text, Wording


class Line(msgspec.Struct, frozen=True):
    """One indicator. `points` is None while an answer it needs is wanting."""

    indicator: str
    name: Wording
    points: Decimal | None
    of: Decimal
    applicable: bool
    why: Text
    unproven: bool = False
    """Reached by its answers, and not counted because nothing was shown for it."""


class Scorecard(msgspec.Struct, frozen=True):
    """`points` is exactly the sum of the lines; open lines count as nothing yet."""

    set_id: str
    version: str
    points: Decimal
    of: Decimal
    lines: tuple[Line, ...]
    met: bool | None
    """None while a question is open."""
    unmet: tuple[Text, ...]
    """The conditions not met; empty where `met` is None."""
    notice: Wording | None
    out_of_period: bool
    unanswered: tuple[str, ...]
    level: int = 1
    """The level that lines, `met` and `unmet` speak of."""
    reached: int | None = None
    """The highest level that is met, 0 for none; None while that is open, and in a scored set."""
    rank: Rank | None = None
    """None while a question is open, under the lowest rank, and where the set has no ranks."""
    doubts: tuple[Text, ...] = ()
    """Where sources contradict each other and this very card would be another by the other reading."""


class ScoringLocked(Exception):
    """The set lacks values that only the official paper has: nobody can be scored by it yet."""

    def __init__(self, set_id: str, version: str, missing: tuple[MissingValue, ...]) -> None:
        super().__init__(f"{set_id}@{version} is locked, missing: {', '.join(gap.where for gap in missing)}")
        self.set_id = set_id
        self.version = version
        self.missing = missing
