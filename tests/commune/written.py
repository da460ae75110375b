"""A commune in a store of its own, and the days on which things happen there."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar

from bot.words import render
from dialogs.advance import advance, present
from dialogs.conversation import Conversation
from dialogs.event import Audience, Event, Room, TextSent, Ticked
from dialogs.happening import AnyHappening
from dialogs.step import Step
from dialogs.turn import Turn
from dialogs.world import World
from storage import Committed, Store
from tests.commune.world import Commune

YEAR = 2026
LAST_DAY = date(YEAR, 10, 31)
LISTED = datetime(2025, 3, 3, 2, tzinfo=UTC)
OPENED = datetime(YEAR, 3, 2, 2, tzinfo=UTC)
MENDED = datetime(YEAR, 6, 1, 2, tzinfo=UTC)
ANSWERED = datetime(YEAR, 10, 20, 2, tzinfo=UTC)
LATE = datetime(YEAR, 11, 2, 2, tzinfo=UTC)
REVIEWED = datetime(YEAR, 11, 8, 2, tzinfo=UTC)
NOW = datetime(YEAR, 11, 16, 2, tzinfo=UTC)
AT_ONCE = 100
"""Steps in flight."""
SCHOOL, CHAIR = "tg:90", "tg:80"
OFFICERS = ("tg:81", "tg:82", "tg:83")

T = TypeVar("T")
Say = Callable[[Turn], Awaitable[None]]


def head_of(village: str) -> str:
    return f"tg:{10_000 + int(village[-2:])}"


class Written:
    """A commune in a store of its own; what a test says happens in a step of the real writer."""

    def __init__(self, commune: Commune, folder: Path) -> None:
        self.commune = commune
        self.folder = folder
        self.at = LISTED
        self.season = self.last_season = ""
        self.store: Store
        self._said: dict[str, Say] = {}
        self._keys = iter(range(1, 10**9))

    @classmethod
    @asynccontextmanager
    async def opened(cls, commune: Commune, folder: Path) -> AsyncIterator[Written]:
        it = cls(commune, folder)
        it.store = await Store.open(
            database_url=it.database_url, data_dir=folder, advance=it.advance, present=present,
            clock=lambda: it.at, spoken=render,
        )  # fmt: skip
        try:
            yield it
        finally:
            await it.store.close()

    @property
    def database(self) -> Path:
        return self.folder / "sohoctap.db"

    @property
    def database_url(self) -> str:
        return f"sqlite+aiosqlite:///{self.database}"

    async def advance(self, conversation: Conversation, event: Event, world: World, at: datetime) -> Step:
        said = self._said.pop(event.key, None)
        if said is None:
            return await advance(conversation, event, world, at)
        turn = Turn(conversation, event, world, at)
        turn.stay_silent()
        await said(turn)
        return turn.step(draw=False)

    def new_key(self) -> str:
        return f"{self.folder.name}:{next(self._keys)}"

    async def say(self, person: str, said: Say, audience: Audience = Audience.FAMILIES) -> None:
        key = self.new_key()
        self._said[key] = said
        outcome = await self.store.conductor.submit(
            TextSent(key=key, audience=audience, room=Room.PRIVATE, person=person, chat=person, text="")
        )
        assert isinstance(outcome, Committed), outcome

    async def happen(
        self, person: str, *happened: AnyHappening, audience: Audience = Audience.FAMILIES
    ) -> None:
        async def said(turn: Turn) -> None:
            turn.happened.extend(happened)

        await self.say(person, said, audience)

    async def tick(self) -> int:
        """Time goes by once; return how many files are still to be looked at."""
        await self.store.conductor.submit(
            Ticked(
                key=self.new_key(),
                audience=Audience.OFFICERS,
                room=Room.PRIVATE,
                person="",
                chat="",
            )
        )
        [(left,)] = await self.rows("SELECT count(*) FROM triage_due")
        return int(left)

    async def rows(self, sql: str, **values: Any) -> list[Any]:
        return await self.store.conductor.between_groups(lambda db: db.execute(sql, values).fetchall())

    async def look_through(self) -> int:
        """Let time go by until everything has been held against everything; return how often it ticked."""
        ticks = 1
        while await self.tick():
            ticks += 1
        return ticks


async def each(work: Callable[[T], Awaitable[None]], things: Iterable[T]) -> None:
    """So many at once as a busy evening has."""
    waiting: list[T] = []
    for thing in things:
        waiting.append(thing)
        if len(waiting) == AT_ONCE:
            await asyncio.gather(*map(work, waiting))
            waiting.clear()
    await asyncio.gather(*map(work, waiting))
