"""The year's season of the families' title in a village's commune."""

from __future__ import annotations

from dialogs.records import Season
from dialogs.turn import Turn

FAMILY = "family"


async def family_season(turn: Turn, village: str) -> Season | None:
    return await turn.world.current_season(village.partition(".")[0], FAMILY, turn.today)
