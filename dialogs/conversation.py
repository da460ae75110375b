"""One person in one chat: a stack of frames, JSON all the way."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from dialogs.asides.frame import Aside
from dialogs.books.frame import BookWork
from dialogs.chi_hoi.frame import ChiHoiRoom
from dialogs.clan.frame import ClanRoom
from dialogs.criteria_tables.frame import CriteriaTables
from dialogs.desk.frame import Desk
from dialogs.file_status.frame import FileStatus
from dialogs.finding.frame import Finding
from dialogs.home.frame import Home
from dialogs.inspection.frame import Inspecting
from dialogs.joining.frame import Joining
from dialogs.objecting.frame import Objecting
from dialogs.programme.frame import Programme
from dialogs.recognition.frame import RecognitionWork
from dialogs.registration.frame import Registration
from dialogs.reports.frame import Reports
from dialogs.sampling.frame import Sampling
from dialogs.school.frame import SchoolRoom
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.self_assessment.offer_frame import VersionOffer
from dialogs.unit_people.frame import MemberLink, UnitPeople
from dialogs.verification.frame import Verification
from dialogs.verification.undo.frame import Undoing
from dialogs.village.follow_up.frame import FollowUp
from dialogs.village.frame import VillageRoom
from dialogs.village.household_acts.frame import HouseholdAct
from dialogs.village.household_joining.frame import JoinRequests
from dialogs.village.listing.frame import Listing
from dialogs.village.meeting.frame import MeetingAnswers
from dialogs.village.meeting_registration.frame import MeetingRegistration
from dialogs.village.papers.frame import VillagePapers
from dialogs.village.review.frame import VillageReview
from dialogs.village.review_meeting.frame import ReviewRoom
from dialogs.village.roster.frame import VillageList
from dialogs.village_work.hands_frame import Hands
from dialogs.village_work.round_frame import Round

Frame: TypeAlias = (
    Home
    | Registration
    | SelfAssessment
    | VersionOffer
    | FileStatus
    | VillageRoom
    | VillageList
    | HouseholdAct
    | Listing
    | VillagePapers
    | MeetingRegistration
    | JoinRequests
    | MeetingAnswers
    | VillageReview
    | Joining
    | Aside
    | Desk
    | Verification
    | Finding
    | CriteriaTables
    | ReviewRoom
    | FollowUp
    | ClanRoom
    | UnitPeople
    | MemberLink
    | ChiHoiRoom
    | RecognitionWork
    | Objecting
    | Sampling
    | SchoolRoom
    | Inspecting
    | Reports
    | BookWork
    | Programme
    | Hands
    | Round
    | Undoing
)


class Conversation(msgspec.Struct, frozen=True, omit_defaults=True):
    key: str
    """`audience|chat|person`: see `Event.conversation`."""
    frames: tuple[Frame, ...] = ()
    """Bottom first; the last is what the person sees."""
    address: str = ""
    """The form of address: see `dialogs.address`."""
    language: str = "vi"
    album: str = ""
    """The newest album: its first photo was answered, later ones update that reply."""


_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Conversation)


def dump(conversation: Conversation) -> bytes:
    return _ENCODER.encode(conversation)


def load(saved: bytes) -> Conversation:
    """Read a conversation saved by this or any earlier version."""
    return _DECODER.decode(saved)
