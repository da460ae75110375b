"""The village's review meeting: what its minutes say, how each file was judged, and all of it passed on."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, TypeAlias

from dialogs.happening.of_file import OfFile
from dialogs.happening.of_village import OfVillage
from dialogs.records.review_meeting import MeetingDetails


class ReviewHeld(OfVillage, frozen=True, kw_only=True, tag="review_held"):
    """The review meeting as it is known now; said again, it replaces what was said before."""

    meeting: str
    season: str
    on: date
    absent: tuple[str, ...] | None = None
    details: MeetingDetails = MeetingDetails()


class VerdictNoted(OfFile, frozen=True, kw_only=True, tag="verdict_noted"):
    """The meeting judged a file; it stays where it is until the village's files are passed on."""

    meeting: str
    agreed: bool | None
    """None: left for another time."""
    reason: str = ""
    votes_for: int | None = None
    votes_against: int | None = None


class VillageSent(OfVillage, frozen=True, kw_only=True, tag="village_sent"):
    """The files of the meeting were passed on in one act: each has its own happening beside this."""

    meeting: str
    agreed: int
    held: int
    to_officers: int = 0


class ReviewLeftToOfficers(OfFile, frozen=True, kw_only=True, tag="review_left_to_officers"):
    """Nobody of the village may review the file, it being their own house: it goes on, marked as not reviewed."""

    moves_queue: ClassVar[bool] = True


ReviewMeetingHappening: TypeAlias = ReviewHeld | VerdictNoted | VillageSent | ReviewLeftToOfficers
