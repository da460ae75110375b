"""The records a dialog may read: plain data that storage fills, one concept a file."""

from dialogs.records.criteria_table import (
    CriteriaTable,
    OpenFiles,
    Publication,
    RefusedTable,
    handle_of,
)
from dialogs.records.file import Claim, Evidence, File, Missing, Status, Submission
from dialogs.records.group import Group
from dialogs.records.person import Consent, Invitation, Person, Purpose, Role, RoleKind
from dialogs.records.place import Place, PlaceKind
from dialogs.records.queue import Board, QueueLine
from dialogs.records.recognition import RecognisedLevel
from dialogs.records.remark import Remark, RemarkCount
from dialogs.records.review_meeting import MeetingDetails, ReviewMeeting, Signer, Verdict
from dialogs.records.roster import (
    ASKED_TO_LOOK,
    GivenAnswer,
    JoinRequest,
    Meeting,
    PaperConsent,
    RosterAct,
    RosterEntry,
    RosterLine,
    VillageAnswers,
)
from dialogs.records.season import Season
from dialogs.records.subject import Subject, SubjectKind
from dialogs.records.title import TITLE_OF, TITLES, Title

__all__ = [
    "ASKED_TO_LOOK",
    "TITLES",
    "TITLE_OF",
    "Board",
    "Claim",
    "Consent",
    "CriteriaTable",
    "Evidence",
    "File",
    "GivenAnswer",
    "Group",
    "Invitation",
    "JoinRequest",
    "Meeting",
    "MeetingDetails",
    "Missing",
    "OpenFiles",
    "PaperConsent",
    "Person",
    "Place",
    "PlaceKind",
    "Publication",
    "Purpose",
    "QueueLine",
    "RecognisedLevel",
    "RefusedTable",
    "Remark",
    "RemarkCount",
    "ReviewMeeting",
    "Role",
    "RoleKind",
    "RosterAct",
    "RosterEntry",
    "RosterLine",
    "Season",
    "Signer",
    "Status",
    "Subject",
    "SubjectKind",
    "Submission",
    "Title",
    "Verdict",
    "VillageAnswers",
    "handle_of",
]
