"""So many of so many: both numbers at once, or one after the other; what the books know is offered.

A percentage is no answer: nobody could check it.
"""

from __future__ import annotations

from criteria import AnswerValue, from_the_books
from criteria.computed_figures import WHOLE_UNKNOWN
from criteria.question import Question
from criteria.wording import Text, Words, say
from dialogs.message import Choice
from dialogs.self_assessment.kinds.kind import Asked, Draft, Kind, grouped
from dialogs.understand import count, share

TAKE = Choice("take", say("Take this figure"))
TAKE_PART = Choice("take_part", say("Take this number, type the whole"))
OTHER = Choice("other", say("Another figure"))
NOBODY = "nobody"


class Share(Kind):
    columns = 2
    numbered = False

    def choices(self, asked: Asked) -> tuple[Choice, ...]:
        if asked.figure is None or asked.draft is not None:
            return ()
        return (TAKE_PART if asked.question.computed_from in WHOLE_UNKNOWN else TAKE, OTHER)

    def remarks(self, asked: Asked) -> tuple[Words, ...]:
        question, lines = asked.question, list[Words]()
        if asked.figure is not None:
            lines.append(from_the_books(question, asked.figure, None, ""))
        elif question.computed_from:
            lines.append(say("The books hold no figure for this yet; please count it yourselves."))
        part = part_so_far(asked)
        if part is not None:
            lines.append(
                say(
                    "Noted: {part} {unit}. Out of how many {whole_unit} in all?",
                    part=grouped(part),
                    unit=question.unit or "",
                    whole_unit=question.whole_unit or "",
                )
            )
        elif asked.draft == (NOBODY,):
            lines.append(
                say(
                    "Out of 0 there is nobody to count: this is left out of the points then, and the pass mark stays "
                    "as it is. If there is really nobody, please type 0/0 again; otherwise the two numbers."
                )
            )
        elif asked.draft is not None:
            lines.append(say("Please type the two numbers."))
        return tuple(lines)

    def tapped(self, asked: Asked, choice: str) -> AnswerValue | Draft | None:
        if choice == OTHER.id:
            return Draft((OTHER.id,))
        if choice == TAKE.id and asked.figure is not None:
            return asked.figure.answer
        if choice == TAKE_PART.id and asked.figure is not None:
            return Draft((str(asked.figure.part),))
        return None

    def typed(self, asked: Asked, text: str) -> AnswerValue | Draft | None:
        both = share(text)
        if both is not None and (both.part, both.whole) == (0, 0):
            return nobody(asked)
        if both is not None:
            return {"part": both.part, "whole": both.whole}
        number, part = count(text), part_so_far(asked)
        if number is None or "/" in text:
            return None
        if number == 0 and (part == 0 or asked.draft == (NOBODY,)):
            return nobody(asked)
        return Draft((str(number),)) if part is None else {"part": part, "whole": number}

    def expected(self, question: Question) -> Text:
        return say(
            "Two numbers are needed, how many and out of how many; a percentage alone cannot be checked. {example}",
            example=question.example or say("For example: 45/50"),
        )

    def in_words(self, question: Question, value: AnswerValue) -> Words:
        if not isinstance(value, dict):
            return str(value)
        return say(
            "{part}/{whole} {unit}",
            part=grouped(value["part"]),
            whole=grouped(value["whole"]),
            unit=question.whole_unit or "",
        )


def nobody(asked: Asked) -> AnswerValue | Draft:
    """Take 0 of 0 only when it is said twice: nobody to count is another thing than nobody who reached it."""
    if asked.draft == (NOBODY,) or (asked.question.low or 0) > 0:
        return {"part": 0, "whole": 0}
    return Draft((NOBODY,))


def part_so_far(asked: Asked) -> int | None:
    """Read the number that was typed alone."""
    said = asked.draft[0] if asked.draft else ""
    return int(said) if said.isdigit() else None
