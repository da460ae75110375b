"""How things stand in the village, and what can be done for it."""

from __future__ import annotations

from collections import Counter

from criteria.wording import Words, say
from dialogs.chi_hoi.told import figure_told, members_of_village
from dialogs.message import Choice, Message, Paragraph
from dialogs.records import RosterLine, Season
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.village.frame import VillageRoom
from dialogs.village.house_called import house_listed
from dialogs.village.keeper import kept_villages
from dialogs.village.rooms import rooms_of
from dialogs.village.screen import NOT_KEPT, OfVillage
from dialogs.village.season import family_season
from dialogs.village.standing import HANDED_IN, NOT_TAKING_PART, Stand, counted, standings

MOST_NAMED = 12
"""Households that have not answered, by name; the others are counted, and listed in their own room."""


class VillageMenu(OfVillage[VillageRoom]):
    async def draw(self, turn: Turn, frame: VillageRoom) -> Message:
        season = await family_season(turn, frame.village)
        if season is None:
            paragraphs: tuple[Paragraph, ...] = (
                say(
                    "{village}: the commune has not opened this year's registration yet.",
                    village=frame.village_name,
                ),
            )
        else:
            paragraphs = await how_it_stands(turn, frame, season)
        known = await members_of_village(turn, frame.village)
        if known is not None and known.count is not None:
            paragraphs = (
                *paragraphs,
                say("Chi hội khuyến học: {figure}.", figure=figure_told(known.count, known.before)),
            )
        choices = tuple(room.choice for room in rooms_of(turn.event.audience))
        return Message(paragraphs, (*choices, BACK), self.stamp(frame), numbered=True)

    async def act(self, turn: Turn, frame: VillageRoom, choice: str) -> None:
        village = await turn.world.place(frame.village)
        room = next((room for room in rooms_of(turn.event.audience) if room.choice.id == choice), None)
        if village is not None and room is not None:
            await room.open(turn, village)


class WhichVillage(OfVillage[VillageRoom]):
    """For who heads several."""

    async def draw(self, turn: Turn, frame: VillageRoom) -> Message:
        villages = await kept_villages(turn)
        if not villages:
            return Message((NOT_KEPT,), (BACK,), self.stamp(frame))
        choices = tuple(Choice(village.id, village.name) for village in villages)
        return self.asked_which(frame, say("Which village?"), choices)

    async def act(self, turn: Turn, frame: VillageRoom, choice: str) -> None:
        village = next((one for one in await kept_villages(turn) if one.id == choice), None)
        if village is not None:
            turn.change(village=village.id, village_name=village.name, screen="menu")


async def how_it_stands(turn: Turn, frame: VillageRoom, season: Season) -> tuple[Paragraph, ...]:
    """Count what has come so far, never what a target still lacks (design §4)."""
    lines = await turn.world.roster(frame.village, season.id)
    if not lines:
        return (say("{village} has no list of households yet.", village=frame.village_name),)
    stands = await standings(turn, lines, frame.village, season)
    counts = counted(stands.values())
    told: list[Words] = [
        say(
            "{village}, {year}: {count} households on the list.",
            village=frame.village_name,
            year=season.year,
            count=len(lines),
        ),
        say("Registered: {count}", count=len(lines) - sum(counts[one] for one in NOT_TAKING_PART)),
    ]
    told += steps_told(counts)
    paragraphs: list[Paragraph] = [tuple(told)]
    silent = [line for line in lines if stands[line.subject] in {Stand.SILENT, Stand.ANSWERING}]
    if silent:
        paragraphs.append(not_answered(silent))
    return tuple(paragraphs)


def steps_told(counts: Counter[Stand]) -> list[Words]:
    """Say each step of the year where there is somebody at it."""
    answered = sum(counts[one] for one in (*HANDED_IN, Stand.ANSWERED, Stand.HELD, Stand.RETURNED))
    rows = (
        (say("Planned: {count}", count=counts[Stand.PLANNED]), counts[Stand.PLANNED]),
        (say("Answered in full: {count}", count=answered), answered),
        (
            say("Handed in: {count}", count=sum(counts[one] for one in HANDED_IN)),
            sum(counts[one] for one in HANDED_IN),
        ),
        (say("Held by the village review: {count}", count=counts[Stand.HELD]), counts[Stand.HELD]),
        (say("Returned for more: {count}", count=counts[Stand.RETURNED]), counts[Stand.RETURNED]),
        (say("Recognised: {count}", count=counts[Stand.RECOGNISED]), counts[Stand.RECOGNISED]),
    )
    return [words for words, count in rows if count]


def not_answered(lines: list[RosterLine]) -> Paragraph:
    named: list[Words] = [
        say("Not answered in full yet ({count}):", count=len(lines)),
        *(house_listed(line) for line in lines[:MOST_NAMED]),
    ]
    if len(lines) > MOST_NAMED:
        named.append(say("and {count} more", count=len(lines) - MOST_NAMED))
    return tuple(named)
