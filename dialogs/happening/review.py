"""The village endorses a file or holds it; an officer takes it, decides on it, gives it back."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import ClassVar, TypeAlias

from dialogs.happening.of_file import OfFile
from dialogs.records.file import Missing


class FileEndorsed(OfFile, frozen=True, kw_only=True, tag="file_endorsed"):
    """The village has reviewed the file and agrees: it goes to the officers."""

    moves_queue: ClassVar[bool] = True


class FileHeld(OfFile, frozen=True, kw_only=True, tag="file_held"):
    """The village head keeps the file back; the household may mend it and hand it in again."""

    moves_queue: ClassVar[bool] = True
    reason: str


class FileClaimed(OfFile, frozen=True, kw_only=True, tag="file_claimed"):
    moves_queue: ClassVar[bool] = True
    officer: str
    officer_name: str
    until: datetime
    in_village: bool = False
    """As part of the officer's work in its village: no card of its own in the group."""


class ClaimReleased(OfFile, frozen=True, kw_only=True, tag="claim_released"):
    moves_queue: ClassVar[bool] = True
    officer: str
    why: str
    """"relative", "later" or "lapsed"."""


class FileRescored(OfFile, frozen=True, kw_only=True, tag="file_rescored"):
    moves_queue: ClassVar[bool] = True
    indicator: str
    points: Decimal
    before: Decimal
    reason: str
    verified_points: Decimal


class FileVerified(OfFile, frozen=True, kw_only=True, tag="file_verified"):
    """Đồng ý đề nghị công nhận."""

    moves_queue: ClassVar[bool] = True
    officer: str
    officer_name: str
    points: Decimal


class FileReturned(OfFile, frozen=True, kw_only=True, tag="file_returned"):
    moves_queue: ClassVar[bool] = True
    officer: str
    officer_name: str
    reason: str
    missing: tuple[Missing, ...]


class FileNotThisYear(OfFile, frozen=True, kw_only=True, tag="file_not_this_year"):
    moves_queue: ClassVar[bool] = True
    officer: str
    officer_name: str
    reason: str


ReviewHappening: TypeAlias = (
    FileEndorsed
    | FileHeld
    | FileClaimed
    | ClaimReleased
    | FileRescored
    | FileVerified
    | FileReturned
    | FileNotThisYear
)
