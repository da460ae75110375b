"""One aiosqlite connection and the thread it owns.

aiosqlite makes a hop between threads (some 100 µs) for each call it offers, so a whole phase of a commit or
a whole read is handed over as one function. `Connection._execute` is the only way to do that in aiosqlite
0.22; it is used here and nowhere else, and `tests/storage/test_thread.py` guards what we rely on.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import aiosqlite

P = ParamSpec("P")
T = TypeVar("T")

BUSY_SECONDS = 5.0
"""How long to wait for another process that writes."""

CACHE_KIB = 65_536


class Thread:
    """Runs functions of the connection on its thread, in the order they were given."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    @classmethod
    async def open(cls, database: Path, *, busy_seconds: float = BUSY_SECONDS) -> Thread:
        connection = await aiosqlite.connect(
            database,
            isolation_level=None,
            cached_statements=512,
            timeout=busy_seconds,
            check_same_thread=False,  # for `here`
        )
        thread = cls(connection)
        await thread.run(prepare)
        return thread

    async def run(
        self, function: Callable[Concatenate[sqlite3.Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        raw = self._connection._conn  # noqa: SLF001 -- see the head of this module
        execute: Any = self._connection._execute  # noqa: SLF001
        result: T = await execute(function, raw, *args, **kwargs)
        return result

    def here(
        self, function: Callable[Concatenate[sqlite3.Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run what takes microseconds where the caller stands, while nothing else is on the connection."""
        raw: Any = self._connection._conn  # noqa: SLF001 -- see the head of this module
        return function(raw, *args, **kwargs)

    async def close(self) -> None:
        await self._connection.close()


def prepare(db: sqlite3.Connection) -> None:
    """Full durability; checkpoints are `storage.conductor.checkpoint`'s, off the commit path."""
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA wal_autocheckpoint = 0")
    db.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    db.execute("PRAGMA temp_store = MEMORY")
