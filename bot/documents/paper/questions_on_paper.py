"""How questions stand on paper: which, under which number, and how an answer is written.

A question has the same number on every paper, its place in the asking: whoever types a paper in afterwards
finds the very question the bot asks.
"""

from __future__ import annotations

from criteria.criteria_set import CriteriaSet
from criteria.question import Question, QuestionKind
from criteria.together import for_the_meeting as for_the_meeting  # noqa: PLC0414 -- one door for the papers
from criteria.together import left_for_home as left_for_home  # noqa: PLC0414
from criteria.wording import Text, Words, say

WRITTEN_ALIKE: dict[QuestionKind, Text] = {
    QuestionKind.yes_no: say("yes or no: C is yes, K is no"),
    QuestionKind.count: say("how many: a number, and 0 where there is none"),
}
"""Said once for the whole sheet."""
HOW_TO_WRITE: dict[QuestionKind, Text] = {
    QuestionKind.points: say("a number of points"),
    QuestionKind.share: say("so many of so many, as 45/50"),
    QuestionKind.money: say("a sum in đồng"),
    QuestionKind.date: say("a day, as 20/11/2026"),
    QuestionKind.text: say("in words"),
}


def for_the_household(criteria_set: CriteriaSet) -> tuple[Question, ...]:
    """List what a household answers at home, its private matters among it."""
    return tuple(question for question in criteria_set.questions if not question.computed_from)


def how_to_write(question: Question) -> Words | None:
    """Say in a few words what to put into the narrow column; None where the sheet has said it for all."""
    if question.kind in {QuestionKind.choice, QuestionKind.choices}:
        numbered = tuple(
            say("{number} = {label}", number=number, label=option.label)
            for number, option in enumerate(question.options, 1)
        )
        if question.kind is QuestionKind.choices:
            return say("one or more numbers: {options}", options=numbered)
        return say("a number: {options}", options=numbered)
    return HOW_TO_WRITE.get(question.kind)
