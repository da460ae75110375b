"""The bots' process dies at random moments while fifty households go on answering."""

from __future__ import annotations

import asyncio
import random
import sqlite3
import time
from dataclasses import dataclass, field
from pathlib import Path

from bot.simulator.client import Bot, Client, Phone
from tests.e2e.kill.bots import KILLED, Bots

PATIENCE = 60.0
MOST_AT_ONCE = 500


@dataclass
class Killing:
    client: Client
    bots: tuple[Bot, ...]
    database: Path
    chance: random.Random
    onlooker: Phone
    """A phone that says nothing and knows the number of the newest change anywhere."""
    answers: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when a phone hears from the bots' present life."""
    last_word: int = 0
    """The number of the newest change on any phone when the bots last died."""
    read_to: int = 0
    confirmed: int = 0
    """Updates that Telegram may forget, each looked for in the database after a kill."""
    too_early: list[str] = field(default_factory=list)
    lives: list[float] = field(default_factory=list)

    async def one(self, process: Bots, *, at_start: float) -> None:
        """Start, let them answer, kill, and look at what may already have been forgotten outside.

        `at_start` is the share of kills that do not wait for the first answer.
        """
        self.answers.clear()
        began = time.monotonic()
        await process.start()
        if self.chance.random() < at_start:
            await asyncio.sleep(self.chance.uniform(0.0, 0.5))
        else:
            await asyncio.wait_for(self.answers.wait(), PATIENCE)
            await asyncio.sleep(self.chance.uniform(0.020, 0.250))
        ended = await process.kill()
        assert ended == KILLED, f"the bots ended by themselves: {ended}"
        self.lives.append(time.monotonic() - began)
        await self.onlooker.sync()
        self.last_word = self.onlooker.seq
        await self.compare()

    def heard(self, change: int) -> None:
        """A phone read a message of a bot that changed then."""
        if change > self.last_word:
            self.answers.set()

    async def compare(self) -> None:
        """Every update confirmed by now must stand in the database of the dead process."""
        journal = await self.client.journal(self.read_to)
        self.read_to = journal.now
        ids = {bot.username: bot.id for bot in self.bots}
        keys = [f"{ids[entry['bot']]}:{entry['update_id']}" for entry in journal.confirmed]
        self.confirmed += len(keys)
        self.too_early += sorted(set(keys) - await asyncio.to_thread(self._known, keys))

    def _known(self, keys: list[str]) -> set[str]:
        database = sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)
        try:
            known: set[str] = set()
            for start in range(0, len(keys), MOST_AT_ONCE):
                some = keys[start : start + MOST_AT_ONCE]
                marks = ",".join("?" * len(some))
                rows = database.execute(
                    f"SELECT key FROM seen WHERE key IN ({marks}) UNION SELECT key FROM dead_letters WHERE key IN ({marks})",
                    some * 2,
                )
                known.update(key for (key,) in rows)
            return known
        finally:
            database.close()
