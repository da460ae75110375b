"""Claiming ("Tôi xem hồ sơ này"): one winner, for 30 minutes, and the lease ends by itself."""

from __future__ import annotations

from datetime import datetime, timedelta

from criteria.wording import Text, say
from dialogs.happening import ClaimReleased, FileClaimed
from dialogs.officer_words import capital, officer_called
from dialogs.records import File, Person, RoleKind
from dialogs.records.life import may_verify
from dialogs.turn import Turn
from dialogs.verification.decided import decided_told
from dialogs.verification.two_person.who import refused_second
from dialogs.village_work.held import with_another, works_in

LEASE = 30
"""Minutes."""


async def claim(turn: Turn, file_id: str) -> File | None:
    """Claim the file for the person of this turn; say why not in the toast, and return None."""
    file = await turn.world.file(file_id, turn.at)
    if file is None:
        turn.toast = say("There is no such file any more.")
        return None
    person = await turn.world.person(turn.person, turn.at)
    refusal = await why_not(turn, file, person)
    if refusal is not None:
        turn.toast = refusal
        return None
    if file.claim is not None and file.claim.officer == turn.person:
        turn.toast = say("{You} already has this file, until {until}.", until=file.claim.until)
        return file
    until = await take(turn, file, person)
    turn.toast = say("File {code} is with {you} until {until}.", code=file.short_code, until=until)
    return file


async def take(turn: Turn, file: File, person: Person) -> datetime:
    """Put the file into the hands of this officer; return until when."""
    until = turn.at + timedelta(minutes=LEASE)
    turn.happen(
        FileClaimed(
            file=file.id,
            officer=turn.person,
            officer_name=officer_called(turn, person),
            until=until,
            in_village=await works_in(turn, file),
        )
    )
    return until


async def why_not(turn: Turn, file: File, person: Person) -> Text | None:
    """Check role, place, state, who has it, and that nobody decides on their own household."""
    if turn.event.anonymous:
        return say("An anonymous admin cannot take a file. Please write under your own name.")
    if person.role_at(file.commune, RoleKind.OFFICER, RoleKind.CHAIR) is None:
        return say("Only officers of this commune take files. An invitation link comes from Hội Khuyến học.")
    if not may_verify(file):
        return await decided_told(turn, file)
    if file.claim is not None and file.claim.officer != turn.person:
        return say(
            "{officer} has this file until {until}.",
            officer=capital(file.claim.officer_name),
            until=file.claim.until,
        )
    kept_out = await barred(turn, file) or await refused_second(turn, file)
    if kept_out is not None or await turn.world.awaited_second(file.id) is not None:
        return kept_out
    return await with_another(turn, file)


async def barred(turn: Turn, file: File) -> Text | None:
    """Say why this officer never decides on this file: their own, answered for, or left to another as a relative."""
    if await turn.world.answered_for(turn.person, file.subject):
        return say("This is your own file, or one {you} answered for: somebody else must verify it.")
    since = await turn.world.stepped_aside(turn.person, file.id)
    return None if since is None else left_to_another(file, since)


def left_to_another(file: File, since: datetime) -> Text:
    """Say that this officer has stepped aside of the file: it is for good, whatever button is pressed."""
    return say("{You} left file {code} to another at {at}, as a relative.", code=file.short_code, at=since)


async def holding(turn: Turn, file_id: str) -> File | None:
    """Return the file if this officer may act on it now, taking it again when their lease has lapsed."""
    file = await turn.world.file(file_id, turn.at)
    if file is None:
        turn.tell(say("There is no such file any more."))
        return None
    person = await turn.world.person(turn.person, turn.at)
    refusal = await why_not(turn, file, person)
    if refusal is not None:
        turn.tell(refusal)
        return None
    if file.claim is None:
        until = await take(turn, file, person)
        turn.tell(say("The time was over; the file is with {you} again until {until}.", until=until))
    return file


def release(turn: Turn, file: File, why: str) -> None:
    turn.happen(ClaimReleased(file=file.id, officer=turn.person, why=why))
