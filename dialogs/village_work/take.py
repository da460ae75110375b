"""Tôi xem xóm này: one officer works in a village at a time; the lots are drawn as they begin."""

from __future__ import annotations

from criteria.wording import Text, say
from dialogs.happening import ClaimReleased, VillageGivenBack, VillageTaken
from dialogs.message import Choice
from dialogs.officer_words import own_name
from dialogs.records import VILLAGE_LEASE, RoleKind, Season
from dialogs.sampling.draw import draw_village
from dialogs.sampling.screen import NOT_AN_OFFICER
from dialogs.turn import Turn
from dialogs.village_work.hands_screen import InHands, heads
from dialogs.village_work.left import gone_now
from dialogs.village_work.since import since

TAKE = Choice("take", say("I look through this village"))
GIVE_BACK = Choice("give_back", say("Give the village back"))
HEADS_IT = say("Who heads a village does not verify its files.")


async def take_village(turn: Turn, it: InHands) -> Text | None:
    """Take it for the officer of this turn; say why not where it cannot be, and None once it is theirs."""
    refusal = await why_not_take(turn, it)
    if refusal is None:
        turn.happen(
            VillageTaken(
                season=it.season.id,
                village=it.village.id,
                officer=turn.person,
                officer_name=await own_name(turn),
                until=turn.at + VILLAGE_LEASE,
            )
        )
    return refusal


async def why_not_take(turn: Turn, it: InHands) -> Text | None:
    """Check the role, who heads it, who has it, and whether it is signed off."""
    person = await turn.world.person(turn.person, turn.at)
    if turn.event.anonymous:
        return say("An anonymous admin cannot take a village. Please write under your own name.")
    if person.role_at(it.village.id, RoleKind.OFFICER, RoleKind.CHAIR) is None:
        return NOT_AN_OFFICER
    if heads(person, it.village.id):
        return HEADS_IT
    if it.work.officer or it.work.signed:
        return await since(turn, it)
    return None


async def draw_lots(turn: Turn, season: Season, village: str, village_name: str) -> None:
    """Draw what the rule still asks for, and say it to the officer alone."""
    taken = await draw_village(turn, season, village)
    if taken:
        turn.tell(
            say(
                "Drawn by lot in {village}: {codes}. Please keep it among officers: the village head is not told.",
                village=village_name,
                codes=tuple(code.partition(".")[2] for code in taken),
            )
        )


async def give_back(turn: Turn, it: InHands, why: str) -> None:
    """Give the village back, with those of its files that this officer has open."""
    for line in await turn.world.triage_lines(it.village.id, it.season.id, turn.at):
        if line.officer == turn.person and line.file not in gone_now(turn):
            turn.happen(ClaimReleased(file=line.file, officer=turn.person, why="later"))
    turn.happen(VillageGivenBack(season=it.season.id, village=it.village.id, officer=turn.person, why=why))
