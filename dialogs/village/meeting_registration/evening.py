"""The village as it is at this moment: its list, and who is absent from today's meeting."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dialogs.records import Meeting, RosterLine, Season, Status
from dialogs.turn import Turn
from dialogs.village.season import family_season


@dataclass(frozen=True, slots=True)
class Evening:
    village: str
    season: Season
    lines: tuple[RosterLine, ...]
    meeting: Meeting | None
    """Today's; an earlier one says nothing about who is here now."""

    @property
    def numbers(self) -> tuple[int, ...]:
        return tuple(line.number for line in self.lines)

    @property
    def absent(self) -> tuple[RosterLine, ...]:
        missing = set(self.meeting.absent) if self.meeting else set()
        return tuple(line for line in self.lines if line.subject in missing)

    def of(self, numbers: Iterable[int]) -> tuple[RosterLine, ...]:
        wanted = set(numbers)
        return tuple(line for line in self.lines if line.number in wanted)

    def with_status(self, *statuses: Status | None) -> tuple[RosterLine, ...]:
        return tuple(line for line in self.lines if line.status in statuses)


async def this_evening(turn: Turn, village: str) -> Evening | None:
    """Gather it; None where the commune has not opened the year."""
    season = await family_season(turn, village)
    if season is None:
        return None
    lines = await turn.world.roster(village, season.id)
    meeting = await turn.world.meeting(village, season.id)
    return Evening(village, season, lines, meeting if meeting and meeting.on == turn.today else None)
