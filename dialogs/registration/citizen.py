"""One person registers for Công dân học tập, or is registered by somebody who asked them."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.message import Choice, Message
from dialogs.registration.frame import Registration
from dialogs.registration.household import full_name, no_full_name
from dialogs.registration.naming import NameScreen
from dialogs.registration.screen import RegistrationScreen
from dialogs.registration.steps import go_on
from dialogs.screen import BACK
from dialogs.turn import Turn

SELF = Choice("self", say("I register myself"))
HELPER = Choice("helper", say("I type for somebody else"))
YOUNG = Choice("minor", say("For a pupil under 16"))


class Typist(RegistrationScreen):
    """Who types; of whoever is through a household or unit, only whether they are young."""

    async def show(self, turn: Turn, frame: Registration) -> Message:
        own = () if frame.through else (SELF,)
        return Message(
            (say("Who is registered as a learning citizen?"),), (*own, HELPER, YOUNG, BACK), self.stamp(frame)
        )

    async def tapped(self, turn: Turn, frame: Registration, choice: str) -> None:
        if choice not in {SELF.id, HELPER.id, YOUNG.id} or (choice == SELF.id and frame.through):
            return
        turn.change(relation=choice, adult_agreed=choice == SELF.id)
        if choice == SELF.id:
            go_on(turn)
        else:
            turn.change(screen="adult_agrees")


class PersonName(NameScreen):
    question = say("Please type the person's full name. For example: Hà Thị Lan")

    def read(self, text: str) -> str | None:
        return full_name(text)

    def not_a_name(self, text: str) -> Words:
        return no_full_name(text)
