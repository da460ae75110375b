"""What an officer should look at first: flags that explain themselves, without names."""

from __future__ import annotations

from decimal import Decimal

from criteria import CriteriaSet, Scorecard
from criteria.wording import Text, say

NEAR = Decimal(5)
"""Points on either side of the threshold that count as near it."""

FLAGS: dict[str, Text] = {
    "near_threshold": say("near the threshold"),
    "below_threshold": say("below the threshold"),
    "evidence_missing": say("required evidence missing"),
    "late": say("late"),
    "amended": say("amended"),
}


def flags_of(
    card: Scorecard, criteria_set: CriteriaSet, *, evidence_missing: bool, late: bool, amended: bool
) -> tuple[str, ...]:
    flags = []
    threshold = criteria_set.threshold
    if threshold is not None and abs(card.points - threshold) <= NEAR:
        flags.append("near_threshold")
    if card.met is False:
        flags.append("below_threshold")
    if evidence_missing:
        flags.append("evidence_missing")
    if late:
        flags.append("late")
    if amended:
        flags.append("amended")
    return tuple(flags)


def flags_in_words(flags: tuple[str, ...]) -> tuple[Text, ...]:
    """Say the flags; a file without any is "không vướng"."""
    return tuple(FLAGS[flag] for flag in flags if flag in FLAGS) or (say("nothing stands out"),)
