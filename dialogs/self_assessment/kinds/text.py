"""A few words, kept as typed and tidied."""

from __future__ import annotations

from criteria import AnswerValue, wording
from criteria.question import Question
from criteria.wording import say
from dialogs.self_assessment.kinds.kind import Asked, Kind
from dialogs.understand import tidy


class Text(Kind):
    columns = 2
    numbered = False

    def typed(self, asked: Asked, text: str) -> AnswerValue | None:
        del asked
        return tidy(text) or None

    def expected(self, question: Question) -> wording.Text:
        return say("A few words are needed, please. {example}", example=question.example or "")
