"""Who is at which step of the year: each step opens its households."""

from __future__ import annotations

from criteria.wording import say
from dialogs.message import Choice, Message
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.village.roster.frame import VillageList
from dialogs.village.roster.houses import heading
from dialogs.village.roster.lines import on_list
from dialogs.village.screen import OfVillage
from dialogs.village.season import family_season
from dialogs.village.standing import STAND_WORDS, Stand, counted, standings


class Steps(OfVillage[VillageList]):
    async def draw(self, turn: Turn, frame: VillageList) -> Message:
        season = await family_season(turn, frame.village)
        lines = await on_list(turn, frame.village)
        if season is None or not lines:
            return Message((heading(frame, len(lines)),), (BACK,), self.stamp(frame))
        counts = counted((await standings(turn, lines, frame.village, season)).values())
        choices = tuple(
            Choice(stand, say("{step} ({count})", step=STAND_WORDS[stand], count=counts[stand]))
            for stand in Stand
            if counts[stand]
        )
        words = say("{village}: at which step the households are.", village=frame.village_name)
        return Message((words,), (*choices, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: VillageList, choice: str) -> None:
        if choice in set(Stand):
            turn.change(screen="houses", only=choice, page=0)
