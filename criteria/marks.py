"""What a whole set is measured by: points to reach, ranks, levels, how long a recognition is kept."""

from enum import Enum
from typing import Annotated

import msgspec

from criteria.expecting import expect
from criteria.provenance import Confidence, ConfidenceField, Figure
from criteria.question import ID
from criteria.wording import Wording, say

LevelNumber = Annotated[int, expect(say("a whole number from 1"), "level: 2", ge=1)]


class Rank(msgspec.Struct, frozen=True):
    """A name for a range of points: from `at_least` up to the next higher rank."""

    id: Annotated[str, expect(say("small letters, digits and _"), "id: good", pattern=ID)]
    name: Wording
    at_least: Figure = Figure()


class Marks(msgspec.Struct, frozen=True):
    """What a scored set is measured by."""

    full: Figure = Figure()
    threshold: Figure = Figure()
    minimum_each: Figure = Figure()
    """No applicable indicator may stand under this."""
    ranks: tuple[Rank, ...] = ()
    """Highest first; empty where the paper names none."""


class Level(msgspec.Struct, frozen=True):
    """One of the levels that a pass/fail set is recognised at."""

    level: LevelNumber
    name: Wording
    clause: str = ""
    """Where the paper lists what this level asks."""
    after_months: Figure = Figure()
    """Months since the decision on the level below before this one may be asked for."""


class KeptFrom(Enum):
    """The day from which the months of a recognition are counted."""

    decision = "decision"
    next_year = "next_year"
    """1 January of the year after the one recognised in."""


class Recognition(msgspec.Struct, frozen=True):
    """How long a recognition is kept."""

    kept_months: Figure = Figure()
    kept_from: Annotated[
        KeptFrom, expect(say("one of: {keys}", keys="decision, next_year"), "kept_from: next_year")
    ] = KeptFrom.decision
    kept_from_confidence: ConfidenceField = Confidence.missing
    note: str = ""
