"""A household registers, answers, shows evidence, hands in, withdraws."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import ClassVar

from criteria import AnswerValue
from dialogs.happening.happening import Happening
from dialogs.happening.of_file import OfFile
from dialogs.records.file import Status


class HouseholdRegistered(Happening, frozen=True, kw_only=True, tag="household_registered"):
    """Creates the household, its representative and its file of this season."""

    household: str
    file: str
    code: str
    season: str
    village: str
    head_name: str
    head_folded: str
    head_sort_key: str
    members: int
    person: str
    relation: str
    """"head", "adult", "minor" (an adult's agreement is recorded) or "neighbour"."""
    adult_agreed: bool

    @property
    def record(self) -> str:
        return self.household


class AnswerGiven(OfFile, frozen=True, kw_only=True, tag="answer_given"):
    question: str
    value: AnswerValue | None
    """None: the question no longer applies and its answer falls away, or it was taken back."""
    before: AnswerValue | None = None


class EvidenceAdded(OfFile, frozen=True, kw_only=True, tag="evidence_added"):
    evidence: str
    indicator: str
    kind: str
    channel_file: str = ""
    """The channel's handle, to be fetched; valid for the bot that got it only."""
    album: str = ""
    note: str = ""


class EvidenceRemoved(OfFile, frozen=True, kw_only=True, tag="evidence_removed"):
    evidence: str


class FileSubmitted(OfFile, frozen=True, kw_only=True, tag="file_submitted"):
    moves_queue: ClassVar[bool] = True
    round: int
    answers: Mapping[str, AnswerValue]
    points: Decimal
    of: Decimal
    points_by_indicator: Mapping[str, Decimal]
    met: bool | None
    flags: tuple[str, ...]
    status: Status
    """`village_review` or `waiting`."""


class FileWithdrawn(OfFile, frozen=True, kw_only=True, tag="file_withdrawn"):
    moves_queue: ClassVar[bool] = True


class HelpWanted(OfFile, frozen=True, kw_only=True, tag="help_wanted"):
    """The family would like Hội's help (Ba đỡ đầu, lớp xóa mù); passed on only on a yes."""

    what: str
    wanted: bool
