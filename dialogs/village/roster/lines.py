"""The lines a list screen shows: all of them, those at one step, those found by name, or those who are gone."""

from __future__ import annotations

from dialogs.records import RosterLine
from dialogs.turn import Turn
from dialogs.village.roster.frame import VillageList
from dialogs.village.season import family_season
from dialogs.village.standing import standings

GONE = "gone"


async def on_list(turn: Turn, village: str) -> tuple[RosterLine, ...]:
    """Read the list with this year's files; before a season is opened, without any."""
    season = await family_season(turn, village)
    return await turn.world.roster(village, season.id if season else "")


async def gone(turn: Turn, village: str) -> tuple[RosterLine, ...]:
    season = await family_season(turn, village)
    return await turn.world.gone_from_roster(village, season.id if season else "")


async def house_of(turn: Turn, village: str, subject: str) -> RosterLine | None:
    """Find a household on the list, or among those who are gone from it (`left`)."""
    for line in (*await on_list(turn, village), *await gone(turn, village)):
        if line.subject == subject:
            return line
    return None


async def lines_shown(turn: Turn, frame: VillageList) -> tuple[RosterLine, ...]:
    if frame.only == GONE:
        return await gone(turn, frame.village)
    lines = await on_list(turn, frame.village)
    if frame.found:
        return tuple(line for line in lines if line.number in frame.found)
    season = await family_season(turn, frame.village)
    if not frame.only or season is None:
        return lines
    stands = await standings(turn, lines, frame.village, season)
    return tuple(line for line in lines if stands[line.subject] == frame.only)
