"""What happened: the one list that becomes rows, audit lines, statistics and the golden transcripts.

Each is a fact in the past tense with everything storage needs to write it down. `record` is the id the audit
line names; the personal values beside it can be erased (design §8). `dirties` says which shared screens show
something else from now on.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import ClassVar, TypeAlias

import msgspec

from criteria import AnswerValue
from dialogs.records.file import Missing, Status
from dialogs.records.person import Purpose, RoleKind


class Happening(msgspec.Struct, frozen=True, kw_only=True, tag_field="event", omit_defaults=True):
    moves_queue: ClassVar[bool] = False
    """The commune's board and the file's card have to be drawn again."""

    @property
    def record(self) -> str:
        raise NotImplementedError


# People, and what they agreed to


class _OfPerson(Happening, frozen=True, kw_only=True):
    person: str

    @property
    def record(self) -> str:
        return self.person


class ConsentRecorded(_OfPerson, frozen=True, kw_only=True, tag="consent_recorded"):
    purpose: Purpose
    version: str
    text_sha256: str
    """Of the text that was on the screen."""
    given: bool
    household: str = ""
    """Whose name may be posted: one phone may answer for several households."""


class AddressChosen(_OfPerson, frozen=True, kw_only=True, tag="address_chosen"):
    address: str
    name: str = ""


class LanguageChosen(_OfPerson, frozen=True, kw_only=True, tag="language_chosen"):
    language: str


class RoleGranted(_OfPerson, frozen=True, kw_only=True, tag="role_granted"):
    kind: RoleKind
    place: str
    invitation: str


class ReachabilityChanged(_OfPerson, frozen=True, kw_only=True, tag="reachability_changed"):
    audience: str
    reachable: bool


class ErasureAsked(_OfPerson, frozen=True, kw_only=True, tag="erasure_asked"):
    """Answer within 2 working days, done within 20 days (Decree 356/2025 Đ5.4)."""

    answer_due: datetime
    done_due: datetime


class ConsentWithdrawn(_OfPerson, frozen=True, kw_only=True, tag="consent_withdrawn"):
    """Processing stops at once; answered in 2 working days, done in 15 days (Decree 356/2025 Đ5.2)."""

    answer_due: datetime
    done_due: datetime


class MessageKept(_OfPerson, frozen=True, kw_only=True, tag="message_kept"):
    """A voice note or a picture that answers no question: kept, not thrown away."""

    file: str
    bot: str
    kind: str
    about: str = ""


# The group


class _OfGroup(Happening, frozen=True, kw_only=True):
    moves_queue: ClassVar[bool] = True
    chat: str

    @property
    def record(self) -> str:
        return self.chat


class GroupBound(_OfGroup, frozen=True, kw_only=True, tag="group_bound"):
    commune: str
    invitation: str
    admin: bool = False


class GroupRightsChanged(_OfGroup, frozen=True, kw_only=True, tag="group_rights_changed"):
    admin: bool


class GroupLeft(_OfGroup, frozen=True, kw_only=True, tag="group_left"):
    """The bot was taken out; bound again when it is added again."""


class GroupReturned(_OfGroup, frozen=True, kw_only=True, tag="group_returned"):
    pass


class GroupAddressChanged(_OfGroup, frozen=True, kw_only=True, tag="group_address_changed"):
    new_chat: str


# Places and invitations


class VillagesNamed(Happening, frozen=True, kw_only=True, tag="villages_named"):
    commune: str
    names: tuple[str, ...]
    """New villages, in the order of their numbers, after those the commune has."""

    @property
    def record(self) -> str:
        return self.commune


class InvitationMade(Happening, frozen=True, kw_only=True, tag="invitation_made"):
    invitation: str
    code_sha256: str
    grants: RoleKind | None
    place: str
    expires: datetime

    @property
    def record(self) -> str:
        return self.invitation


# The household and its file


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


class _OfFile(Happening, frozen=True, kw_only=True):
    file: str

    @property
    def record(self) -> str:
        return self.file


class AnswerGiven(_OfFile, frozen=True, kw_only=True, tag="answer_given"):
    question: str
    value: AnswerValue | None
    """None: the question no longer applies and its answer falls away, or it was taken back."""
    before: AnswerValue | None = None


class EvidenceAdded(_OfFile, frozen=True, kw_only=True, tag="evidence_added"):
    evidence: str
    indicator: str
    kind: str
    channel_file: str = ""
    """The channel's handle, to be fetched; valid for the bot that got it only."""
    album: str = ""
    note: str = ""


class EvidenceRemoved(_OfFile, frozen=True, kw_only=True, tag="evidence_removed"):
    evidence: str


class FileSubmitted(_OfFile, frozen=True, kw_only=True, tag="file_submitted"):
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


class FileEndorsed(_OfFile, frozen=True, kw_only=True, tag="file_endorsed"):
    """The village has reviewed the file and agrees: it goes to the officers."""

    moves_queue: ClassVar[bool] = True


class FileHeld(_OfFile, frozen=True, kw_only=True, tag="file_held"):
    """The village head keeps the file back; the household may mend it and hand it in again."""

    moves_queue: ClassVar[bool] = True
    reason: str


class FileClaimed(_OfFile, frozen=True, kw_only=True, tag="file_claimed"):
    moves_queue: ClassVar[bool] = True
    officer: str
    officer_name: str
    until: datetime


class ClaimReleased(_OfFile, frozen=True, kw_only=True, tag="claim_released"):
    moves_queue: ClassVar[bool] = True
    officer: str
    why: str
    """"relative", "later" or "lapsed"."""


class FileRescored(_OfFile, frozen=True, kw_only=True, tag="file_rescored"):
    moves_queue: ClassVar[bool] = True
    indicator: str
    points: Decimal
    before: Decimal
    reason: str
    verified_points: Decimal


class FileVerified(_OfFile, frozen=True, kw_only=True, tag="file_verified"):
    """Đồng ý đề nghị công nhận."""

    moves_queue: ClassVar[bool] = True
    officer: str
    officer_name: str
    points: Decimal


class FileReturned(_OfFile, frozen=True, kw_only=True, tag="file_returned"):
    moves_queue: ClassVar[bool] = True
    officer: str
    officer_name: str
    reason: str
    missing: tuple[Missing, ...]


class FileNotThisYear(_OfFile, frozen=True, kw_only=True, tag="file_not_this_year"):
    moves_queue: ClassVar[bool] = True
    officer: str
    officer_name: str
    reason: str


class FileWithdrawn(_OfFile, frozen=True, kw_only=True, tag="file_withdrawn"):
    moves_queue: ClassVar[bool] = True


class HelpWanted(_OfFile, frozen=True, kw_only=True, tag="help_wanted"):
    """The family would like Hội's help (Ba đỡ đầu, lớp xóa mù); passed on only on a yes."""

    what: str
    wanted: bool


AnyHappening: TypeAlias = (
    ConsentRecorded
    | AddressChosen
    | LanguageChosen
    | RoleGranted
    | ReachabilityChanged
    | ErasureAsked
    | ConsentWithdrawn
    | MessageKept
    | GroupBound
    | GroupRightsChanged
    | GroupLeft
    | GroupReturned
    | GroupAddressChanged
    | VillagesNamed
    | InvitationMade
    | HouseholdRegistered
    | AnswerGiven
    | EvidenceAdded
    | EvidenceRemoved
    | FileSubmitted
    | FileEndorsed
    | FileHeld
    | FileClaimed
    | ClaimReleased
    | FileRescored
    | FileVerified
    | FileReturned
    | FileNotThisYear
    | FileWithdrawn
    | HelpWanted
)
