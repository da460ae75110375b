"""Open a village's meeting, or return to the one this head has open: what was not confirmed is still there."""

from __future__ import annotations

from criteria.wording import say
from dialogs.records import Place
from dialogs.turn import Turn
from dialogs.village.keeper import keeps
from dialogs.village.meeting.draft import first_to_check, set_aside
from dialogs.village.meeting.frame import MeetingAnswers
from dialogs.village.screen import NOT_KEPT
from dialogs.village.season import family_season


async def open_meeting(turn: Turn, village: Place) -> None:
    """Put the meeting on top; its first screen shows how far it is."""
    frame = await opened(turn, village.id)
    if frame is None:
        return
    drafts = set_aside(frame.drafts)
    left = first_to_check(drafts, drafts)
    if left is None:
        turn.change(screen="overview", at="", page=0, drafts=drafts, anew="")
    else:
        turn.change(screen="check", at=left, page=0, drafts=drafts, anew="")


async def opened(turn: Turn, village: str) -> MeetingAnswers | None:
    """Bring this head's meeting of the village to the top; None, and told why, where there can be none."""
    if not await keeps(turn, village):
        turn.tell(NOT_KEPT)
        return None
    season, place = await family_season(turn, village), await turn.world.place(village)
    if season is None or place is None:
        turn.tell(say("The commune has not opened this year's registration yet."))
        return None
    earlier = meeting_in(turn, village)
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, MeetingAnswers)]
    same = earlier is not None and earlier.season == season.id
    frame = earlier if earlier is not None and same else MeetingAnswers(village, place.name, season.id)
    turn.push(frame)
    return frame


def meeting_in(turn: Turn, village: str = "") -> MeetingAnswers | None:
    """Find the meeting among what is open, at whatever depth."""
    return next(
        (
            frame
            for frame in reversed(turn.frames)
            if isinstance(frame, MeetingAnswers) and village in {"", frame.village}
        ),
        None,
    )
