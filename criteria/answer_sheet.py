"""Answers from outside (a file, another program) held against a set, question by question."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from criteria.computed import LONGEST_REASON, reason_for
from criteria.condition import RULED_OUT
from criteria.criteria_set import CriteriaSet
from criteria.fault import Fault, Place
from criteria.problem import problem
from criteria.question import NOT_APPLICABLE, AnswerValue, Question, QuestionKind
from criteria.standing import bounds, cap
from criteria.wording import Text, say


class AnswerSheet(msgspec.Struct, frozen=True):
    """`null` says "not known yet" and is left open; what was not written at all is a fault."""

    answers: Mapping[str, AnswerValue]
    ignored: tuple[Question, ...]
    """Answered, but not asked of this home."""
    faults: tuple[Fault, ...]
    wanting: tuple[Fault, ...]
    """Questions that apply and are not on the sheet."""


def hold_against(criteria_set: CriteriaSet, given: Mapping[str, Any], file: str) -> AnswerSheet:
    """Sort out what can stand, what does not apply, what is wrong and what is wanting."""
    wrong, wanting = Place(file), Place(file)
    ids = [question.id for question in criteria_set.questions]
    reasons = {reason_for(question.id) for question in criteria_set.questions if question.computed_from}
    for stranger in [key for key in given if key not in ids and key not in reasons]:
        wrong.at(stranger).fault(
            say("The set has no such question."),
            say("one of: {keys}", keys=", ".join(ids)),
            f'"{next(iter(ids), "q1")}": …',
        )
    known, declared = criteria_set.plan.known(given), criteria_set.plan.declared(given)
    standing = {key: value for key, value in known.items() if value is not RULED_OUT}
    answers: dict[str, AnswerValue] = {}
    ignored = []
    for question in criteria_set.questions:
        value = given.get(question.id)
        if question.id in declared:
            answers[question.id] = NOT_APPLICABLE
        elif known.get(question.id) is RULED_OUT:
            ignored += [question] if value is not None else []
        elif value is None:
            if question.id not in given and criteria_set.plan.asked_of(question.id, known):
                wanting.at(question.id).fault(
                    say('"{question}" has no answer.', question=question.short or question.text),
                    *expected_answer(question, standing),
                )
        elif (trouble := problem(criteria_set, question, value, standing)) is not None:
            wrong.at(question.id).fault(trouble, *expected_answer(question, standing))
        else:
            answers[question.id] = value
    for name in sorted(reasons & set(given)):
        reason = given[name]
        if reason is None:
            continue
        if isinstance(reason, str) and 0 < len(reason.strip()) <= LONGEST_REASON:
            answers[name] = reason
        else:
            wrong.at(name).fault(
                say("Please write a few words, at most {most} letters.", most=LONGEST_REASON),
                say("a few words"),
                f'"{name}": "Ba thôn nộp sổ muộn"',
            )
    return AnswerSheet(answers, tuple(ignored), tuple(wrong.faults), tuple(wanting.faults))


def expected_answer(question: Question, standing: Mapping[str, Any]) -> tuple[Text, str]:
    """Say what a question takes, with an example as a sheet would write it."""
    low, high = bounds(question)
    most = cap(question, standing)
    high = high if most is None else min(high, most)
    match question.kind:
        case QuestionKind.yes_no:
            return say("true or false"), f'"{question.id}": true'
        case QuestionKind.count | QuestionKind.money:
            return say("a whole number from {low} to {high}", low=low, high=high), (
                f'"{question.id}": {max(low, min(1, high))}'
            )
        case QuestionKind.points:
            return say("points from {low} to {high}", low=low, high=high), f'"{question.id}": {high}'
        case QuestionKind.share:
            return say("so many of so many, the whole from {low} to {high}", low=low, high=high), (
                f'"{question.id}": {{"part": {low}, "whole": {max(low, min(1, high))}}}'
            )
        case QuestionKind.date:
            return say("a date as year-month-day"), f'"{question.id}": "2025-11-20"'
        case QuestionKind.text:
            return say("a few words"), f'"{question.id}": "…"'
        case QuestionKind.photo:
            return say("a list of the photos' names"), f'"{question.id}": ["anh-1.jpg"]'
        case QuestionKind.choice | QuestionKind.choices:
            keys = ", ".join(option.id for option in question.options)
            first = f'"{question.options[0].id}"'
            example = first if question.kind is QuestionKind.choice else f"[{first}]"
            return say("one of: {keys}", keys=keys), f'"{question.id}": {example}'
