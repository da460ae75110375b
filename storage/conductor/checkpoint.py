"""Moves what was committed from the log into the database, off the commit path.

A checkpoint costs some milliseconds of disk, so it is done on a connection and thread of its own, when the
line has been idle for a moment or much has gathered. Under an endless load it never catches up with the
writer and the log would grow for ever: then the little that is left is done between two groups, and the
next group begins the log anew. A log that is written over is also cheaper to sync than one that grows.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3

from storage.conductor.conductor import Conductor
from storage.thread import Thread

logger = logging.getLogger(__name__)

LOOK_EVERY_SECONDS = 1.0
MUCH = 2_000
"""Updates."""
BIG_LOG_PAGES = 8_192
"""32 MiB: from here on the writer helps."""


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
        before = done = 0
        while True:
            await asyncio.sleep(LOOK_EVERY_SECONDS)
            now = self._conductor.written
            idle, before = now == before, now
            if now > done and (idle or now - done >= MUCH):
                done = now
                await self._checkpoint()

    async def _checkpoint(self) -> None:
        try:
            log, _ = await self._thread.run(checkpoint)
            if log >= BIG_LOG_PAGES:
                await self._conductor.between_groups(checkpoint)
        except sqlite3.Error as error:
            logger.warning("checkpoint failed: %s", error)
