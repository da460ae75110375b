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

from criteria import CriteriaSet, Registered, Words
from dialogs.records import (
    Board,
    DigestTimes,
    Evidence,
    File,
    Place,
    QueueLine,
    Season,
)
from storage.criteria_shelf import Shelf
from storage.world import (
    books,
    chance,
    evidence,
    files,
    places,
    queues,
    seasons,
)
from storage.world.books_reads import BooksReads
from storage.world.reading import Runner
from storage.world.recognition_reads import RecognitionReads
from storage.world.sql_criteria import SqlCriteria
from storage.world.sql_decisions import UNDO_TIME, SqlDecisions
from storage.world.sql_group import SqlGroup
from storage.world.sql_roster import SqlRoster
from storage.world.sql_subjects import SqlSubjects
from storage.world.sql_triage import SqlTriage
from storage.world.sql_village_work import SqlVillageWork

Spoken = Callable[[Words, str, str], str]


class SqlWorld(
    SqlSubjects,
    SqlRoster,
    SqlCriteria,
    RecognitionReads,
    SqlTriage,
    SqlVillageWork,
    SqlDecisions,
    BooksReads,
    SqlGroup,
):
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

    # Files

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
