"""Whether a set holds on the days it is used on, said so that somebody can put it right."""

from __future__ import annotations

from datetime import date

from criteria.criteria_set import CriteriaSet
from criteria.wording import Text, say


def over(criteria_set: CriteriaSet, on: date) -> bool:
    """Say whether the period of validity has ended before that day."""
    return criteria_set.valid_to is not None and criteria_set.valid_to < on


def outside_period(criteria_set: CriteriaSet, first: date, last: date | None = None) -> Text | None:
    """Say which bound of its period leaves out one of these days; None where the set holds on all of them."""
    begins, ends = criteria_set.valid_from, criteria_set.valid_to
    last = first if last is None else last
    if ends is not None and ends < first:
        return say("This point table ran out on {ends}.", ends=ends)
    if begins is not None and begins > first:
        return say("This point table is in force only from {begins} on.", begins=begins)
    if ends is not None and ends < last:
        return say("This point table is in force until {ends} only.", ends=ends)
    return None
