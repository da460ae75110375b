"""What can be answered and what can be earned: every way through the few questions something hangs on.

Counts are tried from their lowest to three above it, and at every number that a step or a gate names: most of
them turn on nobody, some or all, and three people are enough to tell those apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from decimal import Decimal
from typing import Any

from criteria.condition import Condition, comparisons, compiled, question_of, questions_in
from criteria.criteria_set import CriteriaSet
from criteria.indicator import Indicator, WhenNotApplicable
from criteria.plan import Plan
from criteria.question import NOT_APPLICABLE, Question, QuestionKind
from criteria.rule import All, Count, Rule, Share, Sum, Variant, questions_of
from criteria.score import of, outcome
from criteria.standing import bounds

TRIED = 4
CHOSEN = frozenset({QuestionKind.yes_no, QuestionKind.choice})


def _nobody_there(question: Question) -> tuple[Any, ...]:
    """List the answers that say nobody, or the fewest that can be."""
    low, _ = bounds(question)
    if question.kind is not QuestionKind.share:
        return (low,)
    return tuple({"part": part, "whole": low} for part in {0, low})


def can_be_asked(criteria_set: CriteriaSet, question: Question) -> bool:
    """Say whether some answers lead to the question."""
    plan = Plan((*_hung_on(criteria_set, _looks_at(question)), question))
    tried = {
        one.id: (*values, NOT_APPLICABLE) if one.not_applicable is not None else values
        for one, values in ((one, _tried_in(criteria_set)[one.id]) for one in criteria_set.questions)
    }
    ways = _ways(plan, tried, stop=question.id)
    return any(plan.asked_of(question.id, plan.known(way)) for way in ways)


def best(
    criteria_set: CriteriaSet, indicator: Indicator, fixed: Mapping[str, tuple[Any, ...]]
) -> Decimal | None:
    """Find the most an indicator can give with only these answers to some questions.

    None where it is not counted.
    """
    assert indicator.rule is not None
    wanted = {*questions_of(indicator.rule), *fixed}
    if indicator.applies_if is not None:
        wanted.update(questions_in(indicator.applies_if))
    plan = Plan(_hung_on(criteria_set, wanted))
    most: Decimal | None = None
    for way in _ways(plan, {**_tried_in(criteria_set), **fixed}):
        earned = outcome(criteria_set, indicator, plan.known(way))
        if not earned.applicable and indicator.when_not_applicable is WhenNotApplicable.not_counted:
            continue
        points = earned.points if earned.applicable else of(indicator)
        most = max(most or Decimal(0), points or Decimal(0))
    return most


def can_hold(criteria_set: CriteriaSet, condition: Condition) -> bool:
    """Say whether some answers meet a condition."""
    plan, gate = Plan(_hung_on(criteria_set, set(questions_in(condition)))), compiled(condition)
    return any(gate(plan.known(way)) for way in _ways(plan, _tried_in(criteria_set)))


def circumstances(criteria_set: CriteriaSet) -> tuple[Mapping[str, tuple[Any, ...]], ...]:
    """List what nobody chooses: nobody to count, a question about others, the sides of every variant."""
    nobody = ({one: _nobody_there(criteria_set.question(one))} for one in populations(criteria_set))
    asked = (rule for level in criteria_set.level_numbers for rule in _rules_at(criteria_set, level))
    turning = dict.fromkeys(one for rule in asked for one in _variants(rule))
    sides = (
        {one: (side,)}
        for one in turning
        if criteria_set.question(one).kind in CHOSEN
        for side in _tried(criteria_set.question(one))
    )
    declared = (
        {one.id: (NOT_APPLICABLE,)} for one in criteria_set.questions if one.not_applicable is not None
    )
    return ({}, *nobody, *declared, *sides)


def _rules_at(criteria_set: CriteriaSet, level: int) -> Iterator[Rule]:
    yield from (item.rule for item in criteria_set.asked_at(level) if item.rule is not None)


def _variants(rule: Rule) -> Iterator[str]:
    if isinstance(rule, Variant):
        yield from questions_in(rule.when)
        yield from (*_variants(rule.then), *_variants(rule.otherwise))
    elif isinstance(rule, Sum | All):
        for part in rule.parts:
            yield from _variants(part)


def populations(criteria_set: CriteriaSet) -> tuple[str, ...]:
    """List the questions that count who there is: the wholes that shares are taken of."""
    found: dict[str, None] = {}
    for level in criteria_set.level_numbers:
        for rule in _rules_at(criteria_set, level):
            found |= dict.fromkeys(_wholes(rule))
    return tuple(found)


def _wholes(rule: Rule) -> Iterator[str]:
    yield from (part.whole.questions[0] for part in _simple(rule) if isinstance(part, Share))


def _looks_at(question: Question) -> set[str]:
    gate = () if question.applies_if is None else questions_in(question.applies_if)
    return {
        *gate,
        *(question_of(one) for one in (question.at_most, question.at_most_less) if one is not None),
    }


def _hung_on(criteria_set: CriteriaSet, wanted: set[str]) -> tuple[Question, ...]:
    """Collect the questions and all that they hang on, in the order asked."""
    found = set(wanted)
    for question in reversed(criteria_set.questions):
        if question.id in found:
            found |= _looks_at(question)
    return tuple(question for question in criteria_set.questions if question.id in found)


def _ways(plan: Plan, tried: Mapping[str, tuple[Any, ...]], stop: str = "") -> Iterator[dict[str, Any]]:
    def onward(answers: dict[str, Any]) -> Iterator[dict[str, Any]]:
        question = plan.next_question(answers, frozenset())
        if question is None or question.id == stop:
            yield answers
            return
        for value in tried[question.id]:
            if plan.stands[question.id](value, answers):
                yield from onward({**answers, question.id: value})

    return onward({})


def _tried_in(criteria_set: CriteriaSet) -> dict[str, tuple[Any, ...]]:
    named = _named_numbers(criteria_set)
    return {
        question.id: _tried(question, named.get(question.id, set())) for question in criteria_set.questions
    }


def _named_numbers(criteria_set: CriteriaSet) -> dict[str, set[int]]:
    """Collect the numbers that steps and gates hold answers against."""
    named: dict[str, set[int]] = {}
    gates = [question.applies_if for question in criteria_set.questions]
    for level in criteria_set.level_numbers:
        gates += [item.applies_if for item in criteria_set.asked_at(level)]
        for rule in (part for whole in _rules_at(criteria_set, level) for part in _simple(whole)):
            if isinstance(rule, Count):
                named.setdefault(rule.question, set()).update(step.at_least for step in rule.steps)
    for comparison in (one for gate in gates if gate is not None for one in comparisons(gate)):
        if type(comparison.right) is int:
            edge = comparison.right
            named.setdefault(comparison.left.questions[0], set()).update((edge - 1, edge, edge + 1))
    return named


def _simple(rule: Rule) -> Iterator[Rule]:
    match rule:
        case Sum(parts) | All(parts):
            for part in parts:
                yield from _simple(part)
        case Variant(_, then, otherwise):
            yield from (*_simple(then), *_simple(otherwise))
        case _:
            yield rule


def _tried(question: Question, named: AbstractSet[int] = frozenset()) -> tuple[Any, ...]:
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
        case QuestionKind.share:
            wholes = range(low, min(high, low + TRIED - 1) + 1)
            return tuple({"part": part, "whole": whole} for whole in wholes for part in (0, whole))
        case QuestionKind.date:
            return ("2000-01-01", "2999-12-31")
        case QuestionKind.text:
            return ("…",)
        case QuestionKind.photo:
            return (["…"],)
        case QuestionKind.count | QuestionKind.money:
            few = range(low, min(high, low + TRIED - 1) + 1)
            return tuple(sorted({*few, *(number for number in named if low <= number <= high)}))
