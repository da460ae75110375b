"""The result of scoring: every line says how it came about."""

from decimal import Decimal

import msgspec

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


class ScoringLocked(Exception):
    """The set lacks values that only the official paper has: nobody can be scored by it yet."""

    def __init__(self, set_id: str, version: str, missing: tuple[MissingValue, ...]) -> None:
        super().__init__(f"{set_id}@{version} is locked, missing: {', '.join(gap.where for gap in missing)}")
        self.set_id = set_id
        self.version = version
        self.missing = missing
