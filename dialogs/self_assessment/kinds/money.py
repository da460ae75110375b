"""An amount of money, in đồng, read back in full."""

from __future__ import annotations

from criteria import AnswerValue
from criteria.question import Question
from criteria.wording import Text, Words, say
from dialogs.self_assessment.kinds.kind import Asked, Kind, grouped
from dialogs.understand import money


class Money(Kind):
    columns = 2
    numbered = False

    def typed(self, asked: Asked, text: str) -> AnswerValue | None:
        del asked
        return money(text)

    def expected(self, question: Question) -> Text:
        return say(
            "An amount of money is needed, please. {example}",
            example=question.example
            or say("For example: 1,5 triệu, or 500k; type không có where there is none"),
        )

    def in_words(self, question: Question, value: AnswerValue) -> Words:
        del question
        return say("{amount} đồng", amount=grouped(value) if isinstance(value, int) else str(value))
