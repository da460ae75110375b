"""Those who handed in are told in private, by a notice bound to its file.

News of a decision that can still be undone waits until that time is over, and is never sent if it was undone.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from criteria.wording import Text, say
from dialogs.event import Audience
from dialogs.message import Choice, Message, Stamp
from dialogs.records import TITLES, File, Status
from dialogs.turn import Turn

GRACE = timedelta(seconds=20)
"""Between the last moment of an undo and the notice: more than one commit takes."""


def told_at(turn: Turn) -> datetime | None:
    """Say when what is decided now can no longer be undone and is told; None: at once."""
    undo_time = turn.world.undo_time()
    return turn.at + undo_time if undo_time else None


async def tell_representatives(
    turn: Turn, file: File, words: Text, *choices: Choice, undoable: bool = False, but: str = ""
) -> None:
    """Tell those who handed it in: at once, or once the time for undoing is over; `but` one who knows it."""
    when = told_at(turn) if undoable else None
    audience = Audience.OFFICERS if TITLES[file.title].by_officers else Audience.FAMILIES
    for person in await turn.world.representatives(file.subject):
        if person.id == but:
            continue
        turn.post(
            audience,
            person.id,
            Message((words,), choices, Stamp("go", "file", file.id), about=file.id),
            not_before=when + GRACE if when else None,
        )


async def knows_decision(turn: Turn, file: File) -> bool:
    """Say whether those who handed it in can have heard of the decision, or seen it: else its end is no news."""
    told = await turn.world.told_file(file.id, turn.at)
    return told is not None and told.status is not Status.WAITING


def when_told(turn: Turn) -> Text:
    """Say to the officer when those who handed in hear of it."""
    when = told_at(turn)
    if when is None:
        return say("Those who handed it in have been told.")
    return say("Those who handed it in are told at {at}; until then it can be undone.", at=when)
