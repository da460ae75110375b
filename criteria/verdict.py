"""Whether a card's title is met, what is in the way, and which rank its points have."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from criteria.condition import Known, compiled
from criteria.criteria_set import CriteriaSet, Kind
from criteria.mandatory import Mandatory
from criteria.marks import Rank
from criteria.scorecard import Line
from criteria.wording import Text, say


class Verdict(msgspec.Struct, frozen=True):
    """`met` is None while it is open; `unmet` is empty then."""

    met: bool | None
    unmet: tuple[Text, ...] = ()


def verdict(
    criteria_set: CriteriaSet,
    known: Known,
    lines: tuple[Line, ...],
    points: Decimal,
    *,
    unanswered: bool = False,
) -> Verdict:
    """Judge a card. A level is open only while one of its own lines is: what a higher one asks can wait."""
    mandatory = [(one, _holds(one, known)) for one in criteria_set.mandatory]
    lines_open = any(line.applicable and line.points is None for line in lines)
    if criteria_set.levels:
        unanswered = False
    if unanswered or lines_open or any(holds is None for _, holds in mandatory):
        return Verdict(None)
    unmet = _reached(lines) if criteria_set.kind is Kind.pass_fail else _added_up(criteria_set, lines, points)
    unmet += [
        say('The condition "{name}" does not hold', name=one.name)
        for one, holds in mandatory
        if holds is False
    ]
    return Verdict(not unmet, tuple(unmet))


def _holds(condition: Mandatory, known: Known) -> bool | None:
    applies = True if condition.applies_if is None else compiled(condition.applies_if)(known)
    return compiled(condition.holds_if)(known) if applies else None if applies is None else True


def rank_of(criteria_set: CriteriaSet, points: Decimal) -> Rank | None:
    """Find the rank of so many points; None under the lowest."""
    for rank in criteria_set.marks.ranks:
        if rank.at_least.value is not None and points >= rank.at_least.value:
            return rank
    return None


def _reached(lines: tuple[Line, ...]) -> list[Text]:
    return [
        say('"{name}" has nothing shown for it yet', name=line.name)
        if line.unproven
        else say('"{name}" is not reached yet', name=line.name)
        for line in lines
        if line.applicable and line.points != line.of
    ]


def _added_up(criteria_set: CriteriaSet, lines: tuple[Line, ...], points: Decimal) -> list[Text]:
    unmet = []
    threshold, minimum = criteria_set.threshold, criteria_set.minimum_each
    if threshold is not None and points < threshold:
        unmet.append(
            say("{points} points so far, {threshold} are needed", points=points, threshold=threshold)
        )
    if minimum is not None:
        unmet += [
            say(
                '"{name}" has {points} points, at least {minimum} are needed',
                name=line.name,
                points=line.points,
                minimum=minimum,
            )
            for line in lines
            if line.applicable and line.points is not None and line.points < minimum
        ]
    return unmet
