"""Whose posting is it? Asked of a phone that has no file anywhere."""

from __future__ import annotations

from criteria.wording import say
from dialogs.commune_named import MOST_COMMUNES, communes_named
from dialogs.message import Choice, Message
from dialogs.objecting.frame import Objecting
from dialogs.objecting.screen import ObjectingScreen
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand import fold


class WhichCommune(ObjectingScreen):
    async def show(self, turn: Turn, frame: Objecting) -> Message:
        words = say("In which commune is the list posted? Type part of its name, for example: minh hop")
        found = (
            await turn.world.find_communes(frame.sought, most=MOST_COMMUNES)
            if frame.sought
            else await turn.world.few_communes(most=MOST_COMMUNES - 1)
        )
        choices = tuple(Choice(place.id, place.name) for place in found)
        return Message((words,), (*choices, BACK), self.stamp(frame), numbered=bool(choices))

    async def typed(self, turn: Turn, frame: Objecting, text: str) -> None:
        meant = await self.choice_meant(turn, frame, text)
        if meant is not None:
            await self.tapped(turn, frame, meant)
            return
        found = await communes_named(turn, text)
        if len(found) == 1:
            turn.change(screen="which", commune=found[0].id, sought="")
        elif found:
            turn.change(sought=fold(text))

    async def tapped(self, turn: Turn, frame: Objecting, choice: str) -> None:
        commune = await turn.world.place(choice)
        if commune is not None:
            turn.change(screen="which", commune=commune.id, sought="")
