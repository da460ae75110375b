"""When a question or an indicator applies: small readable conditions over the answers.

In a pack: `{question: q1, more_than: 0}`, `{question: q2, less_than: {question: q1}}`,
`{question: q1, less: [q3], more_than: 0}`, and `all: […]`, `any: […]`, `not: …` around them.

A share answers with two numbers, called `q1.part` and `q1.whole`.

Judging has three outcomes. An unanswered question leaves a comparison open (`None`); a question that itself
does not apply makes it false, and counts as zero where it is taken away from another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

import msgspec

RULED_OUT = object()
"""Stands for the answer to a question that does not apply."""

Known: TypeAlias = Mapping[str, Any]
"""Question id → standing answer, or `RULED_OUT`; unanswered questions are absent."""

Gate: TypeAlias = Callable[[Known], bool | None]


class Amount(msgspec.Struct, frozen=True):
    """The number answered to one question, less those answered to others."""

    question: str
    less: tuple[str, ...] = ()

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers it is made of, as packs call them."""
        return (self.question, *self.less)

    @property
    def questions(self) -> tuple[str, ...]:
        return tuple(question_of(number) for number in self.numbers)

    def value(self, known: Known) -> Any:
        """Return the number, `RULED_OUT`, or None while an answer is wanting."""
        number = known.get(self.question)
        if number is None or number is RULED_OUT:
            return number
        for other in self.less:
            taken = known.get(other)
            if taken is None:
                return None
            if taken is not RULED_OUT:
                number -= taken
        return number


class Compare(msgspec.Struct, frozen=True, tag="compare"):
    left: Amount
    relation: str
    right: Amount | int | bool | str


class All(msgspec.Struct, frozen=True, tag="all"):
    of: tuple[Condition, ...]


class Any_(msgspec.Struct, frozen=True, tag="any"):  # noqa: N801 -- `Any` is taken by typing
    of: tuple[Condition, ...]


class Not(msgspec.Struct, frozen=True, tag="not"):
    of: Condition


Condition: TypeAlias = Compare | All | Any_ | Not

RELATIONS: Mapping[str, Callable[[Any, Any], bool]] = {
    "more_than": lambda left, right: left > right,
    "at_least": lambda left, right: left >= right,
    "less_than": lambda left, right: left < right,
    "at_most": lambda left, right: left <= right,
    "equals": lambda left, right: left == right,
}


def question_of(number: str) -> str:
    """Return the question that a number comes from: `q1` for `q1`, `q1.part` and `q1.whole`."""
    return number.partition(".")[0]


def comparisons(condition: Condition) -> Iterator[Compare]:
    """Yield every comparison a condition is made of."""
    match condition:
        case Compare():
            yield condition
        case All(parts) | Any_(parts):
            for part in parts:
                yield from comparisons(part)
        case Not(part):
            yield from comparisons(part)


def questions_in(condition: Condition) -> Iterator[str]:
    """Yield every question the condition looks at."""
    for comparison in comparisons(condition):
        for amount in (comparison.left, comparison.right):
            if isinstance(amount, Amount):
                yield from amount.questions


def compiled(condition: Condition) -> Gate:
    """Turn a condition into a function, so that judging it costs no walk over the structure."""
    match condition:
        case Compare():
            return _comparison(condition)
        case Not(part):
            return _negation(compiled(part))
        case All(parts):
            return _first(tuple(compiled(part) for part in parts), stop=False)
        case Any_(parts):
            return _first(tuple(compiled(part) for part in parts), stop=True)


def _comparison(condition: Compare) -> Gate:
    relation = RELATIONS[condition.relation]
    left, right = condition.left, condition.right

    def with_amount(known: Known) -> bool | None:
        number = left.value(known)
        if number is None:
            return None
        other = right.value(known) if isinstance(right, Amount) else right
        if other is None:
            return None
        return number is not RULED_OUT and other is not RULED_OUT and relation(number, other)

    def with_constant(known: Known) -> bool | None:
        number = known.get(question)
        if number is None:
            return None
        return number is not RULED_OUT and relation(number, right)

    question = left.question
    return with_amount if left.less or isinstance(right, Amount) else with_constant


def _negation(part: Gate) -> Gate:
    def gate(known: Known) -> bool | None:
        outcome = part(known)
        return None if outcome is None else not outcome

    return gate


def _first(parts: tuple[Gate, ...], *, stop: bool) -> Gate:
    """Let the first part settle it that can: a false one among `all`, a true one among `any`."""

    def gate(known: Known) -> bool | None:
        outcome: bool | None = not stop
        for part in parts:
            judged = part(known)
            if judged is stop:
                return stop
            if judged is None:
                outcome = None
        return outcome

    return gate
