"""Whether a value can stand as the answer to a question: its kind, its bounds, its cap."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, TypeAlias

from criteria.question import NOT_APPLICABLE, Question, QuestionKind

Stands: TypeAlias = Callable[[Any, Mapping[str, Any]], bool]
"""(value, other answers) → whether it can stand."""

HIGHEST_COUNT = 1_000_000
HIGHEST_MONEY = 10**15
LONGEST_TEXT = 500
HIGHEST = {QuestionKind.money: HIGHEST_MONEY, QuestionKind.text: LONGEST_TEXT}


def stands(question: Question) -> Stands:
    """Make the test for one question; "not applicable" stands where the pack offers it."""
    of_its_kind = _stands(question)
    if question.not_applicable is None:
        return of_its_kind
    return lambda value, answers: value == NOT_APPLICABLE or of_its_kind(value, answers)


def _stands(question: Question) -> Stands:
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
        case QuestionKind.money:
            return _count(question)
        case QuestionKind.share:
            return _share(question)
        case QuestionKind.date:
            return lambda value, _answers: _is_day(value)
        case QuestionKind.text:
            return _text(question)
        case QuestionKind.photo:
            return lambda value, _answers: (
                isinstance(value, list | tuple)
                and bool(value)
                and all(type(key) is str and key for key in value)
                and len(set(value)) == len(value)
            )


def bounds(question: Question) -> tuple[int, int]:
    """Lowest and highest number a question takes; of a share, of its whole; of a text, how many letters."""
    return question.low or 0, HIGHEST.get(
        question.kind, HIGHEST_COUNT
    ) if question.high is None else question.high


def cap(question: Question, answers: Mapping[str, Any]) -> int | None:
    """Return the number that other answers allow at most; None while they say nothing."""
    if question.at_most is None:
        return None
    total = number_in(answers, question.at_most)
    if type(total) is not int:
        return None
    if question.at_most_less is not None:
        taken = number_in(answers, question.at_most_less)
        if type(taken) is int:
            total -= taken
    return max(total, 0)


def number_in(answers: Mapping[str, Any], number: str) -> Any:
    """Find the number an answer gives: `q1`, or one side of a share as `q1.whole`."""
    question, _, side = number.partition(".")
    answer = answers.get(question)
    if not side:
        return answer
    return answer.get(side) if isinstance(answer, Mapping) else None


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


def _text(question: Question) -> Stands:
    low, high = bounds(question)
    return lambda value, _answers: type(value) is str and max(low, 1) <= len(value.strip()) <= high


def _share(question: Question) -> Stands:
    low, high = bounds(question)

    def part_of_a_whole(value: Any, _answers: Mapping[str, Any]) -> bool:
        if not isinstance(value, Mapping) or set(value) != {"part", "whole"}:
            return False
        part, whole = value["part"], value["whole"]
        return type(part) is int and type(whole) is int and low <= whole <= high and 0 <= part <= whole

    return part_of_a_whole


def _is_day(value: object) -> bool:
    """Take a day as "2025-11-20" only, so that days compare as their texts do."""
    if type(value) is not str or len(value) != len("2025-11-20"):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


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
