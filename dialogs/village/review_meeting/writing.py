"""Writing down what the meeting said. What stands is read anew each time: two heads may write at once."""

from __future__ import annotations

from dialogs.happening import ReviewHeld, VerdictNoted
from dialogs.records import File, MeetingDetails, ReviewMeeting
from dialogs.records.life import may_review
from dialogs.turn import Turn


async def meeting_now(turn: Turn, village: str, season: str) -> tuple[ReviewMeeting, bool]:
    """Find the meeting that is written to, and say whether it is new.

    One that has passed its files on is closed with its day; the next one takes over the hall and the names, and who
    was absent from this very evening's other meeting.
    """
    before = await turn.world.review_meeting(village, season)
    if before is not None and (before.sent_at is None or before.on == turn.today):
        return before, False
    kept = before.details if before else MeetingDetails()
    details = MeetingDetails(venue=kept.venue, people=kept.people)
    evening = await turn.world.meeting(village, season)
    absent = evening.absent if evening is not None and evening.on == turn.today else None
    return ReviewMeeting(turn.world.new_id(), village, season, turn.today, absent, details), True


def write(turn: Turn, meeting: ReviewMeeting) -> None:
    """Put the whole meeting down as it is known now; its verdicts stand by themselves."""
    turn.happen(
        ReviewHeld(
            meeting=meeting.id,
            village=meeting.village,
            season=meeting.season,
            on=meeting.on,
            absent=meeting.absent,
            details=meeting.details,
        )
    )


async def open_meeting(turn: Turn, village: str, season: str) -> ReviewMeeting:
    """Find the meeting, or begin it."""
    meeting, new = await meeting_now(turn, village, season)
    if new:
        write(turn, meeting)
    return meeting


def note(
    turn: Turn,
    meeting: ReviewMeeting,
    file: str,
    *,
    agreed: bool | None,
    reason: str = "",
    hands: tuple[int | None, int | None] = (None, None),
) -> None:
    turn.happen(
        VerdictNoted(
            file=file,
            meeting=meeting.id,
            agreed=agreed,
            reason=reason,
            votes_for=hands[0],
            votes_against=hands[1],
        )
    )


async def note_one(turn: Turn, file: File, *, agreed: bool, reason: str = "") -> None:
    """Write a file that was judged by itself into the meeting that is being held, so that its minutes have it."""
    meeting = await turn.world.review_meeting(file.place, file.season)
    if meeting is not None and meeting.on == turn.today and may_review(file):
        note(turn, meeting, file.id, agreed=agreed, reason=reason)
