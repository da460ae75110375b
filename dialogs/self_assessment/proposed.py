"""The card that a file is handed in with: of the highest level it reaches, so nobody has to ask for one."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date

from criteria import Answers, CriteriaSet, Scorecard, score


def proposed(
    criteria_set: CriteriaSet, answers: Answers, *, on: date, shown: AbstractSet[str] = frozenset()
) -> Scorecard:
    """Score the answers at the highest level they meet; at the first one where they meet none."""
    first = min(criteria_set.level_numbers)
    card = score(criteria_set, answers, on=on, level=first, shown=shown)
    if card.reached and card.reached > first:
        return score(criteria_set, answers, on=on, level=card.reached, shown=shown)
    return card
