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
from dialogs.happening.clan import ClanInvited, ClanNameConsent, ClanReminded
from dialogs.happening.criteria import (
    CriteriaDrafted,
    CriteriaGivenUp,
    CriteriaPublished,
    FileMoved,
    TableRefused,
    VersionKept,
)
from dialogs.happening.group import (
    GroupAddressChanged,
    GroupBound,
    GroupLeft,
    GroupReturned,
    GroupRightsChanged,
)
from dialogs.happening.happening import Happening
from dialogs.happening.people import (
    AddressChosen,
    ConsentRecorded,
    ConsentWithdrawn,
    ErasureAsked,
    LanguageChosen,
    MessageKept,
    ReachabilityChanged,
    RoleGranted,
)
from dialogs.happening.places import (
    InvitationMade,
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
)
from dialogs.happening.review_meeting import (
    ReviewHeld,
    ReviewLeftToOfficers,
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
    RegistrationPlanned,
    RemindersResumed,
    VillageReminded,
)
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
    TriageSettled,
)
from dialogs.happening.unit import (
    MemberLeft,
    MemberLinkMade,
    MemberLinkUsed,
    MemberListed,
    MemberRegistered,
    MemberUnticked,
)
from dialogs.happening.village_work import (
    OfWorkByVillages,
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
)

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
    | SubjectRegistered
    | FileOpened
    | RecognitionStated
    | RepresentativeAdded
    | RepresentativeRemoved
    | ClanNameConsent
    | ClanInvited
    | ClanReminded
    | MemberListed
    | MemberLeft
    | MemberRegistered
    | MemberUnticked
    | MemberLinkMade
    | MemberLinkUsed
    | ChiHoiCounted
    | MembershipChosen
    | AnswerGiven
    | CommentMade
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
    | HouseholdListed
    | HouseholdMended
    | HeadChanged
    | HeadDied
    | RemindersResumed
    | HouseholdLeft
    | HouseholdReturned
    | HouseholdMoved
    | FileCarried
    | FileRestored
    | HouseholdAskedToLook
    | RegistrationPlanned
    | PlanDropped
    | ConsentTicked
    | ConsentUnticked
    | DisagreementNoted
    | MeetingHeld
    | VillageReminded
    | JoinAsked
    | JoinDecided
    | ReviewHeld
    | VerdictNoted
    | VillageSent
    | ReviewLeftToOfficers
    | TableRefused
    | CriteriaDrafted
    | CriteriaGivenUp
    | CriteriaPublished
    | FileMoved
    | VersionKept
    | AuthoritySet
    | CertificateFormSet
    | DecisionEntered
    | FileReopened
    | FilesProposed
    | LapseTold
    | ObjectionAnswered
    | ObjectionMade
    | ProposalPosted
    | ProposalTakenBack
    | ProposedTakenOut
    | RecognitionAmended
    | TemplateKept
    | FileInspected
    | FileTriaged
    | InspectionBegun
    | InspectionConcluded
    | SampleDrawn
    | SampleRuleSet
    | SchoolCounted
    | TriageSettled
    | AwardEntered
    | AwardTakenBack
    | CandidateChosen
    | CandidateRuleSet
    | CultureTicked
    | FigureEntered
    | PastLineRead
    | PastYearsConfirmed
    | PastYearsGivenUp
    | PastYearsRead
    | PastYearsTakenBack
    | TargetSet
    | OfWorkByVillages
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
    "PastLineRead",
    "PastYearsConfirmed",
    "PastYearsGivenUp",
    "PastYearsRead",
    "PastYearsTakenBack",
    "PlanDropped",
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
