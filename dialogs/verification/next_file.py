"""After a decision: the next file of the village by itself, or the desk."""

from __future__ import annotations

from dialogs.criteria_tables.frame import CriteriaTables
from dialogs.desk.frame import Desk
from dialogs.records import File
from dialogs.turn import Turn
from dialogs.verification.questions import drop_questions
from dialogs.village_work.finished import after_decision
from dialogs.village_work.round import decided_in_round


async def leave_for_next(turn: Turn, file: File, *, decided: bool = True) -> None:
    """Leave the file; a table of criteria that lay open beneath it has nothing to do with files."""
    turn.pop()
    drop_questions(turn, file.id)
    while isinstance(turn.frame, CriteriaTables):
        turn.pop()
    if decided:
        await after_decision(turn, file)
    await decided_in_round(turn, file)
    if isinstance(turn.frame, Desk):
        turn.change(commune=file.commune, screen="desk")
