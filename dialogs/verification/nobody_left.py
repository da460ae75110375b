"""A waiting file that none of the commune's officers may decide on: all are relatives or answered for the family."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from criteria.wording import say
from dialogs.records import File, RoleKind
from dialogs.world import World

NOBODY_MAY = say("No officer of the commune may decide on it; another is to be invited.")


async def nobody_left(world: World, file: File, at: datetime) -> bool:
    """Say whether every officer is kept out for good; false where the commune has no officer at all."""
    return await kept_from_all(world, await officers_of(world, file.commune, at), file.id, file.subject)


async def officers_of(world: World, commune: str, at: datetime) -> frozenset[str]:
    chairs = await world.people_with_role(commune, RoleKind.CHAIR, at)
    others = await world.people_with_role(commune, RoleKind.OFFICER, at)
    return frozenset(person.id for person in (*chairs, *others))


async def kept_from_all(world: World, officers: Collection[str], file: str, subject: str) -> bool:
    for officer in officers:
        if await world.stepped_aside(officer, file) is not None:
            continue
        if not await world.answered_for(officer, subject):
            return False
    return bool(officers)
