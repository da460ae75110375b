"""The village's review meeting (hội nghị bình xét) of a season: what its minutes say, and how each house was judged."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum

import msgspec


class Signer(StrEnum):
    """Who signs the minutes, each for themselves; five different people by custom."""

    CHAIR = "chair"
    SECRETARY = "secretary"
    VILLAGE_HEAD = "village_head"
    BRANCH_HEAD = "branch_head"
    """Chi hội trưởng Chi hội Khuyến học."""
    FRONT_HEAD = "front_head"
    """Trưởng Ban công tác Mặt trận."""


class Verdict(msgspec.Struct, frozen=True, omit_defaults=True):
    """How the meeting judged one file; nothing has happened to the file yet."""

    agreed: bool | None
    """None: left for another time."""
    at: datetime
    by: str
    reason: str = ""
    """Why not; those who handed the file in will read it."""
    votes_for: int | None = None
    votes_against: int | None = None


class MeetingDetails(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the head types for the minutes; all of it may stay open and be written by hand."""

    venue: str = ""
    began: str = ""
    """"19:30"."""
    ended: str = ""
    guests: str = ""
    opinions: str = ""
    people: Mapping[Signer, str] = {}


class ReviewMeeting(msgspec.Struct, frozen=True, omit_defaults=True):
    id: str
    village: str
    season: str
    on: date
    absent: tuple[str, ...] | None = None
    """Subjects; None while nobody has said who is absent."""
    details: MeetingDetails = MeetingDetails()
    verdicts: Mapping[str, Verdict] = {}
    """By file, the newest of each."""
    sent_at: datetime | None = None
    """When the village's files were last passed on together."""
    sent_by: str = ""
    sent_agreed: int = 0
    sent_held: int = 0
