"""When a household's people change, what was counted of them is asked again: five people's answers are not three's."""

from __future__ import annotations

from typing import Final

from criteria import CriteriaSet, QuestionKind
from criteria.wording import Words, say
from dialogs.happening import AnswerGiven
from dialogs.records import File, RosterLine, Status
from dialogs.turn import Turn

COUNTED: Final = frozenset({QuestionKind.count, QuestionKind.share})
OPEN: Final = frozenset({Status.DRAFT, Status.HELD, Status.RETURNED})
"""What is handed in stays as its household gave it."""


def counts(criteria_set: CriteriaSet) -> frozenset[str]:
    """List the questions whose answers hang on how many people there are."""
    return frozenset(question.id for question in criteria_set.questions if question.kind in COUNTED)


async def counted_of(turn: Turn, line: RosterLine) -> tuple[File, tuple[str, ...]] | None:
    """Find the answers of this year's open file that no longer stand; None where there are none."""
    file = await turn.world.told_file(line.file, turn.at) if line.file and line.status in OPEN else None
    if file is None:
        return None
    asked = counts(turn.world.criteria_set(file.criteria_set, file.criteria_version))
    given = tuple(question for question in file.answers if question in asked)
    return (file, given) if given else None


async def asked_again(turn: Turn, line: RosterLine) -> tuple[Words, ...]:
    """Say beforehand that a household's counts are taken out."""
    if await counted_of(turn, line) is None:
        return ()
    return (
        say(
            "Number {number}: answers that count people are taken out, to be asked again.",
            number=line.number,
        ),
    )


async def take_out_counts(turn: Turn, line: RosterLine) -> None:
    found = await counted_of(turn, line)
    if found is None:
        return
    file, given = found
    for question in given:
        turn.happen(
            AnswerGiven(
                file=file.id, question=question, value=None, before=file.answers[question], by_head=True
            )
        )
