"""What a dialog may read of the world; storage implements it, tests seed it.

Every read sees what earlier steps of the same group of commits wrote. Ids, codes and chance come from here
too, so that the same conversation, event, world and time give the same step.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Protocol

from criteria import AnswerValue, CriteriaSet, Registered
from criteria.wording import Words
from dialogs.books_reads import BooksReads
from dialogs.recognition_reads import RecognitionReads
from dialogs.records import (
    Board,
    ChiHoiMembers,
    ClanHouses,
    CriteriaTable,
    Evidence,
    File,
    GivenAnswer,
    Invitation,
    JoinRequest,
    Meeting,
    OpenFiles,
    Person,
    Place,
    Publication,
    QueueLine,
    RefusedTable,
    Remark,
    RemarkCount,
    ReviewMeeting,
    RosterAct,
    RosterLine,
    Season,
    Subject,
    UnitMember,
    VillageAnswers,
)
from dialogs.world_of_decisions import DecisionsWorld
from dialogs.world_of_group import GroupWorld
from dialogs.world_of_triage import TriageWorld
from dialogs.world_of_village_work import VillageWorkWorld


class World(
    RecognitionReads, TriageWorld, VillageWorkWorld, DecisionsWorld, BooksReads, GroupWorld, Protocol
):
    # Chance
    def new_id(self) -> str:
        """Ten letters and digits, unique for ever."""
        ...

    def new_code(self) -> str:
        """A one-time secret for a link: `A-Za-z0-9`, 20 of them."""
        ...

    # Words, time and criteria: known without a read
    def spoken(self, words: Words, language: str, address: str) -> str:
        """The sentence a person sees, so that a typed label can be recognised and a consent's text sealed."""
        ...

    def local_date(self, at: datetime) -> date: ...

    def criteria_set(self, criteria_set: str, version: str) -> CriteriaSet: ...

    def replaced(self, criteria_set: str, version: str) -> bool:
        """Say whether some season has left that version for another: only then is the file's own looked up."""
        ...

    # Places and seasons
    async def place(self, place: str) -> Place | None: ...

    async def find_communes(self, folded: str, *, most: int) -> tuple[Place, ...]:
        """Communes with a season of their own whose folded name or alias has the text; best match first."""
        ...

    async def few_communes(self, *, most: int) -> tuple[Place, ...]:
        """All communes with a season of their own, by name, where they are no more than that; else none."""
        ...

    async def communes_of(self, province: str) -> tuple[Place, ...]:
        """All communes of a province that have a season of their own, by name."""
        ...

    async def find_villages(self, commune: str, folded: str, *, most: int) -> tuple[Place, ...]:
        """The commune's villages; all of them, by number, when the text is empty."""
        ...

    async def season(self, season: str) -> Season | None: ...

    async def current_season(self, commune: str, title: str, on: date) -> Season | None:
        """The season that is open on that day, or the newest one."""
        ...

    # Tables of criteria
    async def criteria_sets(self, title: str, commune: str) -> tuple[CriteriaSet, ...]:
        """The newest version of every set for a title that this commune may use, drafts included."""
        ...

    async def criteria_versions(self, criteria_set: str) -> tuple[str, ...]:
        """Every version there ever was, oldest first; none for an unknown set."""
        ...

    async def criteria_tables(self, title: str, commune: str) -> tuple[CriteriaTable, ...]:
        """Drafts and published tables of the commune or its province, newest first."""
        ...

    async def criteria_table(self, criteria_set: str, version: str) -> CriteriaTable | None:
        """None for a set that is shipped with the program, and for a draft that was given up."""
        ...

    async def publications(self, season: str) -> tuple[Publication, ...]:
        """What was in force in a season since when, newest first."""
        ...

    async def seasons_of_province(self, province: str, title: str, on: date) -> tuple[Season, ...]:
        """Each commune's current season of the title."""
        ...

    async def open_files(self, season: str) -> tuple[OpenFiles, ...]:
        """How many files of each village are registered, begun, held or returned."""
        ...

    async def not_begun_by(
        self, season: str, criteria_set: str, version: str
    ) -> tuple[tuple[str, str, str], ...]:
        """(person, file, code) of those whose file has this version and has not been handed in."""
        ...

    async def kept_version(self, file: str, criteria_set: str, version: str) -> bool:
        """Whether this version was offered to the file, and it kept its own."""
        ...

    async def refused_table(self, refusal: str) -> RefusedTable | None: ...

    async def remark_counts(self, commune: str) -> tuple[RemarkCount, ...]:
        """How many remarks there are on each indicator of each version."""
        ...

    async def remarks(
        self, commune: str, title: str, indicator: str | None, *, most: int, after: int = 0
    ) -> tuple[Remark, ...]:
        """Newest first, leaving out the first `after`; of all titles or indicators where none is named."""
        ...

    # People
    async def person(self, person: str, at: datetime) -> Person: ...

    async def invitation(self, code_sha256: str) -> Invitation | None: ...

    async def people_with_role(self, place: str, kind: str, at: datetime) -> tuple[Person, ...]: ...

    # Subjects and files
    async def next_number(self, kind: str, place: str) -> int: ...

    async def subjects_named(self, kind: str, place: str, folded: str) -> tuple[Subject, ...]: ...

    async def subject(self, subject: str) -> Subject | None: ...

    async def subjects_of(self, person: str) -> tuple[Subject, ...]:
        """Those the person represents, in the order they came; not a household that has moved away."""
        ...

    async def find_subjects(self, kind: str, commune: str, folded: str, *, most: int) -> tuple[Subject, ...]:
        """Those of the commune whose folded name has the text; the whole list, by code, when it is empty."""
        ...

    async def belongs_to(self, member: str, whole_kind: str) -> Subject | None:
        """The clan a household counts in; the household or unit of a learning citizen."""
        ...

    async def members_of(self, whole: str) -> int:
        """How many count in it."""
        ...

    async def clan_houses(self, clan: str, season: str) -> ClanHouses:
        """Those that let the clan's head see their name, with their files of the households' season; and the rest as a count."""
        ...

    async def clan_may_see(self, member: str) -> bool | None:
        """Whether the household lets the head of the clan it counts in see its name; None: not asked yet."""
        ...

    async def clan_invited(self, clan: str, season: str) -> frozenset[str]:
        """The households it invited this season."""
        ...

    async def clan_reminded(self, clan: str, season: str) -> datetime | None: ...

    async def unit_members(self, unit: str, season: str) -> tuple[UnitMember, ...]:
        """The people on a unit's list by number, with their files of the learning citizens' season."""
        ...

    async def next_member_number(self, unit: str) -> int: ...

    async def member_by_link(self, code_sha256: str, season: str) -> UnitMember | None:
        """Whose one-time link it is, while it has not been used."""
        ...

    # Chi hội
    async def chi_hoi_members(self, commune: str, year: int) -> tuple[ChiHoiMembers, ...]:
        """Each village's newest figure of the year, and of the year before."""
        ...

    # A village's list
    async def roster(self, village: str, season: str) -> tuple[RosterLine, ...]:
        """The village's households by số thứ tự, with their files of that season; those who left are not on it."""
        ...

    async def roster_without_phone(self, village: str, season: str) -> tuple[RosterLine, ...]:
        """Those of the list that nobody answers for on a phone."""
        ...

    async def gone_from_roster(self, village: str, season: str) -> tuple[RosterLine, ...]:
        """Those who moved away or joined another household."""
        ...

    async def village_answers(self, village: str, season: str) -> VillageAnswers:
        """The newest answers of all its files, and which of them the head gave."""
        ...

    async def given_answers(self, file: str) -> Mapping[str, GivenAnswer]:
        """The newest answers of one file, and which of them the head gave."""
        ...

    async def disagreements(self, file: str) -> Mapping[str, AnswerValue]:
        """Where the village head sees it otherwise than the household answered: question → the head's value."""
        ...

    async def roster_acts(self, subject: str) -> tuple[RosterAct, ...]:
        """What happened to the household, oldest first."""
        ...

    async def meeting(self, village: str, season: str) -> Meeting | None:
        """The newest meeting of the season."""
        ...

    async def review_meeting(self, village: str, season: str) -> ReviewMeeting | None:
        """The newest review meeting of the season, with the newest verdict on each file."""
        ...

    async def own_files(self, person: str, village: str, season: str) -> frozenset[str]:
        """Files of their own house, and those they answered as one of the house: they do not review them.

        What a village head took down for a household in a meeting or from paper makes it nobody's own.
        """
        ...

    async def own_file(self, person: str, file: str) -> bool:
        """Whether it is one of these."""
        ...

    async def last_reminded(self, village: str, season: str) -> datetime | None: ...

    async def join_requests(self, village: str) -> tuple[JoinRequest, ...]:
        """Those the head has not decided on, oldest first."""
        ...

    async def representatives(self, subject: str) -> tuple[Person, ...]:
        """Those who answer for the subject and are told of its file."""
        ...

    async def file(self, file: str, at: datetime) -> File | None:
        """As it stands, for officers."""
        ...

    async def told_file(self, file: str, at: datetime) -> File | None:
        """As those who handed it in and their village see it: a decision shows once it can no longer be undone.

        So do `file_of`, `files_of`, the lists of a village, a clan and a unit.
        """
        ...

    async def file_of(self, subject: str, season: str, at: datetime) -> File | None: ...

    async def files_of(self, person: str, at: datetime) -> tuple[File, ...]:
        """Of the subjects the person represents, newest season first, withdrawn ones last."""
        ...

    async def file_by_code(self, commune: str, code: str, at: datetime) -> File | None:
        """By full or short code, the newest season's."""
        ...

    async def evidence(self, file: str) -> tuple[Evidence, ...]: ...

    async def books(self, subject: str, season: str) -> Mapping[str, Registered]:
        """What the registers work out for a subject, by the name of the figure (`criteria.computed_figures`).

        A figure that the registers cannot work out is absent.
        """
        ...

    # Queues
    async def village_queue(self, village: str, *, most: int) -> tuple[QueueLine, ...]:
        """Files that wait for the village review, oldest first."""
        ...

    async def board(self, commune: str, at: datetime) -> Board: ...

    async def claimed_by(self, officer: str, at: datetime) -> tuple[QueueLine, ...]: ...

    async def lapsed_claims(self, at: datetime) -> tuple[tuple[str, str], ...]:
        """(file, officer) of claims whose time is over and that were not given back."""
        ...

    async def answered_for(self, person: str, subject: str) -> bool:
        """Whether the person represents the subject or answered for it: then they do not decide on it."""
        ...
