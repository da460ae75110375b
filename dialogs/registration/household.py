"""Chủ hộ, and how many people by the stated rule."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.message import Choice, Message
from dialogs.records import SubjectKind
from dialogs.registration.frame import Registration
from dialogs.registration.screen import RegistrationScreen
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand import count, fold, name

MOST_MEMBERS = 30

OTHER = Choice("other", say("Another household of the same name"))
MEND = Choice("mend", say("Type the name again"))


class HeadName(RegistrationScreen):
    async def show(self, turn: Turn, frame: Registration) -> Message:
        words = say(
            "Please type the full name of the chủ hộ, as in the household book. For example: Lò Văn Pâng"
        )
        return Message((words,), (BACK,), self.stamp(frame), numbered=False)

    async def typed(self, turn: Turn, frame: Registration, text: str) -> None:
        head = name(text)
        if head is None or not (" " in head or "'" in head):
            turn.tell(
                say(
                    "“{text}” does not look like a full name. Please type family name and given name, for example: Lò Văn Pâng",
                    text=text[:60],
                )
            )
            return
        turn.change(head_name=head, another=False)
        if await turn.world.subjects_named(SubjectKind.HOUSEHOLD, frame.village, fold(head)):
            turn.change(screen="same_name")
        else:
            turn.change(screen="confirm" if frame.mending else "members")

    async def tapped(self, turn: Turn, frame: Registration, choice: str) -> None:
        """Only "back" is offered."""

    async def back(self, turn: Turn, frame: Registration) -> None:
        turn.change(screen="confirm" if frame.mending else "answerer" if frame.from_link else "village")


class SameName(RegistrationScreen):
    """A household of that name is registered in the village: never merged silently, never joined unasked."""

    async def show(self, turn: Turn, frame: Registration) -> Message:
        words = say(
            "{village} already has a household of {name} registered this year. If it is yours, the file is on the phone "
            "that registered it: please ask the village head. If it is another household of the same name, go on.",
            village=frame.village_name,
            name=frame.head_name,
        )
        return Message((words,), (OTHER, MEND, BACK), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: Registration, choice: str) -> None:
        if choice == "other":
            turn.change(screen="confirm" if frame.mending or frame.members else "members", another=True)
        elif choice == "mend":
            turn.change(screen="head")

    async def back(self, turn: Turn, frame: Registration) -> None:
        turn.change(screen="head")


class Members(RegistrationScreen):
    async def show(self, turn: Turn, frame: Registration) -> Message:
        words = say(
            "How many people are in the household? Count those living together, and those away for work for less than a "
            "year. For example: 5"
        )
        return Message((words,), (BACK,), self.stamp(frame), numbered=False)

    async def typed(self, turn: Turn, frame: Registration, text: str) -> None:
        members = count(text, low=1, high=MOST_MEMBERS)
        if members is None:
            turn.tell(self.ask_again(frame))
        else:
            turn.change(members=members, screen="confirm")

    def ask_again(self, frame: Registration) -> Words:
        return say("A number from 1 to {most} is needed here, for example: 5", most=MOST_MEMBERS)

    async def tapped(self, turn: Turn, frame: Registration, choice: str) -> None:
        """Only "back" is offered."""

    async def back(self, turn: Turn, frame: Registration) -> None:
        turn.change(screen="confirm" if frame.mending else "head")
