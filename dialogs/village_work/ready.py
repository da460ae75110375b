"""Which villages wait for the chair's name, and whose verified files wait for it."""

from __future__ import annotations

from dialogs.records import VillageTriage
from dialogs.turn import Turn


async def ready_to_sign(turn: Turn, season: str) -> tuple[VillageTriage, ...]:
    """List the villages of which nothing waits any more and that nobody has signed off, by number."""
    return tuple(one for one in await not_signed_off(turn, season) if not one.waiting)


async def not_ready(turn: Turn, season: str) -> tuple[VillageTriage, ...]:
    """List the villages in which some files are decided and others wait, by number."""
    return tuple(one for one in await not_signed_off(turn, season) if one.waiting)


async def not_signed_off(turn: Turn, season: str) -> tuple[VillageTriage, ...]:
    signed = {work.village for work in await turn.world.village_works(season, turn.at) if work.signed}
    villages = await turn.world.village_triage(season, turn.at)
    return tuple(one for one in villages if one.done and one.village not in signed)
