"""Who comes second: never the first; where two differ, the Chủ tịch Hội."""

from __future__ import annotations

from criteria.wording import Text, say
from dialogs.records import AwaitedSecond, File, Person, RoleKind
from dialogs.turn import Turn


async def refused_second(turn: Turn, file: File) -> Text | None:
    """Say why this officer is not the second one of a file that waits for one; None: they may be, or none is waited for."""
    awaited = await turn.world.awaited_second(file.id)
    if awaited is None:
        return None
    if awaited.officer == turn.person:
        return say("{You} looked at file {code} first: it waits for a second person.", code=file.short_code)
    if await knows_no_lots(turn, await turn.world.person(turn.person, turn.at), file):
        return say(
            "Who heads the village is not the second person on this file: another officer looks at it."
        )
    if awaited.other_name and await chair_besides(turn, file, awaited):
        person = await turn.world.person(turn.person, turn.at)
        if person.role_at(file.commune, RoleKind.CHAIR) is None:
            return say(
                "Two officers see file {code} differently: the Chủ tịch Hội decides.", code=file.short_code
            )
    return None


async def chair_besides(turn: Turn, file: File, awaited: AwaitedSecond, second: str = "") -> bool:
    """Say whether the commune has a Chủ tịch Hội who is neither of the two."""
    chairs = await turn.world.people_with_role(file.commune, RoleKind.CHAIR, turn.at)
    return any(one.id not in {awaited.officer, second} for one in chairs)


async def knows_no_lots(turn: Turn, officer: Person, file: File) -> bool:
    """Say whether the file was drawn in a village that this officer heads: they never learn that it was."""
    return officer.role_at(file.place, RoleKind.VILLAGE_HEAD) is not None and await turn.world.is_sampled(
        file.id
    )
