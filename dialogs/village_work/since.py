"""What became of a village since a button was made: who has it, who signed it off, and when."""

from __future__ import annotations

from criteria.wording import Text, Words, say
from dialogs.officer_words import capital
from dialogs.records import RoleKind
from dialogs.turn import Turn
from dialogs.verification.where_it_is import where_it_is
from dialogs.village_work.hands_screen import NOTHING_HERE, InHands, in_hands


async def since(turn: Turn, it: InHands | None) -> Text:
    """Say it in one line, to an officer of the commune; nobody else hears of it."""
    if it is None:
        return NOTHING_HERE
    person = await turn.world.person(turn.person, turn.at)
    if person.role_at(it.village.id, RoleKind.OFFICER, RoleKind.CHAIR) is None:
        return NOTHING_HERE
    village, work = it.village.name, it.work
    if work.signed_at is not None:
        return say(
            "{who} signed {village} off at {at}.",
            who=capital(work.signed_by_name),
            village=village,
            at=work.signed_at,
        )
    if not work.officer or work.until is None:
        return say("Nobody works in {village} now.", village=village)
    if work.officer == turn.person:
        return say("{village} is with {you} until {until}.", village=village, until=work.until)
    return say(
        "{who} has {village} until {until}.",
        who=capital(work.officer_name),
        village=village,
        until=work.until,
    )


async def since_of(turn: Turn, record: str) -> Words | None:
    """Say it of what a button names: "season-village", or a file; None where it is neither."""
    season, _, village = record.partition("-")
    it = await in_hands(turn, season, village)
    if it is not None:
        return await since(turn, it)
    file = await turn.world.file(record, turn.at)
    person = await turn.world.person(turn.person, turn.at)
    if file is None or person.role_at(file.commune, RoleKind.OFFICER, RoleKind.CHAIR) is None:
        return None
    return await where_it_is(turn, file)
