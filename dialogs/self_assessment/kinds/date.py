"""A day, read back with its year."""

from __future__ import annotations

from datetime import date

from criteria import AnswerValue
from criteria.question import Question
from criteria.wording import Text, Words, say
from dialogs.self_assessment.kinds.kind import Asked, Kind
from dialogs.understand import day


class Day(Kind):
    columns = 2
    numbered = False

    def typed(self, asked: Asked, text: str) -> AnswerValue | None:
        meant = day(text, asked.today())
        return None if meant is None else meant.isoformat()

    def expected(self, question: Question) -> Text:
        return say(
            "A full day is needed, please: day, month and year. {example}",
            example=question.example or say("For example: 20/11/2025"),
        )

    def in_words(self, question: Question, value: AnswerValue) -> Words:
        del question
        return say("{day}", day=date.fromisoformat(str(value)))
