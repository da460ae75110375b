"""Tôi xem xóm này: one winner, for twelve hours; whoever comes later is told who has it and until when."""

from __future__ import annotations

from criteria.wording import Text, say
from dialogs.happening import VillageTaken
from dialogs.message import Choice
from dialogs.recognition.screen import own_name
from dialogs.records import VILLAGE_LEASE, RoleKind
from dialogs.sampling.village import SPARED
from dialogs.turn import Turn
from dialogs.village_work.hands_screen import InHands, heads
from dialogs.village_work.since import since

TAKE = Choice("take", say("I will look at this village"))


async def take_village(turn: Turn, it: InHands) -> Text | None:
    """Take it for the person of this turn; return why not, and None once it is theirs."""
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
    if turn.event.anonymous:
        return say("An anonymous admin cannot take a village. Please write under your own name.")
    person = await turn.world.person(turn.person, turn.at)
    if person.role_at(it.village.id, RoleKind.OFFICER, RoleKind.CHAIR) is None:
        return say("Only officers of this commune take files. An invitation link comes from Hội Khuyến học.")
    if heads(person, it.village.id):
        return SPARED
    if it.work.signed or it.work.officer:
        return await since(turn, it)
    return None
