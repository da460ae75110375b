"""Scoring: pure and exact. The same set and the same answers give the same card, line by line."""

from datetime import date
from decimal import ROUND_DOWN, Decimal
from fractions import Fraction

from criteria.condition import Known, compiled
from criteria.criteria_set import CriteriaSet, Kind
from criteria.earning import ABOUT_NOBODY, OPEN, ZERO, Earned, earned
from criteria.indicator import Indicator, WhenNotApplicable
from criteria.question import Answers
from criteria.scorecard import Line, Scorecard, ScoringLocked
from criteria.wording import Text, say

CENT = Decimal("0.01")


def score(criteria_set: CriteriaSet, answers: Answers, *, on: date | None = None) -> Scorecard:
    """Score what has been answered so far; `on` is the day to hold against the set's period.

    Raise ScoringLocked where the set lacks values of the official paper.
    """
    if not criteria_set.scorable:
        raise ScoringLocked(criteria_set.id, criteria_set.version, criteria_set.missing())
    known = criteria_set.plan.known(answers)
    unanswered = tuple(question.id for question in criteria_set.questions if question.id not in known)
    lines = _lines(criteria_set, known)
    points = sum((line.points for line in lines if line.points is not None), ZERO)
    unmet = () if unanswered else _unmet(criteria_set, lines, points)
    return Scorecard(
        set_id=criteria_set.id,
        version=criteria_set.version,
        points=points,
        of=sum((line.of for line in lines if _counts(criteria_set, line)), ZERO),
        lines=lines,
        met=None if unanswered else not unmet,
        unmet=unmet,
        notice=criteria_set.notice,
        out_of_period=on is not None and not criteria_set.covers(on),
        unanswered=unanswered,
    )


def _lines(criteria_set: CriteriaSet, known: Known) -> tuple[Line, ...]:
    outcomes = [(item, outcome(criteria_set, item, known)) for item in criteria_set.indicators]
    rescaled = _rescaled(outcomes)
    return tuple(_line(indicator, outcome, rescaled) for indicator, outcome in outcomes)


def outcome(criteria_set: CriteriaSet, indicator: Indicator, known: Known) -> Earned:
    """Work out one indicator by itself, before anything is rescaled."""
    if indicator.rule is None:  # a set with such a gap is not scorable
        raise AssertionError(indicator.id)
    if indicator.applies_if is not None:
        applies = compiled(indicator.applies_if)(known)
        if applies is not True:
            return OPEN if applies is None else ABOUT_NOBODY
    return earned(criteria_set, indicator.rule, of(indicator), known)


def _counts(criteria_set: CriteriaSet, line: Line) -> bool:
    rule = criteria_set.indicator(line.indicator).when_not_applicable
    return line.applicable or rule is not WhenNotApplicable.not_counted


def of(indicator: Indicator) -> Decimal:
    """Return the most an indicator can give."""
    return indicator.points if indicator.points is not None else ZERO


def _line(indicator: Indicator, outcome: Earned, rescaled: dict[str, Decimal]) -> Line:
    points, why = outcome.points, outcome.why
    if not outcome.applicable:
        match indicator.when_not_applicable:
            case WhenNotApplicable.full_points:
                points, why = (
                    of(indicator),
                    say("Nobody at home belongs to this group, so it counts in full"),
                )
            case WhenNotApplicable.rescale:
                points = rescaled.get(indicator.id)
                why = say("Nobody at home belongs to this group, so it follows the other parts")
            case WhenNotApplicable.not_counted:
                points, why = None, say("Nobody at home belongs to this group, so it is not counted")
    return Line(indicator.id, indicator.name, points, of(indicator), applicable=outcome.applicable, why=why)


def _rescaled(outcomes: list[tuple[Indicator, Earned]]) -> dict[str, Decimal]:
    """Points of the indicators that follow the others: the same share of theirs as was earned of the rest.

    Rounded down to hundredths as a whole, so no total reaches a threshold that its exact value does not; the
    last one takes what rounding left over, so the lines still add up. Nothing is given while a line is open.
    """
    following = [
        indicator
        for indicator, outcome in outcomes
        if not outcome.applicable and indicator.when_not_applicable is WhenNotApplicable.rescale
    ]
    if not following or any(outcome.applicable and outcome.points is None for _, outcome in outcomes):
        return {}
    gained = whole = ZERO
    for indicator, outcome in outcomes:
        if outcome.applicable:
            gained += outcome.points or ZERO
            whole += of(indicator)
    share = Fraction(gained) / Fraction(whole) if whole else Fraction(1)
    left = _hundredths(share * Fraction(sum((of(indicator) for indicator in following), ZERO)))
    points: dict[str, Decimal] = {}
    for indicator in following[:-1]:
        points[indicator.id] = _hundredths(share * Fraction(of(indicator)))
        left -= points[indicator.id]
    points[following[-1].id] = left
    return points


def _hundredths(exact: Fraction) -> Decimal:
    whole = Decimal(exact.numerator * 100 // exact.denominator)
    return (whole / 100).quantize(CENT, rounding=ROUND_DOWN)


def _unmet(criteria_set: CriteriaSet, lines: tuple[Line, ...], points: Decimal) -> tuple[Text, ...]:
    if criteria_set.kind is Kind.pass_fail:
        return tuple(
            say('"{name}" is not reached yet', name=line.name)
            for line in lines
            if line.applicable and line.points != line.of
        )
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
    return tuple(unmet)
