"""One phone that asks: it is that house, another one by its number, or nobody of the village."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from criteria.wording import Words, say
from dialogs.message import Choice, Message
from dialogs.records import JoinRequest, RosterLine
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand.numbers_list import Said, numbers_list
from dialogs.village.household_joining.decided import turn_away
from dialogs.village.household_joining.frame import JoinRequests
from dialogs.village.household_joining.requests import OWN, SINCE, by_subject, confirm, in_words
from dialogs.village.screen import OfVillage

RIGHT = Choice("right", say("Yes, it is that house"))
NOBODY = Choice("nobody", say("Nobody of the village"), guarded=True)


class OneJoin(OfVillage[JoinRequests]):
    def check(self, frame: JoinRequests) -> str:
        return frame.request

    async def draw(self, turn: Turn, frame: JoinRequests) -> Message:
        request = await self.request(turn, frame)
        if request is None:
            return Message((SINCE,), (BACK,), self.stamp(frame))
        lines = await by_subject(turn, frame.village)
        line = lines.get(request.subject)
        words = (
            say("Is it that house? If it is another one, please type its số thứ tự.")
            if line
            else say("Which house is it? Please type its số thứ tự.")
        )
        return Message(
            (in_words(request, lines), words),
            (*((RIGHT,) if line else ()), NOBODY, BACK),
            self.stamp(frame),
            numbered=False,
        )

    async def said(self, turn: Turn, frame: JoinRequests, text: str) -> None:
        request = await self.request(turn, frame)
        lines = {line.number: line for line in (await by_subject(turn, frame.village)).values()}
        meant = numbers_list(text, known=lines)
        if meant is None or meant.said is not Said.NUMBERS or meant.verb is not None:
            await super().said(turn, frame, text)
        elif request is None:
            turn.tell(SINCE)
            turn.change(screen="joins", request="")
        elif len(meant.numbers) != 1 or meant.unknown:
            turn.tell(say("One house of the list is needed, for example: 12"))
        else:
            line = lines[meant.numbers[0]]
            await self.take(turn, request, line.subject, {line.subject: line})

    async def act(self, turn: Turn, frame: JoinRequests, choice: str) -> None:
        request = await self.request(turn, frame)
        lines = await by_subject(turn, frame.village)
        if request is None:
            turn.tell(SINCE)
            turn.change(screen="joins", request="")
        elif choice == RIGHT.id and request.subject in lines:
            await self.take(turn, request, request.subject, lines)
        elif choice == NOBODY.id and request.person == turn.person:
            turn.tell(OWN)
        elif choice == NOBODY.id:
            await turn_away(turn, request)
            turn.tell(
                say("✓ “{typed}” is nobody of the village; the phone has been told.", typed=request.typed)
            )
            turn.change(screen="joins", request="")

    async def take(
        self, turn: Turn, request: JoinRequest, subject: str, lines: Mapping[str, RosterLine]
    ) -> None:
        await confirm(turn, [msgspec.structs.replace(request, subject=subject)], lines)
        turn.change(screen="joins", request="")

    async def request(self, turn: Turn, frame: JoinRequests) -> JoinRequest | None:
        waiting = await turn.world.join_requests(frame.village)
        return next((one for one in waiting if one.id == frame.request), None)

    def ask_again(self, frame: JoinRequests) -> Words:
        return say("One house of the list is needed, for example: 12")

    async def back(self, turn: Turn, frame: JoinRequests) -> None:
        turn.change(screen="joins", request="")
