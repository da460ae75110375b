"""What became of a decided or returned file: its code, the decision, who, when and why, in the words of who asks."""

from __future__ import annotations

from criteria.wording import Text, Words, say
from dialogs.officer_words import own_name
from dialogs.records import File, Status
from dialogs.records.life import DECIDED
from dialogs.turn import Turn

TO_READ = DECIDED | {Status.RETURNED}
"""Opened for reading by the commune's officers after the decision."""
WITH_REASON = frozenset({Status.RETURNED, Status.NOT_THIS_YEAR})


async def decided_told(turn: Turn, file: File) -> Text:
    """Say it with the file's code, so that it is never read as another file's; to who decided, as their own act.

    Pressing twice changes nothing and says this.
    """
    if file.status is Status.NOT_THIS_YEAR and (revoked := await revoked_by(turn, file)) is not None:
        return revoked
    officer, at = file.decided_by_name, file.decided_at
    if not officer or at is None or file.status not in TO_READ:
        return not_waiting(file)
    by = file.decided_by == turn.person and officer == await own_name(turn)
    match file.status:
        case Status.RETURNED if by:
            return say("File {code}: {you} returned it to be completed at {at}.", code=file.short_code, at=at)
        case Status.RETURNED:
            return say(
                "File {code}: {officer} returned it to be completed at {at}.",
                code=file.short_code,
                officer=officer,
                at=at,
            )
        case Status.NOT_THIS_YEAR if by:
            return say("File {code}: {you} decided “not this year” at {at}.", code=file.short_code, at=at)
        case Status.NOT_THIS_YEAR:
            return say(
                "File {code}: {officer} decided “not this year” at {at}.",
                code=file.short_code,
                officer=officer,
                at=at,
            )
        case Status.VERIFIED if by:
            return say("File {code}: {you} agreed to propose it at {at}.", code=file.short_code, at=at)
        case Status.VERIFIED:
            return say(
                "File {code}: {officer} agreed to propose it at {at}.",
                code=file.short_code,
                officer=officer,
                at=at,
            )
    return say(
        "File {code} was finished with at {at} by {officer}.", code=file.short_code, at=at, officer=officer
    )


async def revoked_by(turn: Turn, file: File) -> Text | None:
    """Say by which decision a recognition was taken back: that is no verdict of who verified the file."""
    recognition = await turn.world.recognition_of(file.id)
    if recognition is None or recognition.revoked is None:
        return None
    return say(
        "File {code}: recognised, then revoked by decision {number} of {day}.",
        code=file.short_code,
        number=recognition.revoked.number,
        day=recognition.revoked.decided_on,
    )


def not_waiting(file: File) -> Text:
    """Say why a file that nobody has decided on is not to be verified."""
    match file.status:
        case Status.WITHDRAWN:
            return say("This file has been withdrawn by those who handed it in.")
        case Status.VILLAGE_REVIEW | Status.HELD:
            return say("This file is with the village review.")
    return say("This file is not waiting for verification now.")


async def decision_read(turn: Turn, file: File) -> tuple[Words, ...]:
    """Say the decision and, where one was given, its reason: the first lines of a file that is opened to be read."""
    told: tuple[Words, ...] = (await decided_told(turn, file),)
    if file.status in WITH_REASON and file.reason:
        told += (say("Reason: {reason}", reason=file.reason),)
    return told


async def may_read(turn: Turn, file: File) -> bool:
    """Say whether this officer opens the decided file to read it; their own household's stays closed to them."""
    return (
        file.status in TO_READ
        and file.submission is not None
        and not await turn.world.answered_for(turn.person, file.subject)
    )
