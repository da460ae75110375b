"""Which villages wait for the chair's name, and whose verified files wait for it."""

from __future__ import annotations

from dialogs.records import VillageTriage
from dialogs.turn import Turn


async def ready_to_sign(turn: Turn, season: str) -> tuple[VillageTriage, ...]:
    """List the villages of which nothing waits any more and that nobody has signed off, by number."""
    signed = {work.village for work in await turn.world.village_works(season, turn.at) if work.signed}
    villages = await turn.world.village_triage(season, turn.at)
    return tuple(one for one in villages if one.done and not one.waiting and one.village not in signed)
