"""Who comes second: never the first; where two differ, who decides is neither of the two."""

from __future__ import annotations

from criteria.wording import Text, say
from dialogs.officer_words import capital
from dialogs.records import AwaitedSecond, File, Person, RoleKind
from dialogs.turn import Turn
from dialogs.verification.may_decide import may_decide


async def refused_second(turn: Turn, file: File) -> Text | None:
    """Say why this officer does nothing with a file that waits for another; None: they may, or it waits for nobody."""
    awaited = await turn.world.awaited_second(file.id)
    if awaited is None:
        return None
    if awaited.differs:
        decides = await who_settles(turn, file, awaited, awaited.other)
        return None if any(one.id == turn.person for one in decides) else settled_by(file, awaited, decides)
    if awaited.officer == turn.person:
        return say("{You} looked at file {code} first: it waits for a second person.", code=file.short_code)
    if await knows_no_lots(turn, await turn.world.person(turn.person, turn.at), file):
        return say(
            "Who heads the village is not the second person on this file: another officer looks at it."
        )
    return None


async def officers_of(turn: Turn, file: File) -> tuple[Person, ...]:
    """List the commune's officers who may decide on the file, the Chủ tịch Hội last."""
    found: dict[str, Person] = {}
    for kind in (RoleKind.OFFICER, RoleKind.CHAIR):
        for person in await turn.world.people_with_role(file.commune, kind, turn.at):
            found[person.id] = person
    return tuple(
        [
            one
            for one in found.values()
            if await may_decide(turn, one, file) and not await knows_no_lots(turn, one, file)
        ]
    )


async def who_settles(turn: Turn, file: File, awaited: AwaitedSecond, other: str) -> tuple[Person, ...]:
    """List who decides where two differ: the Chủ tịch Hội, or any third officer where they are one of the two."""
    thirds = [one for one in await officers_of(turn, file) if one.id not in {awaited.officer, other}]
    chairs = [one for one in thirds if one.role_at(file.commune, RoleKind.CHAIR) is not None]
    return tuple(chairs or thirds)


def settled_by(file: File, awaited: AwaitedSecond, decides: tuple[Person, ...]) -> Text:
    """Say who decides; where nobody can, what the two may do."""
    if not decides:
        return say(
            "Two officers see file {code} differently, and no third one may decide on it. {officer} may take it "
            "back and score it again; or please invite another officer.",
            code=file.short_code,
            officer=capital(awaited.officer_name),
        )
    if any(one.role_at(file.commune, RoleKind.CHAIR) is not None for one in decides):
        return say(
            "Two officers see file {code} differently: the Chủ tịch Hội decides.", code=file.short_code
        )
    return say("Two officers see file {code} differently: a third one decides.", code=file.short_code)


async def may_be_for(turn: Turn, awaited: AwaitedSecond) -> bool:
    """Say whether to offer it to this officer on a list; the file itself says the rest when it is opened."""
    if turn.person in {awaited.officer, awaited.other}:
        return False
    if not awaited.differs:
        return True
    chairs = {
        one.id for one in await turn.world.people_with_role(awaited.commune, RoleKind.CHAIR, turn.at)
    } - {awaited.officer, awaited.other}
    return not chairs or turn.person in chairs


async def knows_no_lots(turn: Turn, officer: Person, file: File) -> bool:
    """Say whether the file was drawn in a village that this officer heads: they never learn that it was."""
    return officer.role_at(file.place, RoleKind.VILLAGE_HEAD) is not None and await turn.world.is_sampled(
        file.id
    )
