"""Which indicators want something to show for them."""

from criteria.criteria_set import CriteriaSet
from criteria.indicator import EvidenceRule, Indicator
from criteria.scorecard import Scorecard


def evidence_wanted(
    criteria_set: CriteriaSet, scorecard: Scorecard, *, rule: EvidenceRule = EvidenceRule.required
) -> tuple[Indicator, ...]:
    """List the indicators with that evidence rule that earned points: nobody proves having nothing."""
    return tuple(
        indicator
        for line in scorecard.lines
        if line.applicable and (line.points or line.unproven)
        for indicator in (criteria_set.indicator(line.indicator),)
        if indicator.evidence is rule
    )
