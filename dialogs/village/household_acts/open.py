"""Begin to write down what happened to a household."""

from __future__ import annotations

from dialogs.turn import Turn
from dialogs.village.household_acts.frame import HouseholdAct


async def open_acts(turn: Turn, village: str, village_name: str, house: str) -> None:
    happened = await turn.world.roster_acts(house)
    turn.frames = [frame for frame in turn.frames if not isinstance(frame, HouseholdAct)]
    turn.push(HouseholdAct(village, village_name, house, seen=len(happened)))
