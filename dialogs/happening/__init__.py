"""What happened: the one list that becomes rows, audit lines, statistics and the golden transcripts.

Each is a fact in the past tense with everything storage needs to write it down. `record` is the id the audit
line names; the personal values beside it can be erased (design §8). `dirties` says which shared screens show
something else from now on.
"""

from __future__ import annotations

from typing import TypeAlias

from dialogs.happening.books import (
    AwardEntered,
    AwardTakenBack,
    BooksHappening,
    CandidateChosen,
    CandidateRuleSet,
    CultureTicked,
    FigureEntered,
    PastLineRead,
    PastYearsConfirmed,
    PastYearsGivenUp,
    PastYearsRead,
    PastYearsTakenBack,
    TargetSet,
)
from dialogs.happening.chi_hoi import ChiHoiCounted
from dialogs.happening.clan import ClanHappening, ClanInvited, ClanNameConsent, ClanReminded
from dialogs.happening.criteria import (
    CriteriaDrafted,
    CriteriaGivenUp,
    CriteriaHappening,
    CriteriaPublished,
    FileMoved,
    TableRefused,
    VersionKept,
)
from dialogs.happening.group import (
    DigestMade,
    GroupAddressChanged,
    GroupBound,
    GroupHappening,
    GroupLeft,
    GroupReturned,
    GroupRightsChanged,
    OfficerCameBack,
    OfficerLeftGroup,
)
from dialogs.happening.happening import Happening
from dialogs.happening.honour import HonourDecided
from dialogs.happening.people import (
    AddressChosen,
    ConsentRecorded,
    ConsentWithdrawn,
    ErasureAsked,
    LanguageChosen,
    MessageKept,
    PeopleHappening,
    ReachabilityChanged,
    RoleEnded,
    RoleGranted,
)
from dialogs.happening.places import (
    InvitationMade,
    PlacesHappening,
    VillagesNamed,
)
from dialogs.happening.recognition import (
    Amended,
    AuthoritySet,
    CertificateFormSet,
    DecisionEntered,
    FileReopened,
    FilesProposed,
    LapseTold,
    ObjectionAnswered,
    ObjectionMade,
    ProposalPosted,
    ProposalTakenBack,
    ProposedTakenOut,
    RecognitionAmended,
    RecognitionHappening,
    TemplateKept,
)
from dialogs.happening.review import (
    ClaimReleased,
    FileClaimed,
    FileEndorsed,
    FileHeld,
    FileNotThisYear,
    FileRescored,
    FileReturned,
    FileVerified,
    ReviewHappening,
)
from dialogs.happening.review_meeting import (
    ReviewHeld,
    ReviewLeftToOfficers,
    ReviewMeetingHappening,
    VerdictNoted,
    VillageSent,
)
from dialogs.happening.roster import (
    ConsentTicked,
    ConsentUnticked,
    DisagreementNoted,
    FileCarried,
    FileRestored,
    HeadChanged,
    HeadDied,
    HouseholdAskedToLook,
    HouseholdLeft,
    HouseholdListed,
    HouseholdMended,
    HouseholdMoved,
    HouseholdReturned,
    JoinAsked,
    JoinDecided,
    MeetingHeld,
    PlanDropped,
    PostingNoted,
    RegistrationPlanned,
    RemindersResumed,
    RosterHappening,
    VillageReminded,
)
from dialogs.happening.second_looks import DecisionUndone
from dialogs.happening.subject import (
    AnswerGiven,
    CommentMade,
    EvidenceAdded,
    EvidenceRemoved,
    FileOpened,
    FileSubmitted,
    FileWithdrawn,
    HelpWanted,
    MembershipChosen,
    RecognitionStated,
    RepresentativeAdded,
    RepresentativeRemoved,
    SubjectHappening,
    SubjectRegistered,
)
from dialogs.happening.triage import (
    FileInspected,
    FileTriaged,
    InspectionBegun,
    InspectionConcluded,
    SampleDrawn,
    SampleRuleSet,
    SchoolCounted,
    TriageHappening,
    TriageSettled,
)
from dialogs.happening.unit import (
    MemberLeft,
    MemberLinkMade,
    MemberLinkUsed,
    MemberListed,
    MemberRegistered,
    MemberUnticked,
    UnitHappening,
)
from dialogs.happening.village_work import (
    RestVerified,
    SteppedAside,
    SteppedBack,
    VillageGivenBack,
    VillageHandedOver,
    VillageOffered,
    VillageOfferEnded,
    VillageReopened,
    VillageSignedOff,
    VillageTaken,
    VillageTakenOver,
    VillageWorkHappening,
)

AnyHappening: TypeAlias = (
    BooksHappening
    | ChiHoiCounted
    | ClanHappening
    | CriteriaHappening
    | DecisionUndone
    | GroupHappening
    | HonourDecided
    | PeopleHappening
    | PlacesHappening
    | RecognitionHappening
    | ReviewHappening
    | ReviewMeetingHappening
    | RosterHappening
    | SubjectHappening
    | TriageHappening
    | UnitHappening
    | VillageWorkHappening
)

__all__ = [
    "AddressChosen",
    "Amended",
    "AnswerGiven",
    "AnyHappening",
    "AuthoritySet",
    "AwardEntered",
    "AwardTakenBack",
    "CandidateChosen",
    "CandidateRuleSet",
    "CertificateFormSet",
    "ChiHoiCounted",
    "ClaimReleased",
    "ClanInvited",
    "ClanNameConsent",
    "ClanReminded",
    "CommentMade",
    "ConsentRecorded",
    "ConsentTicked",
    "ConsentUnticked",
    "ConsentWithdrawn",
    "CriteriaDrafted",
    "CriteriaGivenUp",
    "CriteriaPublished",
    "CultureTicked",
    "DecisionEntered",
    "DigestMade",
    "DisagreementNoted",
    "ErasureAsked",
    "EvidenceAdded",
    "EvidenceRemoved",
    "FigureEntered",
    "FileCarried",
    "FileClaimed",
    "FileEndorsed",
    "FileHeld",
    "FileInspected",
    "FileMoved",
    "FileNotThisYear",
    "FileOpened",
    "FileReopened",
    "FileRescored",
    "FileRestored",
    "FileReturned",
    "FileSubmitted",
    "FileTriaged",
    "FileVerified",
    "FileWithdrawn",
    "FilesProposed",
    "GroupAddressChanged",
    "GroupBound",
    "GroupLeft",
    "GroupReturned",
    "GroupRightsChanged",
    "Happening",
    "HeadChanged",
    "HeadDied",
    "HelpWanted",
    "HonourDecided",
    "HouseholdAskedToLook",
    "HouseholdLeft",
    "HouseholdListed",
    "HouseholdMended",
    "HouseholdMoved",
    "HouseholdReturned",
    "InspectionBegun",
    "InspectionConcluded",
    "InvitationMade",
    "JoinAsked",
    "JoinDecided",
    "LanguageChosen",
    "LapseTold",
    "MeetingHeld",
    "MemberLeft",
    "MemberLinkMade",
    "MemberLinkUsed",
    "MemberListed",
    "MemberRegistered",
    "MemberUnticked",
    "MembershipChosen",
    "MessageKept",
    "ObjectionAnswered",
    "ObjectionMade",
    "OfficerCameBack",
    "OfficerLeftGroup",
    "PastLineRead",
    "PastYearsConfirmed",
    "PastYearsGivenUp",
    "PastYearsRead",
    "PastYearsTakenBack",
    "PlanDropped",
    "PostingNoted",
    "ProposalPosted",
    "ProposalTakenBack",
    "ProposedTakenOut",
    "ReachabilityChanged",
    "RecognitionAmended",
    "RecognitionStated",
    "RegistrationPlanned",
    "RemindersResumed",
    "RepresentativeAdded",
    "RepresentativeRemoved",
    "RestVerified",
    "ReviewHeld",
    "ReviewLeftToOfficers",
    "RoleEnded",
    "RoleGranted",
    "SampleDrawn",
    "SampleRuleSet",
    "SchoolCounted",
    "SteppedAside",
    "SteppedBack",
    "SubjectRegistered",
    "TableRefused",
    "TargetSet",
    "TemplateKept",
    "TriageSettled",
    "VerdictNoted",
    "VersionKept",
    "VillageGivenBack",
    "VillageHandedOver",
    "VillageOfferEnded",
    "VillageOffered",
    "VillageReminded",
    "VillageReopened",
    "VillageSent",
    "VillageSignedOff",
    "VillageTaken",
    "VillageTakenOver",
    "VillagesNamed",
]
