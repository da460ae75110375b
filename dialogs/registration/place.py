"""Commune and village: by typing part of the name, accents or not."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.commune_named import MOST_COMMUNES, communes_named
from dialogs.message import Choice, Message
from dialogs.records import Place
from dialogs.registration.frame import Registration
from dialogs.registration.screen import RegistrationScreen
from dialogs.registration.start import FAMILY, season_open
from dialogs.registration.steps import go_on
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand import fold

MOST_VILLAGES = 40


class Commune(RegistrationScreen):
    async def show(self, turn: Turn, frame: Registration) -> Message:
        found = frame.found or as_found(await turn.world.few_communes(most=MOST_COMMUNES - 1))
        words = (
            say("Which commune does {you} live in? Type part of its name, for example: minh hop")
            if frame.title in {FAMILY, "citizen"}
            else say("In which commune is it? Type part of its name, for example: minh hop")
        )
        choices = tuple(Choice(place, name) for place, name in found)
        return Message((words,), (*choices, BACK), self.stamp(frame), numbered=bool(found))

    async def typed(self, turn: Turn, frame: Registration, text: str) -> None:
        chosen = await self.choice_meant(turn, frame, text)
        if chosen is not None:
            await self.tapped(turn, frame, chosen)
            return
        found = await communes_named(turn, text)
        if len(found) == 1:
            await self.choose(turn, frame, found[0])
        elif found:
            turn.change(found=as_found(found))
            turn.tell(say("Several communes fit. Please choose one."))

    async def tapped(self, turn: Turn, frame: Registration, choice: str) -> None:
        commune = await turn.world.place(choice)
        if commune is not None:
            await self.choose(turn, frame, commune)

    async def choose(self, turn: Turn, frame: Registration, commune: Place) -> None:
        season = await season_open(turn, frame.title, commune)
        if season is None:
            return
        turn.change(
            commune=commune.id,
            commune_name=commune.name,
            season=season.id,
            found=(),
            village="",
            village_name="",
        )
        go_on(turn)


class Village(RegistrationScreen):
    async def show(self, turn: Turn, frame: Registration) -> Message:
        found = frame.found or as_found(await turn.world.find_villages(frame.commune, "", most=MOST_VILLAGES))
        if not found:
            words = say(
                "{commune} has not entered its villages yet. Please ask the commune's Hội Khuyến học.",
                commune=frame.commune_name,
            )
            return Message((words,), (BACK,), self.stamp(frame))
        words = (
            say(
                "In which village of {commune} does the person live? Tap it, or type part of its name.",
                commune=frame.commune_name,
            )
            if frame.title == "citizen"
            else say(
                "Which village of {commune}? Tap it, or type part of its name.", commune=frame.commune_name
            )
        )
        choices = tuple(Choice(place, name) for place, name in found)
        return Message((words,), (*choices, BACK), self.stamp(frame), columns=3, numbered=False)

    async def typed(self, turn: Turn, frame: Registration, text: str) -> None:
        found = await turn.world.find_villages(frame.commune, fold(text), most=MOST_VILLAGES)
        exact = [
            place for place in found if fold(place.name).rpartition(" ")[2] == fold(text).rpartition(" ")[2]
        ]
        if len(exact) == 1:
            found = (exact[0],)
        if len(found) == 1:
            await self.tapped(turn, frame, found[0].id)
        elif found:
            turn.change(found=as_found(found))
            turn.tell(say("Several villages fit. Please choose one."))
        else:
            turn.tell(self.ask_again(frame))

    def ask_again(self, frame: Registration) -> Words:
        return say("{commune} has no village of that name. Please tap one below.", commune=frame.commune_name)

    async def tapped(self, turn: Turn, frame: Registration, choice: str) -> None:
        village = await turn.world.place(choice)
        if village is None or village.parent != frame.commune:
            return
        turn.change(village=village.id, village_name=village.name)
        go_on(turn)


def as_found(places: tuple[Place, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((place.id, place.name) for place in places)
