"""The records a dialog may read: plain data that storage fills, one concept a file."""

from dialogs.records.authority import Authority
from dialogs.records.chi_hoi import ChiHoiMembers
from dialogs.records.clan import ClanHouse, ClanHouses
from dialogs.records.criteria_table import (
    CriteriaTable,
    OpenFiles,
    Publication,
    RefusedTable,
    handle_of,
)
from dialogs.records.decision import Decision, DecisionKind, Later, Recognition, Signing
from dialogs.records.digest import DayWork, DigestTimes, Holder, NearDay
from dialogs.records.file import Claim, Evidence, File, Missing, Status, Submission
from dialogs.records.found import FoundFile
from dialogs.records.group import Group, Topic
from dialogs.records.objection import Objection, ToTell
from dialogs.records.officer_decision import AwaitedSecond, DecidedFile, OfficerDecision
from dialogs.records.paper import A4_ACROSS, CertificateForm, PaperKind, PaperTemplate, Spot
from dialogs.records.person import Consent, Invitation, Person, Purpose, Role, RoleKind
from dialogs.records.place import Place, PlaceKind
from dialogs.records.posting_word import PostingWord
from dialogs.records.progress import Progress
from dialogs.records.proposal import Proposal, ProposalState, ProposedLine, VillageCount
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
from dialogs.records.sample import Drawable, Inspected, Inspection, SampleDraw, SampleRule
from dialogs.records.school_count import SchoolCount
from dialogs.records.season import Season
from dialogs.records.standing import Standing
from dialogs.records.subject import Subject, SubjectKind
from dialogs.records.title import TITLE_OF, TITLES, Title
from dialogs.records.triage import (
    Dispute,
    Finding,
    LastYear,
    Neighbour,
    OtherAnswer,
    SamePicture,
    TriageFacts,
    TriageLine,
    VillageTriage,
)
from dialogs.records.unit_member import UnitMember
from dialogs.records.village_work import VILLAGE_LEASE, SteppedAway, VillageAct, VillageWork

__all__ = [
    "A4_ACROSS",
    "ASKED_TO_LOOK",
    "TITLES",
    "TITLE_OF",
    "VILLAGE_LEASE",
    "Authority",
    "AwaitedSecond",
    "Board",
    "CertificateForm",
    "ChiHoiMembers",
    "Claim",
    "ClanHouse",
    "ClanHouses",
    "Consent",
    "CriteriaTable",
    "DayWork",
    "DecidedFile",
    "Decision",
    "DecisionKind",
    "DigestTimes",
    "Dispute",
    "Drawable",
    "Evidence",
    "File",
    "Finding",
    "FoundFile",
    "GivenAnswer",
    "Group",
    "Holder",
    "Inspected",
    "Inspection",
    "Invitation",
    "JoinRequest",
    "LastYear",
    "Later",
    "Meeting",
    "MeetingDetails",
    "Missing",
    "NearDay",
    "Neighbour",
    "Objection",
    "OfficerDecision",
    "OpenFiles",
    "OtherAnswer",
    "PaperConsent",
    "PaperKind",
    "PaperTemplate",
    "Person",
    "Place",
    "PlaceKind",
    "PostingWord",
    "Progress",
    "Proposal",
    "ProposalState",
    "ProposedLine",
    "Publication",
    "Purpose",
    "QueueLine",
    "RecognisedLevel",
    "Recognition",
    "RefusedTable",
    "Remark",
    "RemarkCount",
    "ReviewMeeting",
    "Role",
    "RoleKind",
    "RosterAct",
    "RosterEntry",
    "RosterLine",
    "SamePicture",
    "SampleDraw",
    "SampleRule",
    "SchoolCount",
    "Season",
    "Signer",
    "Signing",
    "Spot",
    "Standing",
    "Status",
    "SteppedAway",
    "Subject",
    "SubjectKind",
    "Submission",
    "Title",
    "ToTell",
    "Topic",
    "TriageFacts",
    "TriageLine",
    "UnitMember",
    "Verdict",
    "VillageAct",
    "VillageAnswers",
    "VillageCount",
    "VillageTriage",
    "VillageWork",
    "handle_of",
]
