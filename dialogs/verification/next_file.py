"""After a decision: the desk, and the next file in one tap."""

from __future__ import annotations

from dialogs.criteria_tables.frame import CriteriaTables
from dialogs.desk.frame import Desk
from dialogs.records import File
from dialogs.turn import Turn


async def leave_for_next(turn: Turn, file: File) -> None:
    """Leave the file; a table of criteria that lay open beneath it has nothing to do with files."""
    turn.pop()
    while isinstance(turn.frame, CriteriaTables):
        turn.pop()
    if isinstance(turn.frame, Desk):
        turn.change(commune=file.commune, screen="desk")
