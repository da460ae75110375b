"""How to address the person: asked once and kept."""

from __future__ import annotations

from criteria.wording import say
from dialogs.address import forms, known
from dialogs.happening import AddressChosen
from dialogs.message import Choice, Message
from dialogs.registration.frame import Registration
from dialogs.registration.screen import RegistrationScreen
from dialogs.registration.steps import go_on
from dialogs.screen import BACK
from dialogs.turn import Turn


class Address(RegistrationScreen):
    async def show(self, turn: Turn, frame: Registration) -> Message:
        choices = tuple(Choice(form.id, form.label) for form in forms(teachers=False))
        return Message((say("How should I address you?"),), (*choices, BACK), self.stamp(frame), columns=3)

    async def tapped(self, turn: Turn, frame: Registration, choice: str) -> None:
        if not known(choice):
            return
        turn.address = choice
        turn.happen(AddressChosen(person=turn.person, address=choice))
        go_on(turn)
