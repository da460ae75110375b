"""How many: a button each for the small numbers, any other is typed."""

from __future__ import annotations

from functools import cache

from criteria import AnswerValue
from criteria.question import Question
from criteria.standing import cap
from criteria.wording import Text, say
from dialogs.message import Choice
from dialogs.self_assessment.kinds.kind import Asked, Kind
from dialogs.understand import count, share

HIGHEST_BUTTON = 5
"""Counts up to this many get a button each."""
LARGE = 50
"""A question that takes more than this is not answered by small numbers."""


class Count(Kind):
    columns = 6
    numbered = False

    def choices(self, asked: Asked) -> tuple[Choice, ...]:
        question = asked.question
        if question.high is not None and question.high > LARGE:
            return ()
        most = cap(question, asked.answers)
        highest = min(
            question.high or HIGHEST_BUTTON, HIGHEST_BUTTON if most is None else most, HIGHEST_BUTTON
        )
        return numbers(question.low or 0, highest)

    def tapped(self, asked: Asked, choice: str) -> AnswerValue | None:
        del asked
        return int(choice) if choice.isdigit() else None

    def typed(self, asked: Asked, text: str) -> AnswerValue | None:
        capping = asked.question.at_most
        total = asked.answers.get(capping) if capping else None
        number = count(text, total=total if type(total) is int else None)
        if (
            number is None
            and (both := share(text)) is not None
            and both.whole == cap(asked.question, asked.answers)
        ):
            return both.part
        return number

    def expected(self, question: Question) -> Text:
        return say("A number is needed, please. {example}", example=question.example or "")


@cache
def numbers(low: int, high: int) -> tuple[Choice, ...]:
    return tuple(Choice(str(number), str(number)) for number in range(low, high + 1))
