"""After a decision: the desk, and the next file in one tap."""

from __future__ import annotations

from dialogs.desk.frame import Desk
from dialogs.records import File
from dialogs.turn import Turn


async def leave_for_next(turn: Turn, file: File) -> None:
    turn.pop()
    if isinstance(turn.frame, Desk):
        turn.change(commune=file.commune, screen="desk")
