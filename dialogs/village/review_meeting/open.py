"""Open the review meeting of a village."""

from __future__ import annotations

from dialogs.records import Place
from dialogs.turn import Turn
from dialogs.village.review_meeting.frame import ReviewRoom
from dialogs.village.review_meeting.screen import NO_SEASON
from dialogs.village.season import family_season


async def open_review_meeting(turn: Turn, village: Place) -> None:
    """Go to the village's review of this year; every screen there checks the role itself."""
    season = await family_season(turn, village.id)
    if season is None:
        turn.tell(NO_SEASON)
        return
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, ReviewRoom)]
    turn.push(ReviewRoom(village.id, village.name, season.id))
