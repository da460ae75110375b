"""Figures that the registers work out, and what happens where a person puts another in their place.

The set declares which (`computed_from`); whoever keeps the registers hands the figures in. Nothing is
imposed: an officer may put another figure there, and then says why.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import msgspec

from criteria.computed_figures import WHOLE_UNKNOWN
from criteria.criteria_set import CriteriaSet
from criteria.question import Answers, AnswerValue, Question
from criteria.wording import Text, say

REASON = ".reason"
LONGEST_REASON = 500


def reason_for(question_id: str) -> str:
    """Name what the reason for another figure answers: "cdht.reason", a text beside the share "cdht"."""
    return f"{question_id}{REASON}"


def reason_in(answers: Answers, question_id: str) -> str:
    """Read the reason for another figure than the books'; empty where none was given."""
    reason = answers.get(reason_for(question_id), "")
    return reason.strip() if isinstance(reason, str) else ""


class Registered(msgspec.Struct, frozen=True):
    """So many of so many, as the books stood on a day."""

    part: int
    whole: int
    on: date

    @property
    def answer(self) -> dict[str, int]:
        return {"part": self.part, "whole": self.whole}


def filled_in(
    criteria_set: CriteriaSet,
    answers: Answers,
    books: Mapping[str, Registered],
    reasons: Mapping[str, str] | None = None,
) -> Answers:
    """Return the answers with the books' figures in them.

    `books` is by the name of the figure, `reasons` by the question; without them the answers' own are read.
    A person's own figure stands only with its reason; without one, the books' figure does.
    """
    complete: dict[str, AnswerValue] = dict(answers)
    for question in criteria_set.questions:
        figure = books.get(question.computed_from)
        if figure is None:
            continue
        reason = reason_in(answers, question.id) if reasons is None else reasons.get(question.id, "").strip()
        overridden = question.id in answers and reason
        if not overridden:
            complete[question.id] = figure.answer
    return complete


def another_than(question: Question, figure: Registered, value: Mapping[str, int]) -> bool:
    """Say whether a share is another than the books'; of one whose whole they cannot know, its part alone."""
    if question.computed_from in WHOLE_UNKNOWN:
        return value.get("part") != figure.part
    return value != figure.answer


def from_the_books(question: Question, figure: Registered, given: AnswerValue | None, reason: str) -> Text:
    """Say a computed figure with what it is out of, and the figure and reason that stand in its place."""
    if question.computed_from in WHOLE_UNKNOWN:
        told = say(
            "{part} {unit}, by the books on {on}; they know only the {whole} people of the households on the "
            "lists",
            part=figure.part,
            unit=question.unit or "",
            whole=figure.whole,
            on=figure.on,
        )
    else:
        told = say(
            "{part} {unit} out of {whole} {whole_unit}, by the books on {on}",
            part=figure.part,
            unit=question.unit or "",
            whole=figure.whole,
            whole_unit=question.whole_unit or "",
            on=figure.on,
        )
    if not isinstance(given, dict) or not another_than(question, figure, given) or not reason.strip():
        return told
    return say(
        "{told}; counted instead: {part} out of {whole}, because: {reason}",
        told=told,
        part=given["part"],
        whole=given["whole"],
        reason=reason.strip(),
    )
