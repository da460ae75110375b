"""A house that this phone answers for already: its file is shown, and nothing is asked twice."""

from __future__ import annotations

from criteria.wording import say
from dialogs.file_status.frame import FileStatus
from dialogs.turn import Turn


async def show_mine(turn: Turn, subject: str) -> bool:
    """Show the newest file of the house if the phone looks after it."""
    files = await turn.world.files_of(turn.person, turn.at)
    mine = next((file for file in files if file.subject == subject), None)
    if mine is None:
        return False
    turn.tell(say("This phone looks after that household already: file {code}.", code=mine.code))
    turn.swap(FileStatus(mine.id))
    return True
