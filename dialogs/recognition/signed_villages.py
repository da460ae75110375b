"""Files of households are put forward only once the Chủ tịch Hội has signed their village off."""

from __future__ import annotations

from criteria.wording import Text, Words, say
from dialogs.records import Season, VillageCount
from dialogs.turn import Turn

MOST_UNSIGNED = 20


def counted_in(one: VillageCount) -> Text:
    """Say how many files of a village are put forward, and how many came after it was signed off."""
    if one.later:
        return say(
            "• {village}: {count}, of these {later} after it was signed off",
            village=one.place_name,
            count=one.count,
            later=one.later,
        )
    return say("• {village}: {count}", village=one.place_name, count=one.count)


async def not_signed(turn: Turn, season: Season) -> Words | None:
    """Say whose files are left out until the Chủ tịch Hội signs the village off; None where none are."""
    villages = await turn.world.unsigned_by_village(season.id, season.commune)
    if not villages:
        return None
    return say(
        "Left out until the Chủ tịch Hội signs their village off: {count} files ({villages}).",
        count=sum(one.count for one in villages),
        villages=tuple(
            say("{village} {count}", village=one.place_name, count=one.count)
            for one in villages[:MOST_UNSIGNED]
        )
        + (
            (say("{count} more villages", count=len(villages) - MOST_UNSIGNED),)
            if len(villages) > MOST_UNSIGNED
            else ()
        ),
    )
