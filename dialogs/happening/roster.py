"""A village's list: households come, change, leave; a meeting is held; phones ask to join."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar, TypeAlias

from criteria import AnswerValue
from dialogs.happening.happening import Happening
from dialogs.happening.of_file import OfFile
from dialogs.happening.of_village import OfVillage
from dialogs.records.file import Status
from dialogs.records.person import Purpose
from dialogs.records.roster import PaperConsent


class _OfHousehold(Happening, frozen=True, kw_only=True):
    subject: str

    @property
    def record(self) -> str:
        return self.subject


class HouseholdListed(_OfHousehold, frozen=True, kw_only=True, tag="household_listed"):
    """A household comes onto the village's list, with the next number or the one its paper has."""

    place: str
    number: int
    code: str
    name: str
    folded: str
    sort_key: str
    members: int = 0
    phone: str = ""
    word: str = ""
    cannot_read: int | None = None
    on: date
    why: str
    """"list", "typed", "moved_in" or "split"."""
    origin: str = ""
    """The household it split from."""


class HouseholdMended(_OfHousehold, frozen=True, kw_only=True, tag="household_mended"):
    """The line as it is from now on; what it was before stands beside it."""

    name: str
    folded: str
    sort_key: str
    members: int
    phone: str
    word: str
    cannot_read: int | None
    before: Mapping[str, str]


class HeadChanged(_OfHousehold, frozen=True, kw_only=True, tag="head_changed"):
    """Another chủ hộ, from a day on; the file goes on under its code."""

    on: date
    name: str
    folded: str
    sort_key: str
    before: str


class HeadDied(_OfHousehold, frozen=True, kw_only=True, tag="head_died"):
    """Messages bearing the name stop and reminders pause until somebody resumes them; the file goes on."""

    on: date


class RemindersResumed(_OfHousehold, frozen=True, kw_only=True, tag="reminders_resumed"):
    pass


class HouseholdLeft(_OfHousehold, frozen=True, kw_only=True, tag="household_left"):
    """It moved away, or joined another household; its number is not given again."""

    on: date
    why: str
    """"moved" or "joined"."""
    into: str = ""
    file: str = ""
    """This year's file, where it was withdrawn with the leaving."""
    was: str = ""
    """At which step that file stood."""


class HouseholdReturned(_OfHousehold, frozen=True, kw_only=True, tag="household_returned"):
    """It is back under its old number, or the leaving was a slip."""

    on: date


class HouseholdMoved(_OfHousehold, frozen=True, kw_only=True, tag="household_moved"):
    """It lives in another village of the commune now, under a number of that list; its code stays what it is."""

    on: date
    place: str
    number: int
    before: str
    number_before: int


class FileCarried(OfFile, frozen=True, kw_only=True, tag="file_carried"):
    """A file that no village has reviewed yet goes along with its household."""

    moves_queue: ClassVar[bool] = True
    place: str
    before: str


class FileRestored(OfFile, frozen=True, kw_only=True, tag="file_restored"):
    """The leaving with which it was withdrawn was a slip."""

    status: Status


class HouseholdAskedToLook(_OfHousehold, frozen=True, kw_only=True, tag="household_asked_to_look"):
    """Those who answer for it on a phone were told what the head wrote for it in a meeting; once an evening."""

    on: date
    answers: int


class RegistrationPlanned(OfFile, frozen=True, kw_only=True, tag="registration_planned"):
    """The head puts a household down as "dự kiến": its file waits for the household's own consent."""

    subject: str
    season: str
    code: str
    place: str
    sort_key: str


class PlanDropped(OfFile, frozen=True, kw_only=True, tag="plan_dropped"):
    """The house was put down by mistake, or does not register: it is as if it had not been planned."""

    subject: str


class ConsentTicked(OfFile, frozen=True, kw_only=True, tag="consent_ticked"):
    """The household agreed: on the sheet, ticked by the head, or on its phone. Now its answers may be collected."""

    how: PaperConsent
    version: str


class ConsentUnticked(OfFile, frozen=True, kw_only=True, tag="consent_unticked"):
    """The tick was a slip, and nothing has been answered: the house is "dự kiến" again."""


class PostingNoted(OfVillage, frozen=True, kw_only=True, tag="posting_noted"):
    """What households on paper said about the posting of their name: on their own sheet, or asked in the meeting.

    Or about publishing a record of achievement (`purpose`).
    """

    agreed: tuple[str, ...] = ()
    """Subjects."""
    refused: tuple[str, ...] = ()
    purpose: Purpose = Purpose.PUBLISHING
    version: str
    text_sha256: str
    """Of the words that are printed and read aloud."""


class DisagreementNoted(OfFile, frozen=True, kw_only=True, tag="disagreement_noted"):
    """The head thinks otherwise than the household answered; its answer stands."""

    question: str
    value: AnswerValue


class MeetingHeld(OfVillage, frozen=True, kw_only=True, tag="meeting_held"):
    """An evening's meeting and who is absent from it; said again, it replaces what was said before."""

    meeting: str
    season: str
    on: date
    absent: tuple[str, ...]


class VillageReminded(OfVillage, frozen=True, kw_only=True, tag="village_reminded"):
    """Those who have not answered were reminded, in one tap; at most once in three days."""

    season: str
    reminded: tuple[str, ...]
    """Files."""


class JoinAsked(OfVillage, frozen=True, kw_only=True, tag="join_asked"):
    request: str
    subject: str
    person: str
    typed: str
    relation: str


class JoinDecided(OfVillage, frozen=True, kw_only=True, tag="join_decided"):
    """The head said which household the phone answers for, or that it is none of theirs."""

    moves_queue: ClassVar[bool] = False
    request: str
    subject: str
    """Empty: refused."""


RosterHappening: TypeAlias = (
    HouseholdListed
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
    | PostingNoted
    | ConsentTicked
    | ConsentUnticked
    | DisagreementNoted
    | MeetingHeld
    | VillageReminded
    | JoinAsked
    | JoinDecided
)
