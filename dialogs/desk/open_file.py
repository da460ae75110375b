"""Take a file onto the desk: claimed, then its details; one that was decided, or is asked for by its code, to be read."""

from __future__ import annotations

from dialogs.records import RoleKind
from dialogs.records.life import may_verify
from dialogs.turn import Turn
from dialogs.verification.claim import claim, why_not
from dialogs.verification.decided import decided_told, may_read
from dialogs.verification.frame import Verification
from dialogs.verification.nobody_left import NOBODY_MAY, nobody_left
from dialogs.verification.questions import drop_questions
from dialogs.verification.undo.offer import offered_of
from dialogs.village_work.file_hands import offer_takeover


async def read_file(turn: Turn, file_id: str) -> None:
    """Open a free file to be read, and taken by a button; any other as it is opened for who has it."""
    file = await turn.world.file(file_id, turn.at)
    person = await turn.world.person(turn.person, turn.at)
    if file is None or file.claim is not None or await why_not(turn, file, person) is not None:
        await open_file(turn, file_id)
        return
    drop_questions(turn, file_id)
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, Verification)]
    turn.push(Verification(file_id, reading=True))


async def open_file(turn: Turn, file: str) -> None:
    drop_questions(turn, file)
    taken = await claim(turn, file)
    if taken is None and await offer_takeover(turn, file):
        turn.toast = None
        return
    awaited = await turn.world.awaited_second(file) if taken is None else None
    one_of_two = awaited is not None and turn.person in {awaited.officer, awaited.other}
    if taken is None and (one_of_two or await offered_of(turn, file) or await to_read(turn, file)):
        turn.toast = None
        turn.frames = [kept for kept in turn.frames if not isinstance(kept, Verification)]
        turn.push(Verification(file))
        return
    if taken is None:
        if turn.toast is not None:
            turn.tell(turn.toast)
            turn.toast = None
        found = await turn.world.file(file, turn.at)
        if found is not None and may_verify(found) and await nobody_left(turn.world, found, turn.at):
            turn.tell(NOBODY_MAY)
        return
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, Verification)]
    turn.push(Verification(file))


async def to_read(turn: Turn, file_id: str) -> bool:
    """Say whether it is decided and this officer of its commune may read it; name it in the refusal where not."""
    file = await turn.world.file(file_id, turn.at)
    person = await turn.world.person(turn.person, turn.at)
    if file is None or person.role_at(file.commune, RoleKind.OFFICER, RoleKind.CHAIR) is None:
        return False
    if await may_read(turn, file):
        return True
    if not may_verify(file):
        turn.toast = await decided_told(turn, file)
    return False
