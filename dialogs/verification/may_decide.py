"""Which of the commune's officers may decide on a file at all."""

from __future__ import annotations

from dialogs.records import File, Person
from dialogs.turn import Turn


async def may_decide(turn: Turn, officer: Person, file: File) -> bool:
    """Say whether an officer of the commune may decide on the file, whoever has it now."""
    if await turn.world.answered_for(officer.id, file.subject):
        return False
    return await turn.world.stepped_aside(officer.id, file.id) is None
