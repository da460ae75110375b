"""Yes or no."""

from __future__ import annotations

from criteria import AnswerValue
from criteria.question import Question
from criteria.wording import Text, Words, say
from dialogs.message import Choice
from dialogs.self_assessment.kinds.kind import Asked, Kind
from dialogs.understand import yes_no

YES = Choice("yes", say("Yes"))
NO = Choice("no", say("No"))


class YesNo(Kind):
    columns = 2

    def choices(self, asked: Asked) -> tuple[Choice, ...]:
        del asked
        return YES, NO

    def tapped(self, asked: Asked, choice: str) -> AnswerValue | None:
        del asked
        return {"yes": True, "no": False}.get(choice)

    def typed(self, asked: Asked, text: str) -> AnswerValue | None:
        del asked
        return yes_no(text)

    def expected(self, question: Question) -> Text:
        del question
        return say("A clear yes or no is needed, please: tap a button or type có or không.")

    def in_words(self, question: Question, value: AnswerValue) -> Words:
        del question
        return say("Yes") if value else say("No")
