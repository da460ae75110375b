"""Half-finished questions: a file being opened or finished ends them, so that no tap answers for the wrong file."""

from __future__ import annotations

from dialogs.conversation import Frame
from dialogs.turn import Turn
from dialogs.verification.frame import Verification
from dialogs.verification.undo.frame import Undoing
from dialogs.village_work.hands_frame import Hands

STAYS = frozenset({"sign_off", "to_sign", "offered"})
"""What is looked at and asks nothing by itself."""


def drop_questions(turn: Turn, file: str) -> None:
    """Leave every question that was not answered, and every other file that lay open; the ground floor stays."""
    ground, *above = turn.frames
    turn.frames = [ground, *(kept for kept in above if not _left(kept, file))]


def drop_asked(turn: Turn) -> None:
    """Leave what only waits for a yes, a name or a reason: who gives another command has turned away from it."""
    ground, *above = turn.frames
    turn.frames = [ground, *(_unasked(kept) for kept in above if not _asks(kept))]


CONFIRMED = frozenset({"reason_check", "second_look"})
"""Asked once more before it is done: the file's details stand in its place."""


def _unasked(frame: Frame) -> Frame:
    if isinstance(frame, Verification) and frame.screen in CONFIRMED:
        return Verification(frame.file)
    return frame


def _asks(frame: Frame) -> bool:
    match frame:
        case Hands():
            return frame.screen not in STAYS
        case Undoing():
            return True
    return False


def _left(frame: Frame, file: str) -> bool:
    return frame.file != file if isinstance(frame, Verification) else _asks(frame)
