"""What one rule gives for what is known, and in which words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import reduce
from typing import Any

import msgspec

from criteria.condition import RULED_OUT, Known, compiled
from criteria.criteria_set import CriteriaSet, Kind
from criteria.question import Question, QuestionKind
from criteria.rule import All, Choice, Count, Given, Rule, SelfGiven, Share, Sum, Variant, YesNo
from criteria.standing import as_points
from criteria.wording import Text, Words, say

ZERO = Decimal(0)


class Earned(msgspec.Struct, frozen=True):
    """`points` is None while an answer is wanting; `applicable` is False where the rule is about nobody."""

    points: Decimal | None
    why: Text
    applicable: bool = True


OPEN = Earned(None, say("Not known yet, to be asked again"))
ABOUT_NOBODY = Earned(None, say("Nobody at home belongs to this group"), applicable=False)


def earned(criteria_set: CriteriaSet, rule: Rule, of: Decimal, known: Known) -> Earned:
    """Work out a rule; `of` is the most it may give."""
    match rule:
        case Share():
            return _share(criteria_set, rule, known)
        case Sum(parts):
            return _sum([earned(criteria_set, part, of, known) for part in parts], of)
        case All(parts):
            return _all([earned(criteria_set, part, of, known) for part in parts])
        case Variant(when, then, otherwise):
            holds = compiled(when)(known)
            return OPEN if holds is None else earned(criteria_set, then if holds else otherwise, of, known)
        case (
            YesNo(question_id)
            | Choice(question_id)
            | Count(question_id)
            | SelfGiven(question_id)
            | Given(question_id)
        ):
            answer = known.get(question_id)
            if answer is None:
                return OPEN
            if answer is RULED_OUT:
                return ABOUT_NOBODY
            return _single(criteria_set.question(question_id), rule, answer, of)


def _single(
    question: Question, rule: YesNo | Choice | Count | SelfGiven | Given, answer: Any, of: Decimal
) -> Earned:
    match rule:
        case YesNo(_, yes, no):
            return Earned(
                yes if answer else no,
                _answered(question, say("yes", context="answer") if answer else say("no", context="answer")),
            )
        case Choice(_, table):
            option = question.option(answer)
            return Earned(table[answer], _answered(question, option.label if option else answer))
        case Count(_, steps):
            number = answer if isinstance(answer, int) else len(answer)
            reached = [step.points for step in steps if number >= step.at_least]
            return Earned(max(reached, default=ZERO), counted_in_words(question, number))
        case SelfGiven():
            given = as_points(answer) or ZERO
            return Earned(given, say("{given} out of {of} points, self-given", given=given, of=of))
        case Given(_, points):
            return Earned(points, _answered(question, _given(question, answer)))


def counted_in_words(question: Question, number: int) -> Text:
    """Say a number with what it counts; money in đồng, and a bare number where the question names no unit."""
    if question.kind is QuestionKind.money:
        return say("{amount} đồng", amount=f"{number:,}".replace(",", "."))
    if question.unit is None:
        return say("{question}: {count}", question=question.brief, count=number)
    return say("{count} {unit}", count=number, unit=question.unit)


def _given(question: Question, answer: Any) -> Words:
    if question.kind is QuestionKind.date:
        return say("{day}", day=date.fromisoformat(str(answer)))
    return say("handed in")


def _answered(question: Question, answer: Words) -> Text:
    return say("{question}: {answer}", question=question.brief, answer=answer)


def _share(criteria_set: CriteriaSet, rule: Share, known: Known) -> Earned:
    whole = rule.whole.value(known)
    if whole is RULED_OUT or (whole is not None and whole <= 0):
        return ABOUT_NOBODY
    part = rule.part.value(known)
    if whole is None or part is None:
        return OPEN
    if part is RULED_OUT:
        return ABOUT_NOBODY
    reached = [step.points for step in rule.steps if part * 100 >= step.percent * whole]
    total = known[rule.whole.question]
    unit = criteria_set.question(rule.part.questions[0]).unit or ""
    why = (
        say("{part} out of {whole}: {unit}", part=part, whole=whole, unit=unit)
        if total == whole
        else say(
            "{part} out of {whole}: {unit} (without {exempt} who cannot)",
            part=part,
            whole=whole,
            unit=unit,
            exempt=total - whole,
        )
    )
    if criteria_set.kind is Kind.pass_fail and not reached:
        needed = min((step.percent for step in rule.steps), default=ZERO)
        why = say("{reason}; {percent} % are needed", reason=why, percent=needed)
    return Earned(max(reached, default=ZERO), why)


def _sum(parts: list[Earned], of: Decimal) -> Earned:
    counted = [part for part in parts if part.applicable]
    if not counted:
        return ABOUT_NOBODY
    given = [part.points for part in counted if part.points is not None]
    total = sum(given, ZERO)
    if len(given) < len(counted) and total < of:
        return OPEN
    reasons = reduce(_both, [part.why for part in counted if part.points is not None])
    if total > of:
        return Earned(of, say("{reasons}; {of} points at most", reasons=reasons, of=of))
    return Earned(total, reasons)


def _all(parts: list[Earned]) -> Earned:
    counted = [part for part in parts if part.applicable]
    if not counted:
        return ABOUT_NOBODY
    given = [part.points for part in counted if part.points is not None]
    least = min(given, default=None)
    if least is None or (len(given) < len(counted) and least > ZERO):
        return OPEN
    return Earned(least, reduce(_both, [part.why for part in counted if part.points is not None]))


def _both(first: Text, second: Text) -> Text:
    return say("{first}; {second}", first=first, second=second)
