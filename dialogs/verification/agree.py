"""Đồng ý đề nghị công nhận: a person decides, and the household is told once it stands."""

from __future__ import annotations

from criteria.wording import say
from dialogs.happening import FileVerified
from dialogs.message import Choice, Message
from dialogs.officer_words import own_name
from dialogs.records import File, Status
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.verification.agreed import tell_agreed
from dialogs.verification.claim import holding
from dialogs.verification.frame import Verification
from dialogs.verification.next_file import leave_for_next
from dialogs.verification.notices import when_told
from dialogs.verification.read_back import about
from dialogs.verification.screen import VerificationScreen
from dialogs.verification.two_person.ask import ask_second, still_awaited
from dialogs.verification.two_person.rule import needs_second
from dialogs.verification.verified_points import meets, points_now, result_now

SURE = Choice("sure", say("Yes, propose it all the same"))


async def agree(turn: Turn, frame: Verification, file: File) -> None:
    """Ask for a second look where the points do not reach the threshold."""
    if await meets(turn, file):
        await verify(turn, file)
    else:
        turn.change(screen="second_look")


class SecondLook(VerificationScreen):
    async def show(self, turn: Turn, frame: Verification) -> Message:
        file = await self.file_of(turn, frame)
        if file is None:
            return Message((say("There is no such file any more."),), (BACK,), self.stamp(frame))
        result = await result_now(turn, file) if file.submission is not None else "–"
        return Message(
            (
                about(file),
                say(
                    "The result of this file ({result}) does not meet the conditions of the criteria. Propose it?",
                    result=result,
                ),
            ),
            (SURE, BACK),
            self.stamp(frame),
        )

    async def tapped(self, turn: Turn, frame: Verification, choice: str) -> None:
        file = await holding(turn, frame.file)
        if file is not None and choice == "sure":
            await verify(turn, file)


async def verify(turn: Turn, file: File) -> None:
    """Decide alone, or ask a second person where the change of points is big."""
    if await still_awaited(turn, file):
        return
    if await needs_second(turn, file):
        await ask_second(turn, file, Status.VERIFIED)
        return
    await verified(turn, file, await own_name(turn))


async def verified(turn: Turn, file: File, officer_name: str) -> None:
    turn.happen(
        FileVerified(file=file.id, officer=turn.person, officer_name=officer_name, points=points_now(file))
    )
    await tell_agreed(turn, file)
    turn.tell(
        say(
            "✓ File {code}: agreed to propose recognition. {told}", code=file.short_code, told=when_told(turn)
        )
    )
    await leave_for_next(turn, file)
