"""The village a paper is asked for.

Who asked may have lost the role while the paper waited to be sent, so it is checked here once more.
"""

from __future__ import annotations

from datetime import datetime

from bot.documents.paper.village import Village
from dialogs.records import RoleKind, Season
from dialogs.village.season import FAMILY
from dialogs.village.village_word import village_word
from dialogs.world import World

KEEPERS = (RoleKind.VILLAGE_HEAD, RoleKind.OFFICER, RoleKind.CHAIR)


class NotTheirs(Exception):
    """The person keeps this village's list no longer."""


async def asked_village(place: str, person: str, world: World, at: datetime) -> tuple[Village, Season]:
    """Check who asks; give the village as papers name it, and the season of its families' title."""
    if (await world.person(person, at)).role_at(place, *KEEPERS) is None:
        raise NotTheirs(place)
    found = await world.place(place)
    season = await world.current_season(place.partition(".")[0], FAMILY, world.local_date(at))
    if found is None or season is None:
        raise LookupError(place)
    return Village(found.name, village_word(found.name).lower(), found.parent_name), season


def in_a_name(place: str) -> str:
    """Write a village's number for the name of a file: "17071-05"."""
    return place.replace(".", "-")
