"""Those who handed in are told at once, in private, by a notice bound to its file."""

from __future__ import annotations

from criteria.wording import Text
from dialogs.event import Audience
from dialogs.message import Choice, Message, Stamp
from dialogs.records import TITLES, File
from dialogs.turn import Turn


async def tell_representatives(turn: Turn, file: File, words: Text, *choices: Choice) -> None:
    audience = Audience.OFFICERS if TITLES[file.title].by_officers else Audience.FAMILIES
    for person in await turn.world.representatives(file.subject):
        turn.post(
            audience,
            person.id,
            Message((words,), choices, Stamp("go", "file", file.id), about=file.id),
        )
