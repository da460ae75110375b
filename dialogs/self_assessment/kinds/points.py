"""The points that the person gives themselves."""

from __future__ import annotations

from decimal import Decimal

from criteria import AnswerValue
from criteria.question import Question
from criteria.standing import as_points
from criteria.wording import Text, Words, say
from dialogs.message import Choice
from dialogs.self_assessment.kinds.count import numbers
from dialogs.self_assessment.kinds.kind import Asked, Kind
from dialogs.understand import fold, percent


class Points(Kind):
    columns = 6
    numbered = False

    def choices(self, asked: Asked) -> tuple[Choice, ...]:
        return numbers(asked.question.low or 0, asked.question.high or 10)

    def tapped(self, asked: Asked, choice: str) -> AnswerValue | None:
        del asked
        return int(choice) if choice.isdigit() else None

    def typed(self, asked: Asked, text: str) -> AnswerValue | None:
        del asked
        points = points_typed(text)
        return None if points is None else whole_or_text(points)

    def expected(self, question: Question) -> Text:
        return say(
            "Points from {low} to {high} are needed, please.",
            low=question.low or 0,
            high=question.high or 10,
        )

    def in_words(self, question: Question, value: AnswerValue) -> Words:
        del question
        points = as_points(value)
        return str(value) if points is None else say("{points}", points=points)


def points_typed(text: str) -> Decimal | None:
    """Read points as typed: "7,5", "8 điểm", "không"."""
    words = fold(text).removesuffix("diem").strip()
    return percent(words, low=0, high=100) if words else None


def whole_or_text(points: Decimal) -> AnswerValue:
    return int(points) if points == points.to_integral_value() else str(points)
