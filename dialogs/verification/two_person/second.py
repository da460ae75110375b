"""Chờ người thứ hai: the second sees both sides, and joins in or says what is different; the first may look again."""

from __future__ import annotations

from datetime import timedelta

from criteria.wording import Text, say
from dialogs.happening import SecondTakenBack
from dialogs.message import Choice
from dialogs.officer_words import capital, own_name
from dialogs.records import AwaitedSecond, File, Status
from dialogs.turn import Turn
from dialogs.verification.agree import verified
from dialogs.verification.claim import LEASE, holding
from dialogs.verification.frame import Verification
from dialogs.verification.reason import refused_this_year
from dialogs.verification.two_person.who import chair_besides

JOIN = Choice("join", say("I agree too"))
DIFFERS = Choice("differs", say("I see it differently"))
TO_CHAIR = Choice("to_chair", say("I see it differently: let the Chủ tịch Hội decide"))
RECONSIDER = Choice("reconsider", say("Take it back, I look again"))
VERDICTS = {
    Status.VERIFIED: say("agreed to propose recognition"),
    Status.NOT_THIS_YEAR: say("not this year"),
}
ACTS = frozenset({JOIN.id, DIFFERS.id, TO_CHAIR.id, RECONSIDER.id})


def both_sides(awaited: AwaitedSecond) -> tuple[Text, ...]:
    """Say what the first decided, on how big a change; and what the second said, where they differ."""
    told = [
        say(
            "Waits for a second person. {officer}, {at}: {decision}; changed by {changed} altogether.",
            officer=capital(awaited.officer_name),
            at=awaited.at,
            decision=VERDICTS[awaited.verdict],
            changed=awaited.changed,
        )
    ]
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
    return tuple(told)


async def offered_to(turn: Turn, file: File, awaited: AwaitedSecond) -> tuple[Choice, ...]:
    if awaited.officer == turn.person:
        return (RECONSIDER,)
    chair = not awaited.other_name and await chair_besides(turn, file, awaited, turn.person)
    return (JOIN, DIFFERS, *((TO_CHAIR,) if chair else ()))


async def take_second(turn: Turn, frame: Verification, choice: str) -> bool:
    """Act on a choice that is about the second person; the others are somebody else's."""
    if choice not in ACTS:
        return False
    awaited = await turn.world.awaited_second(frame.file)
    if awaited is None:
        turn.tell(say("Nothing of this waits for a second person now."))
    elif choice == RECONSIDER.id:
        await reconsider(turn, awaited)
    elif (file := await holding(turn, frame.file)) is not None:
        if choice == JOIN.id:
            await join(turn, file, awaited)
        else:
            turn.change(screen="reason", act=choice)
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
