"""How answers give points.

Nine shapes cover the sets known so far; which one, and its figures, is pack data. In a pass/fail set every
indicator counts one, so its rule gives 1 or 0.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, TypeAlias

import msgspec

from criteria.condition import Amount, Condition, questions_in
from criteria.expecting import expect
from criteria.provenance import Points
from criteria.wording import say

Percent = Annotated[
    Decimal,
    expect(say("a percentage from 1 to 100"), "percent: 75", least=Decimal(1), most=Decimal(100)),
]


class ShareStep(msgspec.Struct, frozen=True):
    """From this percentage of the whole upward, these points."""

    percent: Percent
    points: Points


class CountStep(msgspec.Struct, frozen=True):
    """From this number upward, these points."""

    at_least: Annotated[int, expect(say("a whole number from 1"), "at_least: 2", ge=1)]
    points: Points


class Share(msgspec.Struct, frozen=True, tag_field="kind", tag="share"):
    """So many of so many. A whole of nobody makes the indicator not applicable."""

    part: Amount
    whole: Amount
    steps: tuple[ShareStep, ...]


class YesNo(msgspec.Struct, frozen=True, tag_field="kind", tag="yes_no"):
    question: str
    points_yes: Points
    points_no: Points = Decimal(0)


class Choice(msgspec.Struct, frozen=True, tag_field="kind", tag="choice"):
    """Every option has its points."""

    question: str
    points: Annotated[dict[str, Decimal], expect(say("points for every option"), "points: {better: 10}")]


class Count(msgspec.Struct, frozen=True, tag_field="kind", tag="count"):
    """Steps over a number, or over how many options were chosen."""

    question: str
    steps: tuple[CountStep, ...]


class SelfGiven(msgspec.Struct, frozen=True, tag_field="kind", tag="self_given"):
    """The points the person gives themselves, from 0 to the indicator's."""

    question: str


class Sum(msgspec.Struct, frozen=True, tag_field="kind", tag="sum"):
    """Parts added up, never above the indicator's points: one part may stand in for another."""

    parts: tuple[Rule, ...]


class All(msgspec.Struct, frozen=True, tag_field="kind", tag="all"):
    """What its weakest part gives: every part is needed. Parts about nobody are left out."""

    parts: tuple[Rule, ...]


class Variant(msgspec.Struct, frozen=True, tag_field="kind", tag="variant"):
    """One rule where a condition holds (a disadvantaged commune), another elsewhere."""

    when: Condition
    then: Rule
    otherwise: Rule


class Given(msgspec.Struct, frozen=True, tag_field="kind", tag="given"):
    """Points for handing in something: a photo, a text, a date."""

    question: str
    points: Points


Rule: TypeAlias = Share | YesNo | Choice | Count | SelfGiven | Sum | All | Variant | Given
RULES: tuple[type[Rule], ...] = (Share, YesNo, Choice, Count, SelfGiven, Sum, All, Variant, Given)


def questions_of(rule: Rule) -> Iterator[str]:
    """Yield every question the rule looks at."""
    match rule:
        case Share(part, whole):
            for amount in (part, whole):
                yield from amount.questions
        case Sum(parts) | All(parts):
            for part_rule in parts:
                yield from questions_of(part_rule)
        case Variant(when, then, otherwise):
            yield from questions_in(when)
            yield from questions_of(then)
            yield from questions_of(otherwise)
        case YesNo(question) | Choice(question) | Count(question) | SelfGiven(question) | Given(question):
            yield question


def points_in(rule: Rule) -> Iterator[Decimal]:
    """Yield every number of points the rule may give by itself."""
    match rule:
        case Share(steps=share_steps):
            yield from (step.points for step in share_steps)
        case Count(steps=count_steps):
            yield from (step.points for step in count_steps)
        case YesNo(_, yes, no):
            yield from (yes, no)
        case Choice(_, table):
            yield from table.values()
        case Given(_, points):
            yield points
        case Sum(parts) | All(parts):
            for part in parts:
                yield from points_in(part)
        case Variant(_, then, otherwise):
            yield from points_in(then)
            yield from points_in(otherwise)
        case SelfGiven():
            return


def most_of(rule: Rule) -> Decimal:
    """Return the most a rule may give, whatever the answers."""
    match rule:
        case Sum(parts):
            return sum((most_of(part) for part in parts), Decimal(0))
        case All(parts):
            return min((most_of(part) for part in parts), default=Decimal(0))
        case Variant(_, then, otherwise):
            return min(most_of(then), most_of(otherwise))
        case _:
            return max(points_in(rule), default=Decimal(0))
