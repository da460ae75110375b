"""What can be answered and what can be earned: every way through the few questions something hangs on.

Counts are tried from their lowest to three above it: gates and steps of households' sets turn on nobody, some
or all, and three people are enough to tell those apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from criteria.condition import questions_in
from criteria.criteria_set import CriteriaSet
from criteria.indicator import Indicator, WhenNotApplicable
from criteria.plan import Plan
from criteria.question import Question, QuestionKind
from criteria.rule import Rule, Share, Sum, questions_of
from criteria.score import of, outcome
from criteria.standing import bounds

TRIED = 4


def can_be_asked(criteria_set: CriteriaSet, question: Question) -> bool:
    """Say whether some answers lead to the question."""
    plan = Plan((*_hung_on(criteria_set, _looks_at(question)), question))
    return any(plan.asked_of(question.id, plan.known(way)) for way in _ways(plan, {}, stop=question.id))


def best(criteria_set: CriteriaSet, indicator: Indicator, fixed: Mapping[str, Any]) -> Decimal | None:
    """Find the most an indicator can give while some answers are fixed; None where it is not counted."""
    assert indicator.rule is not None
    wanted = {*questions_of(indicator.rule), *fixed}
    if indicator.applies_if is not None:
        wanted.update(questions_in(indicator.applies_if))
    plan = Plan(_hung_on(criteria_set, wanted))
    most: Decimal | None = None
    for way in _ways(plan, fixed):
        earned = outcome(criteria_set, indicator, plan.known(way))
        if not earned.applicable and indicator.when_not_applicable is WhenNotApplicable.not_counted:
            continue
        points = earned.points if earned.applicable else of(indicator)
        most = max(most or Decimal(0), points or Decimal(0))
    return most


def populations(criteria_set: CriteriaSet) -> tuple[str, ...]:
    """List the questions that count who there is: the wholes that shares are taken of."""
    found: dict[str, None] = {}
    for indicator in criteria_set.indicators:
        if indicator.rule is not None:
            found |= dict.fromkeys(_wholes(indicator.rule))
    return tuple(found)


def _wholes(rule: Rule) -> Iterator[str]:
    if isinstance(rule, Share):
        yield rule.whole.question
    elif isinstance(rule, Sum):
        for part in rule.parts:
            yield from _wholes(part)


def _looks_at(question: Question) -> set[str]:
    gate = () if question.applies_if is None else questions_in(question.applies_if)
    return {*gate, *(one for one in (question.at_most, question.at_most_less) if one is not None)}


def _hung_on(criteria_set: CriteriaSet, wanted: set[str]) -> tuple[Question, ...]:
    """Collect the questions and all that they hang on, in the order asked."""
    found = set(wanted)
    for question in reversed(criteria_set.questions):
        if question.id in found:
            found |= _looks_at(question)
    return tuple(question for question in criteria_set.questions if question.id in found)


def _ways(plan: Plan, fixed: Mapping[str, Any], stop: str = "") -> Iterator[dict[str, Any]]:
    def onward(answers: dict[str, Any]) -> Iterator[dict[str, Any]]:
        question = plan.next_question(answers, frozenset())
        if question is None or question.id == stop:
            yield answers
            return
        values = (fixed[question.id],) if question.id in fixed else _tried(question)
        for value in values:
            if plan.stands[question.id](value, answers):
                yield from onward({**answers, question.id: value})

    return onward({})


def _tried(question: Question) -> tuple[Any, ...]:
    low, high = bounds(question)
    match question.kind:
        case QuestionKind.yes_no:
            return (True, False)
        case QuestionKind.choice:
            return tuple(option.id for option in question.options)
        case QuestionKind.choices:
            return ([], [option.id for option in question.options])
        case QuestionKind.points:
            return (low, high)
        case QuestionKind.count:
            return tuple(range(low, min(high, low + TRIED - 1) + 1))
