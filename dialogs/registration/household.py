"""Chủ hộ, and how many people by the stated rule."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.message import Message
from dialogs.registration.frame import Registration
from dialogs.registration.naming import NameScreen
from dialogs.registration.screen import RegistrationScreen
from dialogs.registration.steps import go_on
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand import count, name
from dialogs.village.household_joining.find import find_house

MOST_MEMBERS = 30


class HeadName(NameScreen):
    question = say(
        "Please type the full name of the chủ hộ, as in the household book. For example: Lò Văn Pâng"
    )

    def read(self, text: str) -> str | None:
        return full_name(text)

    def not_a_name(self, text: str) -> Words:
        return no_full_name(text)

    async def named(self, turn: Turn, frame: Registration, found: str) -> None:
        """A household may stand on the village's list already."""
        turn.change(name=found)
        await find_house(turn)


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
            turn.change(members=members)
            go_on(turn)

    def ask_again(self, frame: Registration) -> Words:
        return say("A number from 1 to {most} is needed here, for example: 5", most=MOST_MEMBERS)

    async def tapped(self, turn: Turn, frame: Registration, choice: str) -> None:
        """Only "back" is offered."""


def full_name(text: str) -> str | None:
    """Read a person's name; one word alone is no full name."""
    found = name(text)
    return found if found is not None and (" " in found or "'" in found) else None


def no_full_name(text: str) -> Words:
    return say(
        "“{text}” does not look like a full name. Please type family name and given name, for example: Lò Văn Pâng",
        text=text[:60],
    )
