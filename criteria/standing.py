"""Whether a value can stand as the answer to a question: its kind, its bounds, its cap."""

from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, TypeAlias

from criteria.question import Question, QuestionKind

Stands: TypeAlias = Callable[[Any, Mapping[str, Any]], bool]
"""(value, other answers) → whether it can stand."""

HIGHEST_COUNT = 1_000_000


def stands(question: Question) -> Stands:
    """Make the test for one question."""
    match question.kind:
        case QuestionKind.yes_no:
            return lambda value, _answers: value is True or value is False
        case QuestionKind.choice:
            ids = frozenset(option.id for option in question.options)
            return lambda value, _answers: type(value) is str and value in ids
        case QuestionKind.choices:
            return _choices(question)
        case QuestionKind.points:
            return _points(question)
        case QuestionKind.count:
            return _count(question)


def bounds(question: Question) -> tuple[int, int]:
    """Lowest and highest number a question takes."""
    return question.low or 0, HIGHEST_COUNT if question.high is None else question.high


def cap(question: Question, answers: Mapping[str, Any]) -> int | None:
    """Return the number that other answers allow at most; None while they say nothing."""
    if question.at_most is None:
        return None
    total = answers.get(question.at_most)
    if type(total) is not int:
        return None
    if question.at_most_less is not None:
        taken = answers.get(question.at_most_less)
        if type(taken) is int:
            total -= taken
    return max(total, 0)


def as_points(value: object) -> Decimal | None:
    """Read points exactly: an int, a Decimal, or text as "7.5"; None for anything else."""
    if type(value) is int or isinstance(value, Decimal):
        return Decimal(value)
    if type(value) is not str:
        return None
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _count(question: Question) -> Stands:
    low, high = bounds(question)
    if question.at_most is None:
        return lambda value, _answers: type(value) is int and low <= value <= high

    def within_cap(value: Any, answers: Mapping[str, Any]) -> bool:
        if type(value) is not int or not low <= value <= high:
            return False
        most = cap(question, answers)
        return most is None or value <= most

    return within_cap


def _points(question: Question) -> Stands:
    low, high = bounds(question)
    step = question.step

    def on_the_scale(value: Any, _answers: Mapping[str, Any]) -> bool:
        number = as_points(value)
        return number is not None and low <= number <= high and number % step == 0

    return on_the_scale


def _choices(question: Question) -> Stands:
    ids = frozenset(option.id for option in question.options)

    def known_and_once(value: Any, _answers: Mapping[str, Any]) -> bool:
        return (
            isinstance(value, list | tuple)
            and all(type(chosen) is str and chosen in ids for chosen in value)
            and len(set(value)) == len(value)
        )

    return known_and_once
