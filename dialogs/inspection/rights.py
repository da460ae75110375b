"""Who inspects where: an inspector of the commune, or of the province it lies in. Checked at every act."""

from __future__ import annotations

from criteria.wording import say
from dialogs.records import Inspection, Place, PlaceKind, RoleKind
from dialogs.turn import Turn

NOT_AN_INSPECTOR = say("Inspections are for the inspector of the upper Hội. The operator makes the link.")


async def inspects(turn: Turn, commune: str) -> bool:
    """Say whether the person inspects this commune at this moment."""
    person = await turn.world.person(turn.person, turn.at)
    if person.role_at(commune, RoleKind.INSPECTOR):
        return True
    place = await turn.world.place(commune)
    return place is not None and person.role_at(place.parent, RoleKind.INSPECTOR) is not None


async def inspected_communes(turn: Turn) -> tuple[Place, ...]:
    """List the communes that the person inspects: their own, or those of their province with a season."""
    person = await turn.world.person(turn.person, turn.at)
    found: dict[str, Place] = {}
    for role in person.roles:
        if role.kind is not RoleKind.INSPECTOR:
            continue
        place = await turn.world.place(role.place)
        if place is not None and place.kind is PlaceKind.COMMUNE:
            found[place.id] = place
        elif place is not None:
            found |= {commune.id: commune for commune in await turn.world.communes_of(place.id)}
    return tuple(found.values())


async def may_read(turn: Turn, inspection: Inspection) -> bool:
    """Say whether the person may read an inspection: who inspects there, and the commune's officers."""
    person = await turn.world.person(turn.person, turn.at)
    officer = person.role_at(inspection.commune, RoleKind.OFFICER, RoleKind.CHAIR)
    if officer is not None:
        return inspection.concluded_at is not None
    return await inspects(turn, inspection.commune)


def is_own(turn: Turn, inspection: Inspection) -> bool:
    """Say whether this person made the inspection and may still add to it."""
    return inspection.person == turn.person and inspection.concluded_at is None
