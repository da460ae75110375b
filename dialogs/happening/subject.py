"""A subject registers, answers, shows evidence, hands in, withdraws."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import ClassVar, TypeAlias

from criteria import AnswerValue
from dialogs.happening.happening import Happening
from dialogs.happening.of_file import OfFile
from dialogs.records.file import Status
from dialogs.records.roster import PaperConsent
from dialogs.records.subject import SubjectKind


class SubjectRegistered(Happening, frozen=True, kw_only=True, tag="subject_registered"):
    """Creates the subject, its representative and its file of this season."""

    subject: str
    kind: SubjectKind
    file: str
    code: str
    number: int
    season: str
    place: str
    name: str
    folded: str
    sort_key: str
    members: int = 0
    facts: Mapping[str, str] = {}
    person: str
    """Who answers for it; empty where nobody does on a phone yet."""
    relation: str
    """"head", "adult", "minor" (an adult's agreement is recorded), "neighbour", or "contact" of an organisation."""
    adult_agreed: bool
    consent: PaperConsent = PaperConsent.PHONE

    @property
    def record(self) -> str:
        return self.subject


class FileOpened(OfFile, frozen=True, kw_only=True, tag="file_opened"):
    """Somebody registered in an earlier year takes part again: the same subject, the same code."""

    subject: str
    season: str
    code: str
    place: str
    sort_key: str
    person: str
    relation: str
    adult_agreed: bool
    consent: PaperConsent = PaperConsent.PHONE


class RepresentativeAdded(Happening, frozen=True, kw_only=True, tag="representative_added"):
    """One more person answers for the subject."""

    subject: str
    person: str
    relation: str
    adult_agreed: bool

    @property
    def record(self) -> str:
        return self.subject


class RepresentativeRemoved(Happening, frozen=True, kw_only=True, tag="representative_removed"):
    """Somebody answers for the subject no longer, and sees its file no longer."""

    subject: str
    person: str

    @property
    def record(self) -> str:
        return self.subject


class MembershipChosen(Happening, frozen=True, kw_only=True, tag="membership_chosen"):
    """A household counts in a clan of its own choosing, a citizen in a household or unit: one of each kind."""

    member: str
    whole: str
    """Empty: it counts in none any more."""
    whole_kind: SubjectKind
    before: str = ""

    @property
    def record(self) -> str:
        return self.member


class RecognitionStated(Happening, frozen=True, kw_only=True, tag="recognition_stated"):
    """Those who answer for the subject say by which decision it was recognised before; officers see it."""

    subject: str
    title: str
    level: int
    decided_on: date
    number: str
    kept_to: date | None = None
    """The last day it is kept, where a paper says how long."""

    @property
    def record(self) -> str:
        return self.subject


class AnswerGiven(OfFile, frozen=True, kw_only=True, tag="answer_given"):
    question: str
    value: AnswerValue | None
    """None: the question no longer applies and its answer falls away, or it was taken back."""
    before: AnswerValue | None = None
    by_head: bool = False
    """Given by the village head for the household, in a meeting or on paper."""


class CommentMade(OfFile, frozen=True, kw_only=True, tag="comment_made"):
    """A remark on a question of the criteria, for whoever keeps them; it changes nothing in the file."""

    criteria_set: str
    version: str
    question: str
    indicator: str
    """The first one the question feeds; empty where it feeds none."""
    text: str


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


SubjectHappening: TypeAlias = (
    SubjectRegistered
    | FileOpened
    | RecognitionStated
    | RepresentativeAdded
    | RepresentativeRemoved
    | MembershipChosen
    | AnswerGiven
    | CommentMade
    | EvidenceAdded
    | EvidenceRemoved
    | FileSubmitted
    | FileWithdrawn
    | HelpWanted
)
