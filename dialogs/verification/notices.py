"""The household is told at once, in private, by a notice bound to its file."""

from __future__ import annotations

from criteria.wording import Text
from dialogs.event import Audience
from dialogs.message import Choice, Message, Stamp
from dialogs.records import File
from dialogs.turn import Turn


async def tell_household(turn: Turn, file: File, words: Text, *choices: Choice) -> None:
    for person in await turn.world.representatives(file.subject):
        turn.post(
            Audience.FAMILIES,
            person.id,
            Message((words,), choices, Stamp("go", "file", file.id), about=file.id),
        )
