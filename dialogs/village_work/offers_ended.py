"""Whoever was asked to take a village on is no officer any more: the offer is closed, who asked is told."""

from __future__ import annotations

from criteria.wording import say
from dialogs.event import Audience
from dialogs.happening import VillageOfferEnded
from dialogs.records import Person
from dialogs.turn import Turn
from dialogs.village_work.hands_screen import in_hands, village_notice


async def end_offers(turn: Turn, asked: Person) -> None:
    """Close every offer made to this officer; each village stays with who asked, who may ask another."""
    for work in await turn.world.villages_offered_to(asked.id, turn.at):
        it = await in_hands(turn, work.season, work.village)
        if it is None:
            continue
        turn.happen(
            VillageOfferEnded(season=work.season, village=work.village, officer=asked.id, why="role_ended")
        )
        words = say(
            "{who}, who was asked to take {village} on, is no officer of the commune any more. It is still with "
            "{you}; another officer may be asked.",
            who=asked.name,
            village=it.village.name,
        )
        turn.post(
            Audience.OFFICERS, work.officer, village_notice(words, say("See the village"), "village", it)
        )
