"""The dialogs' world, read from the tables: each read is one visit to a connection's thread.

A read of a few rows by their index (`_near`) is made within a step on the loop itself: the way to the thread
and back costs more than the read (docs/decisions/0003). Lists, counts and searches go to the thread.

A step's world reads on the writer's connection and sees what earlier steps of its group did; the store's own
reads on another one and sees what is committed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from datetime import date, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from criteria import AnswerValue, CriteriaSet, Registered, Words
from dialogs.records import (
    Board,
    ChiHoiMembers,
    ClanHouses,
    CriteriaTable,
    DigestTimes,
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
from storage.criteria_shelf import Shelf
from storage.world import (
    books,
    chance,
    chi_hoi,
    clans,
    criteria,
    evidence,
    files,
    people,
    places,
    queues,
    remarks,
    review_meetings,
    roster,
    seasons,
    subjects,
    unit_members,
)
from storage.world.books_reads import BooksReads
from storage.world.reading import Runner
from storage.world.recognition_reads import RecognitionReads
from storage.world.sql_decisions import UNDO_TIME, SqlDecisions
from storage.world.sql_group import SqlGroup
from storage.world.sql_triage import SqlTriage
from storage.world.sql_village_work import SqlVillageWork
from storage.world.told import told_up_to

Spoken = Callable[[Words, str, str], str]


class SqlWorld(RecognitionReads, SqlTriage, SqlVillageWork, SqlDecisions, BooksReads, SqlGroup):
    def __init__(
        self,
        run: Runner,
        *,
        near: Runner | None = None,
        shelf: Shelf,
        zone: ZoneInfo,
        clock: Callable[[], datetime],
        spoken: Spoken,
        replaced: Callable[[], AbstractSet[tuple[str, str]]] = frozenset,
        undo_time: timedelta = UNDO_TIME,
        digest_times: DigestTimes | None = None,
    ) -> None:
        self._undo_time = undo_time
        self._run = run
        self._near = near or run
        self._shelf = shelf
        self._zone = zone
        self._clock = clock
        self._spoken = spoken
        self._replaced = replaced
        self._digest_times = digest_times or DigestTimes()

    def _told_up_to(self) -> str:
        return told_up_to(self._clock(), self._undo_time)

    # Without a read

    def new_id(self) -> str:
        return chance.new_id()

    def new_code(self) -> str:
        return chance.new_code()

    def spoken(self, words: Words, language: str, address: str) -> str:
        return self._spoken(words, language, address)

    def local_date(self, at: datetime) -> date:
        return at.astimezone(self._zone).date()

    def criteria_set(self, criteria_set: str, version: str) -> CriteriaSet:
        return self._shelf.get(criteria_set, version)

    def replaced(self, criteria_set: str, version: str) -> bool:
        return (criteria_set, version) in self._replaced()

    # Places and seasons

    async def place(self, place: str) -> Place | None:
        return await self._near(partial(places.place, the_id=place))

    async def find_communes(self, folded: str, *, most: int) -> tuple[Place, ...]:
        return await self._run(partial(places.find_communes, folded=folded, most=most))

    async def few_communes(self, *, most: int) -> tuple[Place, ...]:
        return await self._near(partial(places.few_communes, most=most))

    async def communes_of(self, province: str) -> tuple[Place, ...]:
        return await self._run(partial(places.communes_of, province=province))

    async def find_villages(self, commune: str, folded: str, *, most: int) -> tuple[Place, ...]:
        return await self._near(partial(places.find_villages, commune=commune, folded=folded, most=most))

    async def season(self, season: str) -> Season | None:
        return await self._near(partial(seasons.season, shelf=self._shelf, the_id=season))

    async def current_season(self, commune: str, title: str, on: date) -> Season | None:
        return await self._near(
            partial(seasons.current_season, shelf=self._shelf, commune=commune, title=title, on=on)
        )

    # Tables of criteria

    async def criteria_sets(self, title: str, commune: str) -> tuple[CriteriaSet, ...]:
        return await self._run(
            partial(criteria.criteria_sets, shelf=self._shelf, title=title, commune=commune)
        )

    async def criteria_versions(self, criteria_set: str) -> tuple[str, ...]:
        return await self._run(
            partial(criteria.criteria_versions, shelf=self._shelf, criteria_set=criteria_set)
        )

    async def criteria_tables(self, title: str, commune: str) -> tuple[CriteriaTable, ...]:
        return await self._run(
            partial(criteria.criteria_tables, shelf=self._shelf, title=title, commune=commune)
        )

    async def criteria_table(self, criteria_set: str, version: str) -> CriteriaTable | None:
        return await self._run(
            partial(criteria.criteria_table, shelf=self._shelf, criteria_set=criteria_set, version=version)
        )

    async def publications(self, season: str) -> tuple[Publication, ...]:
        return await self._run(partial(criteria.publications, shelf=self._shelf, season=season))

    async def seasons_of_province(self, province: str, title: str, on: date) -> tuple[Season, ...]:
        return await self._run(
            partial(criteria.seasons_of_province, shelf=self._shelf, province=province, title=title, on=on)
        )

    async def open_files(self, season: str) -> tuple[OpenFiles, ...]:
        return await self._run(partial(criteria.open_files, season=season))

    async def not_begun_by(
        self, season: str, criteria_set: str, version: str
    ) -> tuple[tuple[str, str, str], ...]:
        return await self._run(
            partial(criteria.not_begun_by, season=season, criteria_set=criteria_set, version=version)
        )

    async def kept_version(self, file: str, criteria_set: str, version: str) -> bool:
        return await self._near(
            partial(criteria.kept_version, file=file, criteria_set=criteria_set, version=version)
        )

    async def refused_table(self, refusal: str) -> RefusedTable | None:
        return await self._run(partial(criteria.refused_table, refusal=refusal))

    async def remark_counts(self, commune: str) -> tuple[RemarkCount, ...]:
        return await self._run(partial(remarks.remark_counts, shelf=self._shelf, commune=commune))

    async def remarks(
        self, commune: str, title: str, indicator: str | None, *, most: int, after: int = 0
    ) -> tuple[Remark, ...]:
        return await self._run(
            partial(
                remarks.remarks,
                shelf=self._shelf,
                commune=commune,
                title=title,
                indicator=indicator,
                most=most,
                after=after,
            )
        )

    # People

    async def person(self, person: str, at: datetime) -> Person:
        return await self._near(partial(people.person, the_id=person, at=at))

    async def invitation(self, code_sha256: str) -> Invitation | None:
        return await self._near(partial(people.invitation, code_sha256=code_sha256))

    async def people_with_role(self, place: str, kind: str, at: datetime) -> tuple[Person, ...]:
        return await self._near(partial(people.people_with_role, place=place, kind=kind, at=at))

    # Households and files

    async def next_number(self, kind: str, place: str) -> int:
        return await self._near(partial(subjects.next_number, kind=kind, place=place))

    async def subjects_named(self, kind: str, place: str, folded: str) -> tuple[Subject, ...]:
        return await self._near(partial(subjects.subjects_named, kind=kind, place=place, folded=folded))

    async def subject(self, subject: str) -> Subject | None:
        return await self._near(partial(subjects.subject, the_id=subject))

    async def subjects_of(self, person: str) -> tuple[Subject, ...]:
        return await self._near(partial(subjects.subjects_of, person=person))

    async def find_subjects(self, kind: str, commune: str, folded: str, *, most: int) -> tuple[Subject, ...]:
        return await self._run(
            partial(subjects.find_subjects, kind=kind, commune=commune, folded=folded, most=most)
        )

    async def belongs_to(self, member: str, whole_kind: str) -> Subject | None:
        return await self._near(partial(subjects.belongs_to, member=member, whole_kind=whole_kind))

    async def members_of(self, whole: str) -> int:
        return await self._run(partial(subjects.members_of, whole=whole))

    async def clan_houses(self, clan: str, season: str) -> ClanHouses:
        return await self._run(
            partial(clans.clan_houses, clan=clan, season=season, told_up_to=self._told_up_to())
        )

    async def clan_may_see(self, member: str) -> bool | None:
        return await self._near(partial(clans.clan_may_see, member=member))

    async def clan_invited(self, clan: str, season: str) -> frozenset[str]:
        return await self._run(partial(clans.clan_invited, clan=clan, season=season))

    async def clan_reminded(self, clan: str, season: str) -> datetime | None:
        return await self._run(partial(clans.clan_reminded, clan=clan, season=season))

    async def unit_members(self, unit: str, season: str) -> tuple[UnitMember, ...]:
        return await self._run(
            partial(unit_members.unit_members_of, unit=unit, season=season, told_up_to=self._told_up_to())
        )

    async def next_member_number(self, unit: str) -> int:
        return await self._run(partial(unit_members.next_member_number, unit=unit))

    async def member_by_link(self, code_sha256: str, season: str) -> UnitMember | None:
        return await self._run(
            partial(
                unit_members.member_by_link,
                code_sha256=code_sha256,
                season=season,
                told_up_to=self._told_up_to(),
            )
        )

    async def chi_hoi_members(self, commune: str, year: int) -> tuple[ChiHoiMembers, ...]:
        return await self._run(partial(chi_hoi.chi_hoi_members, commune=commune, year=year))

    # A village's list

    async def roster(self, village: str, season: str) -> tuple[RosterLine, ...]:
        return await self._run(
            partial(roster.roster, village=village, season=season, told_up_to=self._told_up_to())
        )

    async def roster_without_phone(self, village: str, season: str) -> tuple[RosterLine, ...]:
        return await self._run(
            partial(roster.without_phone, village=village, season=season, told_up_to=self._told_up_to())
        )

    async def gone_from_roster(self, village: str, season: str) -> tuple[RosterLine, ...]:
        return await self._run(
            partial(roster.gone, village=village, season=season, told_up_to=self._told_up_to())
        )

    async def village_answers(self, village: str, season: str) -> VillageAnswers:
        return await self._run(partial(roster.village_answers, village=village, season=season))

    async def given_answers(self, file: str) -> Mapping[str, GivenAnswer]:
        return await self._near(partial(roster.given_answers, file=file))

    async def disagreements(self, file: str) -> Mapping[str, AnswerValue]:
        return await self._near(partial(roster.disagreements_of, file=file))

    async def roster_acts(self, subject: str) -> tuple[RosterAct, ...]:
        return await self._run(partial(roster.roster_acts_of, subject=subject))

    async def meeting(self, village: str, season: str) -> Meeting | None:
        return await self._near(partial(roster.meeting, village=village, season=season))

    async def review_meeting(self, village: str, season: str) -> ReviewMeeting | None:
        return await self._near(partial(review_meetings.review_meeting, village=village, season=season))

    async def own_files(self, person: str, village: str, season: str) -> frozenset[str]:
        return await self._run(
            partial(review_meetings.own_files, person=person, village=village, season=season)
        )

    async def own_file(self, person: str, file: str) -> bool:
        return await self._near(partial(review_meetings.own_file, person=person, file=file))

    async def last_reminded(self, village: str, season: str) -> datetime | None:
        return await self._run(partial(roster.last_reminded, village=village, season=season))

    async def join_requests(self, village: str) -> tuple[JoinRequest, ...]:
        return await self._run(partial(roster.join_requests_of, village=village))

    async def representatives(self, subject: str) -> tuple[Person, ...]:
        return await self._near(partial(people.representatives_of, subject=subject, at=self._clock()))

    async def file(self, file: str, at: datetime) -> File | None:
        return await self._near(partial(files.file, shelf=self._shelf, the_id=file, at=at))

    async def told_file(self, file: str, at: datetime) -> File | None:
        return await self._near(
            partial(files.told_file, shelf=self._shelf, the_id=file, at=at, undo_time=self._undo_time)
        )

    async def file_of(self, subject: str, season: str, at: datetime) -> File | None:
        return await self._near(
            partial(
                files.file_of,
                shelf=self._shelf,
                subject=subject,
                season=season,
                at=at,
                undo_time=self._undo_time,
            )
        )

    async def files_of(self, person: str, at: datetime) -> tuple[File, ...]:
        return await self._near(
            partial(files.files_of, shelf=self._shelf, person=person, at=at, undo_time=self._undo_time)
        )

    async def file_by_code(self, commune: str, code: str, at: datetime) -> File | None:
        return await self._near(
            partial(files.file_by_code, shelf=self._shelf, commune=commune, code=code, at=at)
        )

    async def evidence(self, file: str) -> tuple[Evidence, ...]:
        return await self._near(partial(evidence.evidence_of, file=file))

    async def books(self, subject: str, season: str) -> Mapping[str, Registered]:
        on = self.local_date(self._clock())
        return await self._run(partial(books.books, the_subject=subject, season=season, on=on))

    # Queues

    async def village_queue(self, village: str, *, most: int) -> tuple[QueueLine, ...]:
        return await self._run(partial(queues.village_queue, village=village, most=most))

    async def board(self, commune: str, at: datetime) -> Board:
        return await self._run(partial(queues.board, commune=commune, at=at))

    async def claimed_by(self, officer: str, at: datetime) -> tuple[QueueLine, ...]:
        return await self._near(partial(queues.claimed_by, officer=officer, at=at))

    async def lapsed_claims(self, at: datetime) -> tuple[tuple[str, str], ...]:
        return await self._run(partial(queues.lapsed_claims, at=at))

    async def answered_for(self, person: str, subject: str) -> bool:
        return await self._near(partial(subjects.answered_for, person=person, subject=subject))
