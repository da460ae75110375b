"""Which files wait for a second person, as the group reads it: codes alone."""

from __future__ import annotations

from collections.abc import Collection

from criteria.wording import Text, say
from dialogs.message import Choice
from dialogs.world import World

MOST_CODES = 12


async def awaited_told(commune: str, world: World, village: str = "") -> Text | None:
    """Name them, of one village or of all of the commune; None where nothing waits so."""
    waits = [one for one in await world.awaited_seconds(commune) if village in {"", one.village}]
    if not waits:
        return None
    codes = tuple(one.short_code for one in waits[:MOST_CODES])
    if len(waits) > MOST_CODES:
        return say(
            "A second person is awaited: {codes} and {more} more", codes=codes, more=len(waits) - MOST_CODES
        )
    return say("A second person is awaited: {codes}", codes=codes)


async def awaited_choices(commune: str, world: World, there: Collection[str]) -> tuple[Choice, ...]:
    """Give a button for each that has none on the board: those of a village in somebody's hands are on no other list."""
    return tuple(
        Choice(one.file, say("Take {code}", code=one.short_code))
        for one in (await world.awaited_seconds(commune))[:MOST_CODES]
        if one.file not in there
    )
