"""A waiting file that none of the commune's officers may decide on: all are relatives or answered for the family."""

from __future__ import annotations

from datetime import datetime

from dialogs.records import File, RoleKind
from dialogs.world import World


async def nobody_left(world: World, file: File, at: datetime) -> bool:
    """Say whether every officer is kept out for good; false where the commune has no officer at all."""
    officers = {
        person.id
        for kind in (RoleKind.CHAIR, RoleKind.OFFICER)
        for person in await world.people_with_role(file.commune, kind, at)
    }
    for officer in officers:
        if await world.stepped_aside(officer, file.id) is not None:
            continue
        if not await world.answered_for(officer, file.subject):
            return False
    return bool(officers)
