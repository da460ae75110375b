"""Criteria and their indicators: what is measured, out of how many points, on whose word."""

from enum import Enum
from typing import Annotated

import msgspec

from criteria.condition import Condition
from criteria.expecting import expect
from criteria.marks import LevelNumber
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


class Higher(msgspec.Struct, frozen=True):
    """What a higher level asks of an indicator; what it leaves out stays as it was below."""

    level: LevelNumber
    name: Wording | None = None
    clause: str = ""
    note: str = ""
    advice: Wording | None = None
    applies_if: Condition | None = None
    rule: Rule | None = None
    rule_confidence: ConfidenceField = Confidence.missing
    rule_source: str = ""


class Indicator(msgspec.Struct, frozen=True):
    id: IndicatorId
    name: Wording
    short: Wording
    """A few words for small screens."""
    clause: str = ""
    """Where it stands in the official paper."""
    points: Points | None = None
    """In a pass/fail set every indicator counts one, and no pack writes it."""
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
    higher: tuple[Higher, ...] = ()
    """Lowest first; empty where every level asks the same."""

    @property
    def forms(self) -> tuple["Indicator | Higher", ...]:
        """What each level asks: the indicator itself, then what higher levels change."""
        return (self, *self.higher)

    def at(self, level: int) -> "Indicator":
        """Return the indicator as a level asks it."""
        asked = self
        for step in self.higher:
            if step.level <= level:
                asked = _raised(asked, step)
        return asked


def _raised(indicator: Indicator, step: Higher) -> Indicator:
    own_rule = step.rule is not None
    return msgspec.structs.replace(
        indicator,
        name=step.name or indicator.name,
        clause=step.clause or indicator.clause,
        note=step.note or indicator.note,
        advice=step.advice or indicator.advice,
        applies_if=step.applies_if or indicator.applies_if,
        rule=step.rule if own_rule else indicator.rule,
        rule_confidence=step.rule_confidence if own_rule else indicator.rule_confidence,
        rule_source=step.rule_source if own_rule else indicator.rule_source,
    )


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
