"""Criteria and their indicators: what is measured, out of how many points, on whose word."""

from enum import Enum
from typing import Annotated

import msgspec

from criteria.condition import Condition
from criteria.expecting import expect
from criteria.provenance import Confidence, ConfidenceField, Points
from criteria.rule import Rule
from criteria.wording import Wording, say

IndicatorId = Annotated[str, expect(say("letters, digits and dots"), "id: GD1.1", pattern=r"^[A-Za-z0-9.]+$")]


class WhenNotApplicable(Enum):
    """What an indicator does for those it is not about."""

    full_points = "full_points"
    """It counts in full."""
    rescale = "rescale"
    """It earns what the others earn, in proportion."""
    not_counted = "not_counted"
    """It leaves both the points and what they are out of."""


class EvidenceRule(Enum):
    none = "none"
    welcome = "welcome"
    required = "required"
    """Wanted where the indicator earned points: nobody proves that they have nothing."""


class Indicator(msgspec.Struct, frozen=True):
    id: IndicatorId
    name: Wording
    short: Wording
    """A few words for small screens."""
    clause: str = ""
    """Where it stands in the official paper."""
    points: Points | None = None
    confidence: ConfidenceField = Confidence.missing
    source: str = ""
    note: str = ""
    """What is unsure: conflicts between versions of the paper, gaps."""
    applies_if: Condition | None = None
    when_not_applicable: Annotated[
        WhenNotApplicable,
        expect(
            say("one of: {keys}", keys="full_points, rescale, not_counted"),
            "when_not_applicable: full_points",
        ),
    ] = WhenNotApplicable.not_counted
    evidence: Annotated[
        EvidenceRule, expect(say("one of: {keys}", keys="none, welcome, required"), "evidence: welcome")
    ] = EvidenceRule.none
    evidence_hint: Wording | None = None
    advice: Wording | None = None
    """One kind way to raise it. Where there is none, nothing is suggested."""
    rule: Rule | None = None
    """None where nobody has said yet how answers give points."""
    rule_confidence: ConfidenceField = Confidence.missing
    """How far the rule may be trusted: a confirmed 10 points may be given by sample steps."""
    rule_source: str = ""


class Criterion(msgspec.Struct, frozen=True):
    id: IndicatorId
    name: Wording
    indicators: tuple[Indicator, ...] = ()
    points: Points | None = None
    """The group's total, where the paper prints one."""
    confidence: ConfidenceField = Confidence.missing
    source: str = ""
    note: str = ""
    complete: bool = True
    """False while it is not known which indicators the paper lists here."""
