"""Officers' roles as the group's work sees them: who may end one, what its holder has, what is freed when it ends."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.happening import ClaimReleased, RoleEnded, VillageGivenBack
from dialogs.records import Person, Role, RoleKind
from dialogs.turn import Turn
from dialogs.village_work.offers_ended import end_offers

MOST_CODES = 12


async def role_enders(turn: Turn, commune: str) -> tuple[Person, ...]:
    """The Chủ tịch Hội of the commune; its officers where it has none."""
    chairs = await turn.world.people_with_role(commune, RoleKind.CHAIR, turn.at)
    return chairs or await turn.world.people_with_role(commune, RoleKind.OFFICER, turn.at)


async def may_end_roles(turn: Turn, commune: str) -> bool:
    return any(person.id == turn.person for person in await role_enders(turn, commune))


async def officers_of(turn: Turn, commune: str) -> tuple[tuple[Person, Role], ...]:
    """The chairs, then the officers, each with the role in force; one who is both stands there once."""
    found: dict[str, tuple[Person, Role]] = {}
    for kind in (RoleKind.CHAIR, RoleKind.OFFICER):
        for person in await turn.world.people_with_role(commune, kind, turn.at):
            role = next(one for one in person.roles if one.kind is kind and one.place == commune)
            found.setdefault(person.id, (person, role))
    return tuple(found.values())


async def holdings(turn: Turn, officer: str) -> tuple[Words, ...]:
    """Say what the officer has now: single files by code; nothing where there is nothing."""
    files = await turn.world.claimed_by(officer, turn.at)
    lines: list[Words] = []
    if files:
        codes = tuple(line.short_code for line in files[:MOST_CODES])
        lines.append(say("• Files: {codes}", codes=codes))
    villages = await villages_of(turn, officer)
    if villages:
        lines.append(say("• Villages: {villages}", villages=villages))
    return tuple(lines)


async def end_role(turn: Turn, person: Person, commune: str, reason: str, by_name: str) -> None:
    """End every role of an officer there, free what they have and what they are asked to take; each in its own line."""
    for role in person.roles:
        if role.place == commune and role.kind in {RoleKind.OFFICER, RoleKind.CHAIR}:
            turn.happen(
                RoleEnded(person=person.id, kind=role.kind, place=commune, reason=reason, by_name=by_name)
            )
    for work in await turn.world.villages_held_by(person.id, turn.at):
        turn.happen(VillageGivenBack(season=work.season, village=work.village, officer=person.id, why="left"))
    await end_offers(turn, person)
    for line in await turn.world.claimed_by(person.id, turn.at):
        turn.happen(ClaimReleased(file=line.file, officer=person.id, why="role_ended"))


async def villages_of(turn: Turn, officer: str) -> tuple[str, ...]:
    """Name the villages the officer works in now."""
    works = await turn.world.villages_held_by(officer, turn.at)
    return tuple([await village_name(turn, work.village) for work in works])


async def village_name(turn: Turn, village: str) -> str:
    place = await turn.world.place(village)
    return place.name if place is not None else village
