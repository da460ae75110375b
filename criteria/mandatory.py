"""Conditions that points cannot buy: without them the title is not met, whatever the total."""

from __future__ import annotations

import msgspec

from criteria.condition import Condition
from criteria.indicator import IndicatorId
from criteria.provenance import Confidence, ConfidenceField
from criteria.wording import Wording


class Mandatory(msgspec.Struct, frozen=True):
    """`holds_if` looks at answers. Where `applies_if` is false, the condition stands in nobody's way."""

    id: IndicatorId
    name: Wording
    holds_if: Condition
    applies_if: Condition | None = None
    clause: str = ""
    confidence: ConfidenceField = Confidence.missing
    source: str = ""
    note: str = ""
