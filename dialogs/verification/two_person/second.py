"""Chờ người thứ hai: the second sees both sides, and joins in or says what is different; the first may look again.

Where the two differ, a third decides: the Chủ tịch Hội, or another officer.
"""

from __future__ import annotations

from datetime import timedelta

from criteria.wording import say
from dialogs.desk.people import open_people
from dialogs.happening import SecondTakenBack
from dialogs.message import Choice, Paragraph
from dialogs.officer_words import capital, own_name
from dialogs.records import AwaitedSecond, File, Status
from dialogs.turn import Turn
from dialogs.verification.agree import verified
from dialogs.verification.claim import LEASE, holding
from dialogs.verification.frame import Verification
from dialogs.verification.reason import refused_this_year
from dialogs.verification.two_person.changes import changes
from dialogs.verification.two_person.who import who_settles

JOIN = Choice("join", say("I agree too"))
DIFFERS = Choice("differs", say("I see it differently"))
TO_CHAIR = "to_chair"
"""Of an earlier version's screen: the same as "I see it differently"."""
INVITE = Choice("invite", say("Invite an officer"))
RECONSIDER = Choice("reconsider", say("Take it back, I look again"))
VERDICTS = {
    Status.VERIFIED: say("agreed to propose recognition"),
    Status.NOT_THIS_YEAR: say("not this year"),
}
ACTS = frozenset({JOIN.id, DIFFERS.id, TO_CHAIR, RECONSIDER.id, INVITE.id})


async def both_sides(turn: Turn, file: File, awaited: AwaitedSecond) -> tuple[Paragraph, ...]:
    """Say what the first decided, on which changes and why; and what the second said, where they differ."""
    first = say(
        "{officer}, {at}: {decision}; changed by {changed} altogether.",
        officer=capital(awaited.officer_name),
        at=awaited.at,
        decision=VERDICTS[awaited.verdict],
        changed=awaited.changed,
    )
    told: list[Paragraph] = [
        first if awaited.differs else say("Waits for a second person. {first}", first=first)
    ]
    told.append(await changes(turn, file))
    if awaited.reason:
        told.append(say("Reason: {reason}", reason=awaited.reason))
    if awaited.other_name:
        told.append(
            say(
                "{officer} sees it differently: {reason}",
                officer=capital(awaited.other_name),
                reason=awaited.other_reason,
            )
        )
    return tuple([one for one in told if one])


async def ways_out(turn: Turn, file: File, awaited: AwaitedSecond) -> tuple[Choice, ...]:
    """Offer what those do who wait for another: the first looks again; where nobody can decide, one is invited."""
    choices: tuple[Choice, ...] = (RECONSIDER,) if awaited.officer == turn.person else ()
    if awaited.differs and not await who_settles(turn, file, awaited, awaited.other):
        choices += (INVITE,)
    return choices


async def take_second(turn: Turn, frame: Verification, choice: str) -> bool:
    """Act on a choice that is about the second person; the others are somebody else's."""
    if choice not in ACTS:
        return False
    awaited = await turn.world.awaited_second(frame.file)
    if awaited is None:
        turn.tell(say("Nothing of this waits for a second person now."))
    elif choice == RECONSIDER.id:
        await reconsider(turn, awaited)
    elif choice == INVITE.id:
        await open_people(turn, "officer")
    elif awaited.differs:
        turn.tell(say("Two officers see this file differently by now. Please read both sides first."))
    elif (file := await holding(turn, frame.file)) is not None:
        if choice == JOIN.id:
            await join(turn, file, awaited)
        else:
            turn.change(screen="reason", act=DIFFERS.id)
    return True


async def join(turn: Turn, file: File, awaited: AwaitedSecond) -> None:
    """Decide as the first did, under both names."""
    me = await own_name(turn)
    names = turn.world.spoken(say("{first} and {second}", first=awaited.officer_name, second=me), "vi", "")
    if awaited.verdict is Status.VERIFIED:
        await verified(turn, file, names)
    else:
        await refused_this_year(turn, file, awaited.reason, names)


async def reconsider(turn: Turn, awaited: AwaitedSecond) -> None:
    """Give the file back to the first, unless a second person is reading it just now."""
    file = await turn.world.file(awaited.file, turn.at)
    if awaited.officer != turn.person or file is None:
        turn.tell(say("Only {officer}, who looked first, takes this back.", officer=awaited.officer_name))
    elif file.claim is not None:
        turn.tell(
            say(
                "{officer} has this file until {until}.",
                officer=capital(file.claim.officer_name),
                until=file.claim.until,
            )
        )
    else:
        until = turn.at + timedelta(minutes=LEASE)
        turn.happen(
            SecondTakenBack(file=file.id, officer=turn.person, officer_name=awaited.officer_name, until=until)
        )
        turn.tell(say("File {code} is with {you} until {until}.", code=file.short_code, until=until))
