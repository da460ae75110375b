"""The one or two kind ways to more points. What the pack has no kind word for is not suggested."""

from decimal import Decimal

import msgspec

from criteria.criteria_set import CriteriaSet, Kind
from criteria.question import Answers
from criteria.scorecard import Line, Scorecard
from criteria.wording import Text, say


class Way(msgspec.Struct, frozen=True):
    """`gain` is the most that can still be added there."""

    indicator: str
    gain: Decimal
    text: Text


def ways_to_raise(
    criteria_set: CriteriaSet, answers: Answers, scorecard: Scorecard, *, most: int = 2
) -> tuple[Way, ...]:
    """Find the unmet indicators that cost the most points, those under a minimum of their own first.

    Lines that are open or about nobody are never suggested; children and adults who cannot learn have left
    the count before, so no way ever points at them.
    """
    del answers  # the card holds all that is needed; kept so that a later rule may look closer
    minimum = criteria_set.minimum_each

    def order(line: Line) -> tuple[bool, Decimal]:
        under = minimum is not None and line.points is not None and line.points < minimum
        return (not under, -(line.of - (line.points or Decimal(0))))

    short = [
        line
        for line in scorecard.lines
        if line.applicable and line.points is not None and line.points < line.of
    ]
    ways = []
    for line in sorted(short, key=order):
        advice = criteria_set.indicator(line.indicator).at(scorecard.level).advice
        if advice is not None and line.points is not None:
            gain = line.of - line.points
            told = (
                say("{advice}", advice=advice)
                if criteria_set.kind is Kind.pass_fail
                else say("{advice} (up to {gain} points)", advice=advice, gain=gain)
            )
            ways.append(Way(line.indicator, gain, told))
    return tuple(ways[:most])
