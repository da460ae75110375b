"""A day, read back with its year."""

from __future__ import annotations

import re
from datetime import date

from criteria import AnswerValue
from criteria.question import Question
from criteria.wording import Text, Words, say
from dialogs.self_assessment.kinds.kind import Asked, Kind
from dialogs.understand import day, tidy

LIKE_A_DAY = re.compile(r"^\D{0,8}\d{1,2}\s*[/.-]\s*\d{1,2}(\s*[/.-]\s*(\d{2}|\d{4}))?\D{0,3}$")


class Day(Kind):
    columns = 2
    numbered = False

    def typed(self, asked: Asked, text: str) -> AnswerValue | None:
        meant = day(text, asked.today())
        return None if meant is None or meant > asked.today() else meant.isoformat()

    def wrong(self, asked: Asked, text: str) -> Text | None:
        meant = day(text, asked.today())
        if meant is not None and meant > asked.today():
            return say("{day} is still to come; please give a day that has been.", day=meant)
        if meant is None and LIKE_A_DAY.search(text):
            return say(
                "There is no such day: {text}. Please look at the calendar once more.", text=tidy(text)[:20]
            )
        return None

    def expected(self, question: Question) -> Text:
        return say(
            "A full day is needed, please: day, month and year. {example}",
            example=question.example or say("For example: 20/11/2025"),
        )

    def in_words(self, question: Question, value: AnswerValue) -> Words:
        del question
        return say("{day}", day=date.fromisoformat(str(value)))
