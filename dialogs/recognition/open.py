"""The way in: from the desk, by a command, by a notice's button."""

from __future__ import annotations

from dialogs.desk.screen import officer_role
from dialogs.recognition.frame import RecognitionWork
from dialogs.turn import Turn


def open_recognition(turn: Turn) -> None:
    """Put it on top of whatever the officer does."""
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, RecognitionWork)]
    turn.push(RecognitionWork())


async def open_proposal(turn: Turn, proposal: str) -> bool:
    """Open one proposal; say whether this officer's commune has it."""
    role = await officer_role(turn)
    found = await turn.world.proposal(proposal)
    if role is None or found is None or found.commune != role.place:
        return False
    open_recognition(turn)
    turn.change(screen="proposal", title=found.title, season=found.season, proposal=found.id)
    return True


async def open_objection(turn: Turn, objection: str) -> bool:
    role = await officer_role(turn)
    found = await turn.world.objection(objection)
    if role is None or found is None or found.commune != role.place:
        return False
    open_recognition(turn)
    turn.change(screen="objection", objection=found.id)
    return True
