"""The world in memory: reads cost a peer nothing, which flatters it.

It keeps what the happenings say, as far as the bench's scripts go; everything else is empty.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache
from zoneinfo import ZoneInfo

import msgspec

from bot.words import render
from criteria import AnswerValue, CriteriaSet, Library
from criteria.wording import Words
from dialogs.happening import (
    AddressChosen,
    AnswerGiven,
    ConsentRecorded,
    EvidenceAdded,
    FileClaimed,
    FileRescored,
    FileSubmitted,
    FileVerified,
    Happening,
    SubjectRegistered,
)
from dialogs.records import (
    Authority,
    AwaitedSecond,
    Board,
    Claim,
    Consent,
    Evidence,
    File,
    Finding,
    GivenAnswer,
    Group,
    Invitation,
    OfficerDecision,
    Person,
    Place,
    QueueLine,
    Role,
    RoleKind,
    RosterLine,
    Season,
    Status,
    Subject,
    SubjectKind,
    Submission,
    Topic,
    TriageLine,
    VillageWork,
)
from dialogs.understand import fold
from tests.bench.commune import COMMUNE, FIRST_OFFICER, LONG_AGO, SEASON, VILLAGES

_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
_PLACES = {place.id: place for place in (COMMUNE, *VILLAGES)}
_FOLDED = {place.id: fold(place.name) for place in _PLACES.values()}


@cache
def _library() -> Library:
    return Library.builtin()


class MemoryWorld:
    def __init__(self, officers: int = 0) -> None:
        self._ids = itertools.count(1)
        self._people: dict[str, Person] = {}
        self._households: dict[str, Subject] = {}
        self._files: dict[str, File] = {}
        self._answers: dict[str, dict[str, object]] = {}
        self._evidence: dict[str, list[Evidence]] = defaultdict(list)
        self._of_person: dict[str, list[str]] = defaultdict(list)
        self._of_household: dict[str, list[str]] = defaultdict(list)
        self._named: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._roster: dict[str, int] = defaultdict(int)
        for number in range(officers):
            person = f"tg:{FIRST_OFFICER + number}"
            role = Role(RoleKind.OFFICER, COMMUNE.id, COMMUNE.name, LONG_AGO)
            self._people[person] = Person(person, f"Nguyễn Thị Hoa {person[-2:]}", "co", roles=(role,))

    # What happened

    def take(self, happened: Iterable[Happening], actor: str, at: datetime) -> None:
        for it in happened:
            match it:
                case AnswerGiven():
                    answers = self._answers[it.file]
                    if it.value is None:
                        answers.pop(it.question, None)
                    else:
                        answers[it.question] = it.value
                    if self._files[it.file].status is Status.REGISTERED:
                        self._change(it.file, status=Status.DRAFT)
                case ConsentRecorded():
                    person = self._person(it.person)
                    consent = Consent(it.purpose, it.version, it.given, at)
                    self._people[it.person] = msgspec.structs.replace(
                        person, consents=(*person.consents, consent)
                    )
                case AddressChosen():
                    self._people[it.person] = msgspec.structs.replace(
                        self._person(it.person), address=it.address
                    )
                case SubjectRegistered():
                    self._register(it)
                case EvidenceAdded():
                    self._evidence[it.file].append(
                        Evidence(it.evidence, it.file, it.indicator, it.kind, at, actor)
                    )
                case FileSubmitted():
                    submission = Submission(
                        it.round,
                        at,
                        actor,
                        it.answers,
                        it.points,
                        it.of,
                        it.points_by_indicator,
                        it.met,
                        it.flags,
                    )
                    self._change(it.file, status=it.status, submission=submission)
                case FileClaimed():
                    self._change(it.file, claim=Claim(it.officer, it.officer_name, it.until))
                case FileRescored():
                    verified = {**self._files[it.file].verified, it.indicator: it.points}
                    self._change(it.file, verified=verified, verified_points=it.verified_points)
                case FileVerified():
                    self._change(
                        it.file, status=Status.VERIFIED, claim=None, decided_by=it.officer,
                        decided_by_name=it.officer_name, decided_at=at,
                    )  # fmt: skip

    def put_file(self, file: File, person: str) -> None:
        """Add a file that somebody else played."""
        self._answers[file.id] = dict(file.answers)
        self._files[file.id] = msgspec.structs.replace(file, answers=self._answers[file.id])
        self._households[file.subject] = Subject(
            file.subject, SubjectKind.HOUSEHOLD, file.code, file.name, file.place, file.place_name, 4
        )
        self._of_person[person].append(file.id)
        self._of_household[file.subject].append(person)

    def _register(self, it: SubjectRegistered) -> None:
        village = _PLACES[it.place]
        self._roster[it.place] += 1
        self._households[it.subject] = Subject(
            it.subject, it.kind, it.code, it.name, it.place, village.name, it.members
        )
        self._answers[it.file] = {}
        self._files[it.file] = File(
            id=it.file, code=it.code, season=SEASON.id, year=SEASON.year, title=SEASON.title, subject=it.subject,
            name=it.name, commune=COMMUNE.id, place=it.place, place_name=village.name,
            criteria_set=SEASON.criteria_set, criteria_version=SEASON.criteria_version,
            status=Status.REGISTERED, answers=self._answers[it.file],
        )  # fmt: skip
        self._of_person[it.person].append(it.file)
        self._of_household[it.subject].append(it.person)
        self._named[it.place, it.folded].append(it.subject)

    def _change(self, file: str, **fields: object) -> None:
        self._files[file] = msgspec.structs.replace(self._files[file], **fields)

    def _person(self, person: str) -> Person:
        return self._people.get(person) or Person(person)

    # Chance, words, time, criteria

    def new_id(self) -> str:
        return f"m{next(self._ids):09}"

    def new_code(self) -> str:
        return f"code{next(self._ids):016}"

    def spoken(self, words: Words, language: str, address: str) -> str:
        return render(words, language, address)

    def local_date(self, at: datetime) -> date:
        return at.astimezone(_ZONE).date()

    def replaced(self, criteria_set: str, version: str) -> bool:
        return False

    def criteria_set(self, criteria_set: str, version: str) -> CriteriaSet:
        return _library().get(criteria_set, version)

    # Reads

    async def place(self, place: str) -> Place | None:
        return _PLACES.get(place)

    async def find_communes(self, folded: str, *, most: int) -> tuple[Place, ...]:
        return (COMMUNE,) if folded in _FOLDED[COMMUNE.id] else ()

    async def few_communes(self, *, most: int) -> tuple[Place, ...]:
        return (COMMUNE,)

    async def communes_of(self, province: str) -> tuple[Place, ...]:
        return (COMMUNE,) if province == COMMUNE.parent else ()

    async def find_villages(self, commune: str, folded: str, *, most: int) -> tuple[Place, ...]:
        return tuple(place for place in VILLAGES if folded in _FOLDED[place.id])[:most]

    async def season(self, season: str) -> Season | None:
        return SEASON if season == SEASON.id else None

    async def current_season(self, commune: str, title: str, on: date) -> Season | None:
        return SEASON if (commune, title) == (SEASON.commune, SEASON.title) else None

    async def person(self, person: str, at: datetime) -> Person:
        return self._person(person)

    async def invitation(self, code_sha256: str) -> Invitation | None:
        return None

    async def people_with_role(self, place: str, kind: str, at: datetime) -> tuple[Person, ...]:
        return ()

    async def next_number(self, kind: str, place: str) -> int:
        return self._roster[place] + 1

    async def subjects_named(self, kind: str, place: str, folded: str) -> tuple[Subject, ...]:
        return tuple(self._households[household] for household in self._named[place, folded])

    async def roster(self, village: str, season: str) -> tuple[RosterLine, ...]:
        return ()

    async def roster_without_phone(self, village: str, season: str) -> tuple[RosterLine, ...]:
        return ()

    async def subject(self, subject: str) -> Subject | None:
        return self._households.get(subject)

    async def subjects_of(self, person: str) -> tuple[Subject, ...]:
        return tuple(self._households[self._files[file].subject] for file in self._of_person[person])

    async def find_subjects(self, kind: str, commune: str, folded: str, *, most: int) -> tuple[Subject, ...]:
        return ()

    async def belongs_to(self, member: str, whole_kind: str) -> Subject | None:
        return None

    async def given_answers(self, file: str) -> Mapping[str, GivenAnswer]:
        return {
            question: GivenAnswer(value, by_head=False) for question, value in self._answers[file].items()
        }

    async def disagreements(self, file: str) -> Mapping[str, AnswerValue]:
        return {}

    async def findings(self, file: str) -> tuple[Finding, ...]:
        return ()

    async def is_triage_due(self, file: str) -> bool:
        return False

    async def is_sampled(self, file: str) -> bool:
        return False

    async def members_of(self, whole: str) -> int:
        return 0

    async def file_of(self, subject: str, season: str, at: datetime) -> File | None:
        return None

    async def representatives(self, subject: str) -> tuple[Person, ...]:
        return tuple(self._person(person) for person in self._of_household[subject])

    async def file(self, file: str, at: datetime) -> File | None:
        return self._files.get(file)

    async def told_file(self, file: str, at: datetime) -> File | None:
        return self._files.get(file)

    async def files_of(self, person: str, at: datetime) -> tuple[File, ...]:
        return tuple(self._files[file] for file in self._of_person[person])

    async def file_by_code(self, commune: str, code: str, at: datetime) -> File | None:
        return None

    async def evidence(self, file: str) -> tuple[Evidence, ...]:
        return tuple(self._evidence[file])

    async def village_queue(self, village: str, *, most: int) -> tuple[QueueLine, ...]:
        return ()

    async def board(self, commune: str, at: datetime) -> Board:
        """Keep the eight oldest by whoever asks: counting them all is what a database is for."""
        waiting = itertools.islice(
            (file for file in self._files.values() if file.status is Status.WAITING and not file.claim), 8
        )
        return Board(COMMUNE.id, COMMUNE.name, 8, 0, 0, 0, 0, tuple(_line(file) for file in waiting))

    async def claimed_by(self, officer: str, at: datetime) -> tuple[QueueLine, ...]:
        return ()

    async def lapsed_claims(self, at: datetime) -> tuple[tuple[str, str], ...]:
        return ()

    async def answered_for(self, person: str, subject: str) -> bool:
        return person in self._of_household[subject]

    async def own_file(self, person: str, file: str) -> bool:
        return file in self._of_person[person]

    async def stepped_aside(self, officer: str, file: str) -> datetime | None:
        return None

    async def village_work(self, season: str, village: str, at: datetime) -> VillageWork:
        return VillageWork(season, village)

    async def triage_lines(self, village: str, season: str, at: datetime) -> tuple[TriageLine, ...]:
        waiting = (
            file for file in self._files.values() if file.place == village and file.status is Status.WAITING
        )
        return tuple(
            TriageLine(file.id, file.code, file.name, (), to_look=False, sampled=False) for file in waiting
        )

    def undo_time(self) -> timedelta:
        return timedelta(minutes=10)

    async def newest_decision(self, officer: str, since: datetime) -> int | None:
        return None

    async def awaited_second(self, file: str) -> None:
        """Nobody asks for a second person here."""

    async def awaited_seconds(self, commune: str) -> tuple[AwaitedSecond, ...]:
        return ()

    async def rescoring_reasons(self, file: str) -> Mapping[str, str]:
        return {}

    async def second_size(self, season: str) -> None:
        """As the table gives it."""

    async def decided_since(
        self, commune: str, since: datetime, officer: str = ""
    ) -> tuple[OfficerDecision, ...]:
        return ()

    async def decision_on(self, file: str) -> OfficerDecision | None:
        return None

    async def files_by_status(self, season: str, village: str) -> Mapping[Status, int]:
        waiting = await self.triage_lines(village, season, LONG_AGO)
        return {Status.WAITING: len(waiting)}

    async def left_to_others(self, officer: str, files: tuple[str, ...]) -> frozenset[str]:
        return frozenset()

    async def authority(
        self, place: str, title: str, on: date, *, exemplary: bool = False
    ) -> Authority | None:
        return None

    async def group(self, chat: str) -> Group | None:
        return None

    async def group_of(self, commune: str) -> Group | None:
        return Group("tg:-4000000001", COMMUNE.id, COMMUNE.name, admin=True)

    async def topic(self, chat: str, village: str) -> Topic | None:
        return None

    async def topic_numbered(self, chat: str, thread: str) -> Topic | None:
        return None


def _line(file: File) -> QueueLine:
    return QueueLine(
        file.id,
        file.code,
        file.title,
        file.criteria_set,
        file.criteria_version,
        file.place_name,
        Decimal(80),
        Decimal(100),
        datetime.now(UTC),
        (),
        "",
        "",
        None,
    )
