"""One of several; its labels and numbers are read by the screen, as everywhere."""

from __future__ import annotations

from criteria import AnswerValue
from criteria.question import Question
from criteria.wording import Text, Words, say
from dialogs.message import Choice
from dialogs.self_assessment.kinds.kind import Asked, Kind


class OneOfSeveral(Kind):
    def choices(self, asked: Asked) -> tuple[Choice, ...]:
        return tuple(Choice(option.id, option.label) for option in asked.question.options)

    def tapped(self, asked: Asked, choice: str) -> AnswerValue | None:
        return choice if asked.question.option(choice) else None

    def typed(self, asked: Asked, text: str) -> AnswerValue | None:
        del asked, text
        return None

    def expected(self, question: Question) -> Text:
        del question
        return say("Please choose one of the answers: tap it or type its number.")

    def in_words(self, question: Question, value: AnswerValue) -> Words:
        option = question.option(str(value))
        return option.label if option else str(value)
