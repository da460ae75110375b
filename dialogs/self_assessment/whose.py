"""Whose answers they are: those the village head wrote for the house are marked, for the house and for officers."""

from __future__ import annotations

from criteria.wording import Text, Words, say
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.turn import Turn
from dialogs.village.head_called import head_called


async def by_head(turn: Turn, file: str) -> frozenset[str]:
    """Find the questions whose newest answer the village head gave."""
    given = await turn.world.given_answers(file)
    return frozenset(question for question, answer in given.items() if answer.by_head)


def marked(answer: Words, village_name: str) -> Text:
    """Mark an answer that the head wrote: "Có (trưởng bản ghi)"."""
    return say("{answer} (written by {head})", answer=answer, head=head_called(village_name))


async def please_look(turn: Turn, frame: SelfAssessment) -> Text | None:
    """Ask the household to look at what the head wrote for it; None where there is nothing."""
    if frame.by_head or frame.preview:
        return None
    asked = await by_head(turn, frame.file)
    file = await turn.world.told_file(frame.file, turn.at) if asked else None
    if file is None:
        return None
    return say(
        "Answers that {head} wrote in a meeting: {count}. Please look at them under “Change an answer” before handing in.",
        head=head_called(file.place_name),
        count=len(asked),
    )
