"""Where a figure comes from, and how far it may be trusted."""

from decimal import Decimal
from enum import Enum
from typing import Annotated

import msgspec

from criteria.expecting import expect
from criteria.wording import say

Points = Annotated[
    Decimal,
    expect(say("a number of points, zero or more, or null"), "points: 10", least=Decimal(0)),
]


class Confidence(Enum):
    """How far a value may be trusted; only `missing` values may be null."""

    confirmed = "confirmed"
    """Read in a source."""
    inferred = "inferred"
    """Reasoned from a source that does not print it."""
    sample = "sample"
    """Made up by us for trying out; a set that holds one says so on every score."""
    missing = "missing"
    """Not found: somebody with the official paper must supply it."""


ConfidenceField = Annotated[
    Confidence,
    expect(say("one of: {keys}", keys="confirmed, inferred, sample, missing"), "confidence: confirmed"),
]


class Figure(msgspec.Struct, frozen=True):
    """A number with its provenance. `null` with a confidence other than missing means "none, on purpose"."""

    value: Points | None = None
    confidence: ConfidenceField = Confidence.missing
    source: str = ""
    note: str = ""
