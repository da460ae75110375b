"""Who keeps a village's list: its head in the families' bot, the commune's officers in theirs. Checked at every act."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs.event import Audience
from dialogs.records import Place, Role, RoleKind
from dialogs.turn import Turn

KEEPERS: Mapping[Audience, tuple[RoleKind, ...]] = {
    Audience.FAMILIES: (RoleKind.VILLAGE_HEAD,),
    Audience.OFFICERS: (RoleKind.OFFICER, RoleKind.CHAIR),
}
"""A person who is both acts at each bot in that bot's role."""


async def keeps(turn: Turn, village: str) -> bool:
    """Say whether the person keeps this village's list at this moment."""
    person = await turn.world.person(turn.person, turn.at)
    return person.role_at(village, *KEEPERS[turn.event.audience]) is not None


async def keeping_roles(turn: Turn) -> tuple[Role, ...]:
    """List the roles by which the person keeps villages in this bot, one for each place."""
    person = await turn.world.person(turn.person, turn.at)
    kinds = KEEPERS[turn.event.audience]
    return tuple({role.place: role for role in person.roles if role.kind in kinds}.values())


async def kept_villages(turn: Turn, *, most: int = 99) -> tuple[Place, ...]:
    """List the villages the person keeps: a head's own, all of an officer's commune."""
    found: dict[str, Place] = {}
    for role in await keeping_roles(turn):
        if role.kind is RoleKind.VILLAGE_HEAD:
            village = await turn.world.place(role.place)
            if village is not None:
                found[village.id] = village
        else:
            for village in await turn.world.find_villages(role.place, "", most=most):
                found[village.id] = village
    return tuple(found.values())[:most]
