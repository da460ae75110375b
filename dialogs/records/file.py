"""A file (hồ sơ): one subject in one season, from registration to the decision.

design §6: registered → draft → (village review) → waiting for verification → returned, or verified → proposed
→ posted → recognised, or not this year; withdrawn at any time. "With an officer" is a claim that runs out by
itself, so it is read off the clock and not stored as a status.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

import msgspec

from criteria import AnswerValue


class Status(StrEnum):
    PLANNED = "planned"
    """"Dự kiến": the head put it down; the household has not agreed yet, and nothing is asked."""
    REGISTERED = "registered"
    DRAFT = "draft"
    VILLAGE_REVIEW = "village_review"
    HELD = "held"
    WAITING = "waiting"
    RETURNED = "returned"
    VERIFIED = "verified"
    PROPOSED = "proposed"
    POSTED = "posted"
    RECOGNISED = "recognised"
    NOT_THIS_YEAR = "not_this_year"
    WITHDRAWN = "withdrawn"


class Claim(msgspec.Struct, frozen=True):
    """An officer looks at the file until then; the lease ends by itself."""

    officer: str
    officer_name: str
    """With the form of address: "cô Hoa"."""
    until: datetime


class Missing(msgspec.Struct, frozen=True):
    """What a returned file must have mended."""

    indicator: str
    what: str
    """"evidence" or "answer"."""


class Submission(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the household handed in, kept for ever beside what the officers found."""

    round: int
    at: datetime
    by: str
    answers: Mapping[str, AnswerValue]
    points: Decimal
    of: Decimal
    points_by_indicator: Mapping[str, Decimal]
    met: bool | None
    flags: tuple[str, ...] = ()
    """"near_threshold", "evidence_missing", "late", "amended": see `dialogs.verification.flags`."""


class Evidence(msgspec.Struct, frozen=True, omit_defaults=True):
    id: str
    file: str
    indicator: str
    """"GD3.1", or the question that pictures answer: "q:anh_lop" (`dialogs.self_assessment.shown`)."""
    kind: str
    """"photo", "document", or an attestation: "seen_at_home" (trưởng bản/chi hội đã xem tận nhà), "lost_to_disaster"."""
    at: datetime
    by: str
    note: str = ""
    sha256: str = ""
    """Empty until the file has been fetched from the channel."""


class File(msgspec.Struct, frozen=True, omit_defaults=True):
    id: str
    code: str
    season: str
    year: int
    title: str
    subject: str
    name: str
    """Of the subject: of a household, its chủ hộ."""
    commune: str
    place: str
    """The village, or the commune itself."""
    place_name: str
    criteria_set: str
    criteria_version: str
    status: Status
    answers: Mapping[str, AnswerValue] = {}
    """The newest answer to each question, whoever gave it."""
    submission: Submission | None = None
    """The newest one."""
    verified: Mapping[str, Decimal] = {}
    """The officers' points by indicator where they differ; the household's own stay in `submission`."""
    verified_points: Decimal | None = None
    claim: Claim | None = None
    """Only while it runs at the moment asked for."""
    last_officer: str = ""
    """Who gave it out of their hands last: who returned it (amended, it goes back to them if they are free), or saw
    it otherwise than the first of two."""
    missing: tuple[Missing, ...] = ()
    reason: str = ""
    """Why it was held, returned or not proposed this year, as the household reads it."""
    decided_by: str = ""
    decided_by_name: str = ""
    decided_at: datetime | None = None

    @property
    def short_code(self) -> str:
        return self.code.partition(".")[2]
