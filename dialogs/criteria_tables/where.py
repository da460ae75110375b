"""Where a table may come into force: this commune's season, or those of a whole province."""

from __future__ import annotations

from dialogs.records import PlaceKind, Role, RoleKind, Season
from dialogs.turn import Turn


async def seasons_for(turn: Turn, role: Role, place: str, title: str) -> tuple[Season, ...]:
    """List the seasons that a table for this place would be in force in, if this officer published it now."""
    person = await turn.world.person(turn.person, turn.at)
    table_place = await turn.world.place(place) if place else None
    if table_place is not None and table_place.kind is PlaceKind.PROVINCE:
        if person.role_at(place, RoleKind.OFFICER, RoleKind.CHAIR) is not None:
            return await turn.world.seasons_of_province(place, title, turn.today)
        own = await turn.world.place(role.place)
        if own is None or own.parent != place:
            return ()
    elif place and place != role.place:
        return ()
    season = await turn.world.current_season(role.place, title, turn.today)
    return () if season is None else (season,)


async def may_draft_for(turn: Turn, role: Role, place: str) -> bool:
    """A table is for the officer's own commune, or for the province it lies in."""
    own = await turn.world.place(role.place)
    return bool(place) and own is not None and place in {own.id, own.parent}


def seen(seasons: tuple[Season, ...]) -> tuple[str, ...]:
    """Write down what is in force where, to tell later whether somebody else published meanwhile."""
    return tuple(f"{one.id} {one.criteria_set}@{one.criteria_version}" for one in seasons)
