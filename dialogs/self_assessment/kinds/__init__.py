"""Every kind of question: what its screen offers, how a typed answer is read, how an answer is said."""

from __future__ import annotations

from collections.abc import Mapping

from criteria.question import QuestionKind
from dialogs.self_assessment.kinds.choice import OneOfSeveral
from dialogs.self_assessment.kinds.choices import SeveralOfSeveral
from dialogs.self_assessment.kinds.count import Count
from dialogs.self_assessment.kinds.date import Day
from dialogs.self_assessment.kinds.kind import Asked, Draft, Kind
from dialogs.self_assessment.kinds.money import Money
from dialogs.self_assessment.kinds.photo import Photo
from dialogs.self_assessment.kinds.points import Points
from dialogs.self_assessment.kinds.share import Share
from dialogs.self_assessment.kinds.text import Text
from dialogs.self_assessment.kinds.yes_no import YesNo

KINDS: Mapping[QuestionKind, Kind] = {
    QuestionKind.yes_no: YesNo(),
    QuestionKind.choice: OneOfSeveral(),
    QuestionKind.choices: SeveralOfSeveral(),
    QuestionKind.count: Count(),
    QuestionKind.points: Points(),
    QuestionKind.share: Share(),
    QuestionKind.money: Money(),
    QuestionKind.date: Day(),
    QuestionKind.text: Text(),
    QuestionKind.photo: Photo(),
}

__all__ = ["KINDS", "Asked", "Draft", "Kind"]
