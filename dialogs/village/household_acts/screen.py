"""What the screens of an act share: whose household, and that nobody else wrote about it meanwhile."""

from __future__ import annotations

from criteria.wording import say
from dialogs.message import Message
from dialogs.records import RosterLine
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.village.household_acts.frame import HouseholdAct
from dialogs.village.household_acts.steps import go_back
from dialogs.village.roster.lines import house_of
from dialogs.village.screen import OfVillage
from dialogs.village.village_word import village_within


class ActScreen(OfVillage[HouseholdAct]):
    def check(self, frame: HouseholdAct) -> str:
        return f"{frame.house}-{frame.act}"

    async def draw(self, turn: Turn, frame: HouseholdAct) -> Message:
        line = await house_of(turn, frame.village, frame.house)
        if line is None:
            words = say(
                "This household is not on the list of {village}.", village=village_within(frame.village_name)
            )
            return Message((words,), (BACK,), self.stamp(frame))
        return await self.draw_act(turn, frame, line)

    async def draw_act(self, turn: Turn, frame: HouseholdAct, line: RosterLine) -> Message:
        raise NotImplementedError

    async def back(self, turn: Turn, frame: HouseholdAct) -> None:
        go_back(turn)
