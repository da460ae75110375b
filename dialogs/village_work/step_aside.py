"""Tôi là họ hàng, nhường người khác: who says so does not decide on the file; no reason is asked.

It bars the officer from the file for good (`dialogs.verification.claim`); said by mistake, they take it back
themselves within ten minutes.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from criteria.wording import Text, Words, say
from dialogs.event import Audience
from dialogs.happening import ClaimReleased, SteppedAside, SteppedBack
from dialogs.message import Choice, Message, Stamp
from dialogs.officer_words import own_name
from dialogs.recognition.screen import colleagues
from dialogs.records import File, RoleKind
from dialogs.records.life import may_verify
from dialogs.turn import Turn
from dialogs.verification.claim import left_to_another
from dialogs.verification.decided import decided_told
from dialogs.verification.may_decide import may_decide

MISTAKE = timedelta(minutes=10)
"""How long it can be taken back."""
STEP_BACK = Choice("step_back", say("A mistake: I am no relative"))


async def step_aside(turn: Turn, file: File) -> Text | None:
    """Note it; return why not where it cannot be, and None once it is."""
    refusal = await why_not_aside(turn, file)
    if refusal is not None:
        return refusal
    name = await own_name(turn)
    turn.happen(SteppedAside(file=file.id, officer=turn.person, officer_name=name))
    if file.claim is not None and file.claim.officer == turn.person:
        turn.happen(ClaimReleased(file=file.id, officer=turn.person, why="relative"))
    turn.post(Audience.OFFICERS, turn.person, may_be_taken_back(turn, file))
    await tell_if_nobody_is_left(turn, file)
    return None


async def why_not_aside(turn: Turn, file: File) -> Text | None:
    if turn.event.anonymous:
        return say("An anonymous admin cannot take a file. Please write under your own name.")
    person = await turn.world.person(turn.person, turn.at)
    if person.role_at(file.commune, RoleKind.OFFICER, RoleKind.CHAIR) is None:
        return say("Only officers of this commune take files. An invitation link comes from Hội Khuyến học.")
    if not may_verify(file):
        return await decided_told(turn, file)
    since = await turn.world.stepped_aside(turn.person, file.id)
    return None if since is None else left_to_another(file, since)


def may_be_taken_back(turn: Turn, file: File) -> Message:
    return Message(
        (
            say(
                "File {code} is left to another officer; {you} does not decide on it. Tapped by mistake: take it back "
                "until {until}.",
                code=file.short_code,
                until=turn.at + MISTAKE,
            ),
        ),
        (STEP_BACK,),
        Stamp("go", "aside", file.id),
        about=file.id,
    )


async def tell_if_nobody_is_left(turn: Turn, file: File) -> None:
    """Tell the officers where none of them may decide on the file any more: somebody has to be invited."""
    others = await colleagues(turn, file.commune)
    for other in others:
        if await may_decide(turn, other, file):
            return
    words = say(
        "File {code}: no officer of the commune is left who may decide on it, all are relatives or answered for it. "
        "Please invite another officer at the desk: /ban",
        code=file.short_code,
    )
    for person in (turn.person, *(other.id for other in others)):
        turn.post(Audience.OFFICERS, person, Message((words,)))


async def may_step_back(turn: Turn, file: File) -> bool:
    """Say whether this officer has just stepped aside, so that it may be a mistake."""
    since = await turn.world.stepped_aside(turn.person, file.id)
    return since is not None and turn.at < since + MISTAKE


async def step_back(turn: Turn, file_id: str) -> None:
    """A mistake: the officer may look at the file again, if they say so in time."""
    file = await turn.world.file(file_id, turn.at)
    since = await turn.world.stepped_aside(turn.person, file_id)
    turn.tell(await stepped_back(turn, file, since))


async def stepped_back(turn: Turn, file: File | None, since: datetime | None) -> Words:
    if file is None:
        return say("There is no such file any more.")
    person = await turn.world.person(turn.person, turn.at)
    if person.role_at(file.commune, RoleKind.OFFICER, RoleKind.CHAIR) is None:
        return say("Only officers of this commune take files. An invitation link comes from Hội Khuyến học.")
    if since is None:
        return say("File {code}: {you} may look at it, nothing is to be taken back.", code=file.short_code)
    if turn.at >= since + MISTAKE:
        return say(
            "{You} left file {code} to another at {at}; it could be taken back until {until}. It stays with the others.",
            code=file.short_code,
            at=since,
            until=since + MISTAKE,
        )
    turn.happen(SteppedBack(file=file.id, officer=turn.person, officer_name=await own_name(turn)))
    return say("✓ Taken back: {you} may look at file {code} like any other.", code=file.short_code)
