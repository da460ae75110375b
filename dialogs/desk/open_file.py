"""Take a file onto the desk: claimed, then its details."""

from __future__ import annotations

from dialogs.turn import Turn
from dialogs.verification.claim import claim
from dialogs.verification.frame import Verification
from dialogs.verification.undo.offer import offered_of
from dialogs.village_work.file_hands import offer_takeover


async def open_file(turn: Turn, file: str) -> None:
    taken = await claim(turn, file)
    if taken is None and await offer_takeover(turn, file):
        turn.toast = None
        return
    awaited = await turn.world.awaited_second(file) if taken is None else None
    asked_by_them = awaited is not None and awaited.officer == turn.person
    if taken is None and (asked_by_them or await offered_of(turn, file)):
        turn.toast = None
        turn.frames = [kept for kept in turn.frames if not isinstance(kept, Verification)]
        turn.push(Verification(file))
        return
    if taken is None:
        if turn.toast is not None:
            turn.tell(turn.toast)
            turn.toast = None
        return
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, Verification)]
    turn.push(Verification(file))
