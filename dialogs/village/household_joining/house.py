"""The questions a typed name leads to: is it your house, which of the namesakes, and what if it is not on the list."""

from __future__ import annotations

from criteria.wording import Text, say
from dialogs.message import Choice, Message
from dialogs.records import RosterLine
from dialogs.registration.frame import Registration
from dialogs.registration.screen import RegistrationScreen
from dialogs.registration.steps import go_on
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.village.head_called import head_called
from dialogs.village.household_joining.admit import admit
from dialogs.village.household_joining.doubt import certain, proven
from dialogs.village.household_joining.find import house_in, matches, registering, say_closed
from dialogs.village.household_joining.mine import show_mine
from dialogs.village.household_joining.request import ask_the_head
from dialogs.village.village_word import village_within

YES = Choice("yes", say("Yes, that house"))
OTHER_HOUSE = Choice("other", say("Another household of the same name"))
NEW_HOUSE = Choice("new", say("Our house is not on the list yet"))
MEND = Choice("mend", say("Type the name again"))
UNSURE = Choice("unsure_which", say("I do not know which"))


class AboutHouse(RegistrationScreen):
    """Its buttons name the house, so that an older one never speaks for another."""

    def check(self, frame: Registration) -> str:
        return f"{frame.id}-{frame.house}" if frame.house else frame.id

    async def tapped(self, turn: Turn, frame: Registration, choice: str) -> None:
        match choice:
            case MEND.id:
                turn.change(screen="head", house="")
            case OTHER_HOUSE.id | NEW_HOUSE.id:
                await new_house(turn, frame)
            case _:
                await self.act(turn, frame, choice)

    async def act(self, turn: Turn, frame: Registration, choice: str) -> None:
        """Act on what is this screen's own."""

    async def phoned(self, turn: Turn, frame: Registration, phone: str, *, own: bool) -> None:
        """The person's own number, where the list has the same, needs nobody's word; it is not stored."""
        found = await matches(turn, frame)
        asked = [line for line in (*found.exact, *found.near) if frame.house in {"", line.subject}]
        fitting = [line for line in asked if proven(line, phone, own=own)]
        if len(fitting) == 1:
            await admit(turn, frame, fitting[0])
        else:
            turn.tell(say("That number alone does not tell whose house it is; nothing was stored."))

    async def back(self, turn: Turn, frame: Registration) -> None:
        turn.change(screen="head", house="")


class IsItYours(AboutHouse):
    async def show(self, turn: Turn, frame: Registration) -> Message:
        line = await house_in(turn, frame)
        if line is None:
            return Message((off_the_list(frame),), (MEND, BACK), self.stamp(frame))
        return Message((is_it(turn, frame, line),), (YES, OTHER_HOUSE, MEND, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: Registration, choice: str) -> None:
        line = await house_in(turn, frame)
        if choice != YES.id or line is None or await show_mine(turn, line.subject):
            return
        found = await matches(turn, frame)
        if certain(line, frame.relation, namesakes=len(found.exact)):
            await admit(turn, frame, line)
        else:
            turn.change(screen="ask_head")


class WhichNamesake(AboutHouse):
    """By number alone: what tells namesakes apart is for private lists."""

    async def show(self, turn: Turn, frame: Registration) -> Message:
        found = await matches(turn, frame)
        choices = tuple(
            Choice(line.subject, say("Số thứ tự {number}", number=line.number)) for line in found.exact
        )
        words = say(
            "The list of {village} has {count} households of {name}. Which one? The number is on the village's paper list.",
            village=village_within(frame.village_name),
            count=len(found.exact),
            name=frame.name,
        )
        return Message(
            (words,), (*choices, UNSURE, OTHER_HOUSE, MEND, BACK), self.stamp(frame), numbered=False
        )

    async def typed(self, turn: Turn, frame: Registration, text: str) -> None:
        """Take a bare number as the số thứ tự it is."""
        found = await matches(turn, frame)
        named = next((line for line in found.exact if str(line.number) == text.strip().lstrip("0")), None)
        if named is None:
            await super().typed(turn, frame, text)
        else:
            await self.act(turn, frame, named.subject)

    async def act(self, turn: Turn, frame: Registration, choice: str) -> None:
        found = await matches(turn, frame)
        if choice == UNSURE.id:
            turn.change(screen="ask_head", house="")
        elif any(line.subject == choice for line in found.exact) and not await show_mine(turn, choice):
            turn.change(screen="ask_head", house=choice)


class NotListed(AboutHouse):
    """No house bears that very name; a near one, or one that moved away, is for the head to see."""

    async def show(self, turn: Turn, frame: Registration) -> Message:
        new = (NEW_HOUSE,) if await registering(turn, frame) else ()
        words = say(
            "The list of {village} has no household of exactly “{name}”. Please type the full name again, or "
            "let {head} look.",
            head=head_called(frame.village_name),
            village=village_within(frame.village_name),
            name=frame.name,
        )
        return Message((words,), (MEND, head_looks(frame), *new, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: Registration, choice: str) -> None:
        if choice == "ask":
            turn.change(screen="ask_head", house="")


class AskHead(AboutHouse):
    """One confirmation, or the person's own number; which of the two would do is not said."""

    async def show(self, turn: Turn, frame: Registration) -> Message:
        words = say(
            "So that nobody else answers for the house, {head} confirms once. If {head} has noted this phone's number, it "
            "goes at once: tap 📎, choose Contact, and send your own number.",
            head=head_called(frame.village_name),
        )
        return Message((words,), (head_looks(frame), MEND, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: Registration, choice: str) -> None:
        if choice == "ask":
            await ask_the_head(turn, frame)


async def new_house(turn: Turn, frame: Registration) -> None:
    """It takes the next number; the village's list shows it to the head at once."""
    if not await registering(turn, frame):
        await say_closed(turn, frame)
        return
    turn.change(house="", another=True, screen="head")
    go_on(turn)


def is_it(turn: Turn, frame: Registration, line: RosterLine) -> Text:
    """Show the name as it was typed, and the number: no more is told to whoever types a name."""
    village = village_within(frame.village_name)
    if not line.name:
        return say(
            "Is it the household with số thứ tự {number} in the list of {village}?",
            number=line.number,
            village=village,
        )
    if frame.relation == "head" and turn.address not in {"", "em"}:
        return say(
            "Is it the household of {you} {name}, số thứ tự {number} in the list of {village}?",
            name=frame.name,
            number=line.number,
            village=village,
        )
    return say(
        "Is it the household of {name}, số thứ tự {number} in the list of {village}?",
        name=frame.name,
        number=line.number,
        village=village,
    )


def off_the_list(frame: Registration) -> Text:
    return say(
        "That household is no longer on the list of {village}.", village=village_within(frame.village_name)
    )


def head_looks(frame: Registration) -> Choice:
    return Choice("ask", say("Ask {head} to confirm", head=head_called(frame.village_name)))
