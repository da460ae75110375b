"""How things stand in the village, and what can be done for it."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.message import Choice, Message
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.village.frame import VillageRoom
from dialogs.village.keeper import kept_villages
from dialogs.village.rooms import rooms_of
from dialogs.village.screen import NOT_KEPT, OfVillage
from dialogs.village.season import family_season


class VillageMenu(OfVillage[VillageRoom]):
    async def draw(self, turn: Turn, frame: VillageRoom) -> Message:
        season = await family_season(turn, frame.village)
        paragraphs: list[Words] = [say("{village}.", village=frame.village_name)]
        if season is None:
            paragraphs.append(say("The commune has not opened this year's registration yet."))
        return Message(
            tuple(paragraphs),
            (*(room.choice for room in rooms_of(turn.event.audience)), BACK),
            self.stamp(frame),
        )

    async def act(self, turn: Turn, frame: VillageRoom, choice: str) -> None:
        village = await turn.world.place(frame.village)
        room = next((room for room in rooms_of(turn.event.audience) if room.choice.id == choice), None)
        if village is not None and room is not None:
            await room.open(turn, village)


class WhichVillage(OfVillage[VillageRoom]):
    """For who heads several."""

    async def draw(self, turn: Turn, frame: VillageRoom) -> Message:
        villages = await kept_villages(turn)
        if not villages:
            return Message((NOT_KEPT,), (BACK,), self.stamp(frame))
        choices = tuple(Choice(village.id, village.name) for village in villages)
        return Message(
            (say("Which village?"),),
            (*choices, BACK),
            self.stamp(frame),
            columns=3 if len(choices) > 8 else 1,
            numbered=False,
        )

    async def act(self, turn: Turn, frame: VillageRoom, choice: str) -> None:
        village = next((one for one in await kept_villages(turn) if one.id == choice), None)
        if village is not None:
            turn.change(village=village.id, village_name=village.name, screen="menu")
