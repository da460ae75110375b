"""One household, question by question; and since when it lives here, where it has moved in."""

from __future__ import annotations

import msgspec

from criteria.wording import Words, say
from dialogs.message import Choice, Message
from dialogs.records import RosterEntry
from dialogs.registration.household import MOST_MEMBERS, full_name, no_full_name
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand import count, day, phone
from dialogs.village.listing.frame import Listing
from dialogs.village.listing.review import review
from dialogs.village.screen import OfVillage
from dialogs.village.village_word import village_within

TODAY = Choice("today", say("Today"))
SKIP = Choice("skip", say("Not known"))


class OneScreen(OfVillage[Listing]):
    before = "send"

    async def said(self, turn: Turn, frame: Listing, text: str) -> None:
        choice = await self.choice_meant(turn, frame, text)
        if choice is not None:
            await (self.back(turn, frame) if choice == BACK.id else self.act(turn, frame, choice))
        elif not await self.take(turn, frame, text):
            turn.tell(self.wrong(text))

    async def take(self, turn: Turn, frame: Listing, text: str) -> bool:
        raise NotImplementedError

    def wrong(self, text: str) -> Words:
        raise NotImplementedError

    async def act(self, turn: Turn, frame: Listing, choice: str) -> None:
        """Only "back" is offered, unless a screen says otherwise."""

    async def back(self, turn: Turn, frame: Listing) -> None:
        turn.change(screen=self.before)


class SinceWhen(OneScreen):
    async def draw(self, turn: Turn, frame: Listing) -> Message:
        words = say(
            "Since which day does the household live in {village}? Please type it, for example: {example}. If it is today, tap "
            "the button.",
            village=village_within(frame.village_name),
            example="12/3",
        )
        return Message((words,), (TODAY, BACK), self.stamp(frame), numbered=False)

    async def take(self, turn: Turn, frame: Listing, text: str) -> bool:
        found = day(text, turn.today)
        if found is None or found > turn.today:
            return False
        turn.change(on=found.isoformat(), screen="one_name", one=RosterEntry(""))
        return True

    def wrong(self, text: str) -> Words:
        return say("A day up to today is needed here, for example: 12/3, or “hôm qua”")

    async def act(self, turn: Turn, frame: Listing, choice: str) -> None:
        if choice == TODAY.id:
            turn.change(on=turn.today.isoformat(), screen="one_name", one=RosterEntry(""))

    async def back(self, turn: Turn, frame: Listing) -> None:
        turn.change(screen="send", why="typed", on="")


class OneName(OneScreen):
    async def draw(self, turn: Turn, frame: Listing) -> Message:
        words = say("The full name of the chủ hộ, please. For example: Lò Văn Pâng")
        return Message((words,), (BACK,), self.stamp(frame), numbered=False)

    async def take(self, turn: Turn, frame: Listing, text: str) -> bool:
        called = full_name(text)
        if called is None:
            return False
        turn.change(
            one=msgspec.structs.replace(frame.one or RosterEntry(""), name=called), screen="one_members"
        )
        return True

    def wrong(self, text: str) -> Words:
        return no_full_name(text)

    async def back(self, turn: Turn, frame: Listing) -> None:
        turn.change(screen="day" if frame.why == "moved_in" else "send", one=None)


class OneMembers(OneScreen):
    before = "one_name"

    async def draw(self, turn: Turn, frame: Listing) -> Message:
        words = say("How many people live in the household? For example: 5")
        return Message((words,), (SKIP, BACK), self.stamp(frame), numbered=False)

    async def take(self, turn: Turn, frame: Listing, text: str) -> bool:
        members = count(text, low=1, high=MOST_MEMBERS)
        if members is None or frame.one is None:
            return False
        turn.change(one=msgspec.structs.replace(frame.one, members=members), screen="one_phone")
        return True

    def wrong(self, text: str) -> Words:
        return say("A number from 1 to {most} is needed here, for example: 5", most=MOST_MEMBERS)

    async def act(self, turn: Turn, frame: Listing, choice: str) -> None:
        if choice == SKIP.id:
            turn.change(screen="one_phone")


class OnePhone(OneScreen):
    before = "one_members"

    async def draw(self, turn: Turn, frame: Listing) -> Message:
        words = say("Please type the telephone number. For example: 0912 345 678")
        return Message((words,), (SKIP, BACK), self.stamp(frame), numbered=False)

    async def take(self, turn: Turn, frame: Listing, text: str) -> bool:
        number = phone(text)
        if number is None:
            return False
        await held(turn, frame, number)
        return True

    def wrong(self, text: str) -> Words:
        return say("That is no telephone number of Vietnam. For example: 0912 345 678")

    async def act(self, turn: Turn, frame: Listing, choice: str) -> None:
        if choice == SKIP.id:
            await held(turn, frame, "")


async def held(turn: Turn, frame: Listing, number: str) -> None:
    """Take it among those on their way, and ask what is unclear."""
    if frame.one is not None and frame.one.name:
        entry = msgspec.structs.replace(frame.one, phone=number)
        turn.change(entries=(*frame.entries, entry), one=None)
    await review(turn)
