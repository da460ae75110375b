"""Several of several: a tap sets or takes away a tick; typed, the answer comes at once ("1 3 4")."""

from __future__ import annotations

from criteria import AnswerValue
from criteria.question import Question
from criteria.wording import Text, Words, say
from dialogs.message import Choice
from dialogs.self_assessment.kinds.kind import Asked, Draft, Kind
from dialogs.understand import several

DONE = Choice("done", say("Done", context="choices"))
NONE = Choice("none", say("None of these"))
ON, OFF = "+", "-"
"""A button says what it does and not "the other way": tapped twice, it does it once."""


class SeveralOfSeveral(Kind):
    def choices(self, asked: Asked) -> tuple[Choice, ...]:
        chosen = chosen_so_far(asked)
        options = tuple(
            Choice(f"{OFF}{option.id}", say("✓ {option}", option=option.label))
            if option.id in chosen
            else Choice(f"{ON}{option.id}", option.label)
            for option in asked.question.options
        )
        return (*options, DONE if chosen else NONE)

    def tapped(self, asked: Asked, choice: str) -> AnswerValue | Draft | None:
        chosen = chosen_so_far(asked)
        if choice in {"done", "none"}:
            return list(chosen) if choice == "done" else []
        option = choice[1:]
        if choice[:1] not in {ON, OFF} or asked.question.option(option) is None:
            return None
        left = {*chosen, option} if choice[:1] == ON else {*chosen} - {option}
        return Draft(in_order(asked.question, left))

    def typed(self, asked: Asked, text: str) -> AnswerValue | None:
        options = asked.question.options
        places = several(text, [asked.spoken(option.label) for option in options])
        return None if places is None else [options[place - 1].id for place in places]

    def expected(self, question: Question) -> Text:
        del question
        return say("Please tap each that applies, then “Done”; or type their numbers, for example: 1 3")

    def in_words(self, question: Question, value: AnswerValue) -> Words:
        chosen = value if isinstance(value, list | tuple) else ()
        labels = tuple(option.label for option in question.options if option.id in chosen)
        return say("{list}", list=labels) if labels else NONE.label


def chosen_so_far(asked: Asked) -> tuple[str, ...]:
    """Read the ticks: those set on this screen, before the first the ones answered earlier."""
    if asked.draft is not None:
        return asked.draft
    before = asked.answers.get(asked.question.id)
    return tuple(before) if isinstance(before, list | tuple) else ()


def in_order(question: Question, chosen: set[str]) -> tuple[str, ...]:
    return tuple(option.id for option in question.options if option.id in chosen)
