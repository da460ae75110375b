"""Those who handed in are told in private, by a notice bound to its file.

News of a decision that can still be undone waits until that time is over, and is never sent if it was undone.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from criteria.wording import Text
from dialogs.event import Audience
from dialogs.message import Choice, Message, Stamp
from dialogs.records import TITLES, File
from dialogs.turn import Turn

GRACE = timedelta(seconds=20)
"""Between the last moment of an undo and the notice: more than one commit takes."""


def told_at(turn: Turn) -> datetime | None:
    """Say when what is decided now can no longer be undone and is told; None: at once."""
    undo_time = turn.world.undo_time()
    return turn.at + undo_time if undo_time else None


async def tell_representatives(
    turn: Turn, file: File, words: Text, *choices: Choice, at_once: bool = False
) -> None:
    """Tell those who handed it in, once it stands; `at_once` what no undo takes back."""
    when = None if at_once else told_at(turn)
    audience = Audience.OFFICERS if TITLES[file.title].by_officers else Audience.FAMILIES
    for person in await turn.world.representatives(file.subject):
        turn.post(
            audience,
            person.id,
            Message((words,), choices, Stamp("go", "file", file.id), about=file.id),
            not_before=when + GRACE if when else None,
        )
