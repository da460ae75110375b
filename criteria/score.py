"""Scoring: pure and exact. The same set and the same answers give the same card, line by line."""

from collections.abc import Set as AbstractSet
from datetime import date
from decimal import ROUND_DOWN, Decimal
from fractions import Fraction

import msgspec

from criteria.condition import Known, compiled
from criteria.criteria_set import CriteriaSet, Kind
from criteria.doubting import doubts
from criteria.earning import ABOUT_NOBODY, OPEN, ZERO, Earned, earned
from criteria.indicator import Indicator, WhenNotApplicable
from criteria.not_applicable import why_not_applicable
from criteria.question import Answers
from criteria.scorecard import Line, Scorecard, ScoringLocked
from criteria.verdict import rank_of, verdict
from criteria.wording import say

CENT = Decimal("0.01")
NOTHING: frozenset[str] = frozenset()


def score(
    criteria_set: CriteriaSet,
    answers: Answers,
    *,
    on: date | None = None,
    level: int = 1,
    shown: AbstractSet[str] = NOTHING,
) -> Scorecard:
    """Score what has been answered so far; `on` is the day to hold against the set's period.

    `level` is the one asked for, `shown` the indicators that have something to show for them (it matters only
    where the paper says that an indicator without is not reached).
    Raise ScoringLocked where the set lacks values of the official paper, KeyError where it has no such level.
    """
    if not criteria_set.scorable:
        raise ScoringLocked(criteria_set.id, criteria_set.version, criteria_set.missing())
    known = criteria_set.plan.known(answers)
    unanswered = tuple(question.id for question in criteria_set.questions if question.id not in known)
    lines = lines_at(criteria_set, known, level, shown)
    points = sum((line.points for line in lines if line.points is not None), ZERO)
    outcome = verdict(criteria_set, known, lines, points, unanswered=bool(unanswered))
    return Scorecard(
        set_id=criteria_set.id,
        version=criteria_set.version,
        points=points,
        of=sum((line.of for line in lines if _counts(criteria_set, line)), ZERO),
        lines=lines,
        met=outcome.met,
        unmet=outcome.unmet,
        notice=criteria_set.notice,
        out_of_period=on is not None and not criteria_set.covers(on),
        unanswered=unanswered,
        level=level,
        reached=_reached(criteria_set, known, shown),
        rank=None if unanswered else rank_of(criteria_set, points),
        doubts=() if unanswered else doubts(criteria_set, known, lines, points),
    )


def lines_at(
    criteria_set: CriteriaSet, known: Known, level: int, shown: AbstractSet[str]
) -> tuple[Line, ...]:
    """Work out every line as a level asks it."""
    outcomes = [(item, outcome(criteria_set, item, known)) for item in criteria_set.asked_at(level)]
    rescaled = _rescaled(outcomes)
    lines = (_line(criteria_set, indicator, outcome, rescaled) for indicator, outcome in outcomes)
    if not criteria_set.evidence_decides:
        return tuple(lines)
    return tuple(line if line.indicator in shown else _unproven(line) for line in lines)


def _unproven(line: Line) -> Line:
    if not line.applicable or not line.points:
        return line
    why = say("{reason}; nothing is shown for it yet", reason=line.why)
    return msgspec.structs.replace(line, points=ZERO, why=why, unproven=True)


def _reached(criteria_set: CriteriaSet, known: Known, shown: AbstractSet[str]) -> int | None:
    """Find the highest level met, each by its own text; the months between them are another matter."""
    if criteria_set.kind is not Kind.pass_fail:
        return None
    met = {
        level: verdict(criteria_set, known, lines_at(criteria_set, known, level, shown), ZERO).met
        for level in criteria_set.level_numbers
    }
    best = max((level for level, is_met in met.items() if is_met), default=None)
    return best if best is not None or None in met.values() else 0


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


def _line(
    criteria_set: CriteriaSet, indicator: Indicator, outcome: Earned, rescaled: dict[str, Decimal]
) -> Line:
    points, why = outcome.points, outcome.why
    if not outcome.applicable:
        match indicator.when_not_applicable:
            case WhenNotApplicable.full_points:
                points = of(indicator)
            case WhenNotApplicable.rescale:
                points = rescaled.get(indicator.id)
            case WhenNotApplicable.not_counted:
                points = None
        why = why_not_applicable(criteria_set.title, indicator.when_not_applicable)
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
