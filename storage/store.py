"""Everything that is kept, opened as one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from criteria import Library, Words
from dialogs.records import DigestTimes
from dialogs.world import World
from storage.address import database_file
from storage.books.books import Books
from storage.conductor.cache import MOST, Cache
from storage.conductor.checkpoint import Checkpointer
from storage.conductor.conductor import Conductor
from storage.conductor.group import Advance, Present
from storage.criteria_shelf import Shelf
from storage.daily import Daily
from storage.evidence import EvidenceFolder
from storage.lock import take_lock
from storage.migrations.upgrade import upgrade
from storage.moment import now
from storage.postbox.postbox import Postbox
from storage.registry import Registry
from storage.retention import Retention
from storage.thread import BUSY_SECONDS, Thread
from storage.world.reading import Runner
from storage.world.sql_decisions import UNDO_TIME
from storage.world.sql_world import Spoken, SqlWorld


def _as_written(words: Words, language: str, address: str) -> str:  # noqa: ARG001 -- a stand-in for a door's words
    return words if isinstance(words, str) else str(getattr(words, "msgid", "") or getattr(words, "vi", ""))


class Store:
    """One process serves a data folder; a lock file refuses a second."""

    conductor: Conductor
    world: World
    postbox: Postbox
    evidence: EvidenceFolder
    registry: Registry
    shelf: Shelf
    retention: Retention
    books: Books
    database: Path

    def __init__(self) -> None:
        self._closing = AsyncExitStack()

    @classmethod
    async def open(
        cls,
        *,
        database_url: str,
        data_dir: Path,
        advance: Advance,
        present: Present,
        time_zone: str = "Asia/Ho_Chi_Minh",
        clock: Callable[[], datetime] = now,
        spoken: Spoken = _as_written,
        undo_time: timedelta = UNDO_TIME,
        library: Library | None = None,
        cached: int = MOST,
        busy_seconds: float = BUSY_SECONDS,
        digest_times: DigestTimes | None = None,
    ) -> Store:
        """Take the lock, bring the database to the newest version, start the writer."""
        store = cls()
        try:
            database = database_file(database_url)
            store._closing.callback(take_lock(data_dir).release)
            await asyncio.to_thread(upgrade, database)
            writing = await store._thread(database, busy_seconds)
            reading = await store._thread(database, busy_seconds)
            shelf = store.shelf = Shelf(library or Library.builtin())
            await reading.run(shelf.load_all)
            conductor = Conductor(writing, advance=advance, present=present, clock=clock, cache=Cache(cached))

            def world(run: Runner, near: Runner) -> SqlWorld:
                return SqlWorld(
                    run,
                    near=near,
                    shelf=shelf,
                    zone=ZoneInfo(time_zone),
                    clock=clock,
                    spoken=spoken,
                    replaced=lambda: conductor.replaced,
                    undo_time=undo_time,
                    digest_times=digest_times,
                )

            store.conductor, store.world = conductor, world(reading.run, reading.run)
            store.database = database
            store.books = Books(reading.run, shelf, ZoneInfo(time_zone))
            store.postbox = Postbox(reading.run, conductor, clock)
            store.evidence = EvidenceFolder(data_dir / "evidence")
            store.registry = Registry(await store._thread(database, busy_seconds), clock, shelf)
            store.retention = Retention(reading, conductor, store.evidence, clock)
            conductor.start(world(conductor.read, conductor.read_near), store.world)
            store._closing.push_async_callback(conductor.close)
            checkpointer = Checkpointer(await store._thread(database, busy_seconds), conductor)
            store._closing.push_async_callback(checkpointer.close)
            store._closing.push_async_callback(Daily(store.retention.run).close)
        except BaseException:
            await store.close()
            raise
        return store

    async def close(self) -> None:
        """Write what is waiting, then let everything go."""
        await self._closing.aclose()

    async def _thread(self, database: Path, busy_seconds: float) -> Thread:
        thread = await Thread.open(database, busy_seconds=busy_seconds)
        self._closing.push_async_callback(thread.close)
        return thread
