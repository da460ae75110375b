"""What a card owes to the reading it follows, where sources contradict each other.

A set scores by one reading and never hides the other: where the other would change this very card, the card
says by how much, and a person decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from criteria.condition import Known
from criteria.criteria_set import CriteriaSet, Kind
from criteria.earning import earned
from criteria.scorecard import Line
from criteria.verdict import rank_of
from criteria.wording import Text, say


def doubts(
    criteria_set: CriteriaSet, known: Known, lines: tuple[Line, ...], points: Decimal
) -> tuple[Text, ...]:
    """Say each conflict that this card turns on."""
    return tuple(_turning(criteria_set, known, {line.indicator: line for line in lines}, points))


def _turning(
    criteria_set: CriteriaSet, known: Known, lines: dict[str, Line], points: Decimal
) -> Iterator[Text]:
    for conflict in criteria_set.conflicts:
        line = lines.get(conflict.indicator)
        if conflict.settled or conflict.rule is None or line is None or line.points is None:
            continue
        if not line.applicable:
            continue
        read_so = earned(criteria_set, conflict.rule, line.of, known).points
        if read_so is None or read_so == line.points:
            continue
        total = points - line.points + read_so
        told = say(
            'Sources contradict each other on "{about}". By the other reading ({other}) '
            "this line has {points} points and the total is {total}",
            about=conflict.about,
            other=conflict.other,
            points=read_so,
            total=total,
        )
        before, after = rank_of(criteria_set, points), rank_of(criteria_set, total)
        if criteria_set.kind is Kind.scored and after != before and after is not None:
            told = say('{told}, and the rank is "{rank}"', told=told, rank=after.name)
        yield told
