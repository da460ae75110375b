"""Moves what was committed from the log into the database, off the commit path.

A checkpoint costs some milliseconds of disk, so it is done on a connection and thread of its own, when the
line has been idle for a moment or much has gathered. Under an endless load such a checkpoint never catches up
with the writer and the log would grow for ever: then the rest is done between two groups.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3

from storage.conductor.conductor import Conductor
from storage.thread import Thread

logger = logging.getLogger(__name__)

LOOK_EVERY_SECONDS = 1.0
BIG_LOG_PAGES = 16_384
"""64 MiB: from here on the writer helps."""


def checkpoint(db: sqlite3.Connection) -> tuple[int, int]:
    """Pages in the log, and how many of them are in the database now."""
    _, log, done = db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    return log, done


class Checkpointer:
    def __init__(self, thread: Thread, conductor: Conductor) -> None:
        self._thread = thread
        self._conductor = conductor
        self._task = asyncio.get_running_loop().create_task(self._run(), name="checkpointer")

    async def close(self) -> None:
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        done_at = seen_at = 0
        since = 0
        while True:
            await asyncio.sleep(LOOK_EVERY_SECONDS)
            now = self._conductor.written
            idle, seen_at = now == seen_at, now
            since += 1
            if now == done_at or not (idle or since >= 5):
                continue
            since, done_at = 0, now
            try:
                log, done = await self._thread.run(checkpoint)
                if log >= BIG_LOG_PAGES and done < log:
                    await self._conductor.between_groups(checkpoint)
            except sqlite3.Error as error:
                logger.warning("checkpoint failed: %s", error)
