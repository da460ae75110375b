"""Open the reminder, or the files that came back, of a village."""

from __future__ import annotations

from dialogs.records import Place
from dialogs.turn import Turn
from dialogs.village.follow_up.frame import FollowUp
from dialogs.village.review_meeting.screen import NO_SEASON
from dialogs.village.season import family_season


async def open_reminder(turn: Turn, village: Place) -> None:
    season = await family_season(turn, village.id)
    if season is None:
        turn.tell(NO_SEASON)
        return
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, FollowUp)]
    turn.push(FollowUp(village.id, village.name, season.id, screen="remind"))


async def open_returned(turn: Turn, village: Place) -> None:
    season = await family_season(turn, village.id)
    if season is None:
        turn.tell(NO_SEASON)
        return
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, FollowUp)]
    turn.push(FollowUp(village.id, village.name, season.id, screen="returned"))
