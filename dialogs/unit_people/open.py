"""Open a unit's list of people, from the unit's own file or from a notice about it."""

from __future__ import annotations

from criteria.wording import say
from dialogs.file_status.clan import own_file
from dialogs.records import File
from dialogs.turn import Turn
from dialogs.unit_people.frame import UnitPeople


def open_people(turn: Turn, file: File) -> None:
    """What is held from before is taken up again."""
    held = next(
        (frame for frame in turn.frames if isinstance(frame, UnitPeople) and frame.file == file.id), None
    )
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, UnitPeople)]
    turn.push(held or UnitPeople(file.id, file.subject, file.name))


async def open_people_of(turn: Turn, file: str) -> None:
    found = await own_file(turn, file)
    if found is None:
        turn.tell(say("This phone looks after no such file."))
    else:
        open_people(turn, found)
