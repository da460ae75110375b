"""The writer: takes what is waiting, decides it, commits it as one, and only then says so (design §3).

A group is opened, decided and written on the event loop, and visits the writer's thread for its COMMIT, which
waits for the disk; while it is there the next one gathers. What may take long goes to the thread too: waiting
for another process that writes, loading many conversations, writing many rows.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import time
import traceback
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from typing import TypeVar

from dialogs.conversation import Conversation
from dialogs.event import Audience, Event
from dialogs.message import Message
from dialogs.world import World
from storage.conductor.cache import Cache
from storage.conductor.group import BREATH_SECONDS, FEW_ROWS, Advance, Group, Present
from storage.conductor.intake import Intake
from storage.conductor.outcome import Lost, Outcome
from storage.conductor.phases import Opening, abandon, begin, begin_at_once, finish, write
from storage.conductor.plan import Plan, Runs
from storage.conductor.rows import dead_letter_rows, letter_row, seen_row
from storage.conductor.trouble import storage_failed
from storage.conductor.waiting import Failed, Note, Submission, refuse
from storage.errors import StorageUnavailable
from storage.moment import to_text
from storage.thread import Thread

T = TypeVar("T")

FEW_LOADED = 32
"""Conversations that are not in the cache: some 10 µs each, more where the disk must be asked."""
STOPPED = StorageUnavailable("the writer stopped: start the process again")

logger = logging.getLogger(__name__)


class Conductor:
    """`steps` is the world inside a step and reads through `read`; `world` is the one outside."""

    def __init__(
        self,
        thread: Thread,
        *,
        advance: Advance,
        present: Present,
        clock: Callable[[], datetime],
        cache: Cache,
    ) -> None:
        self.intake = Intake()
        self.written = 0
        """Updates and notes since the start."""
        self._cache = cache
        self._thread = thread
        self._advance = advance
        self._present = present
        self._clock = clock
        self._worlds: tuple[World, World] | None = None
        self._group: Group | None = None
        self._version = -1
        self.replaced: frozenset[tuple[str, str]] = frozenset()
        """The versions of tables that some season has left, as of the last group."""
        self._published = True
        self._line = asyncio.Lock()
        self._task: asyncio.Task[None] | None = None
        self._listeners: list[tuple[Audience, Callable[[], None]]] = []

    # For the doors

    async def submit(self, event: Event) -> Outcome:
        """Return once the event is durable; raise StorageUnavailable when it cannot be made so."""
        result = await self.intake.hand_in(event)
        if isinstance(result, Failed):
            return Lost(await self.screen(result.conversation()))
        return result

    async def dead_letter(self, key: str, audience: Audience, raw: str, why: str) -> None:
        """Keep an update that does not parse, so that the channel may forget it."""
        await self.intake.write((letter_row(key, audience, raw, why, self._clock()),))

    def delivered(self, conversation: str) -> None:
        """Note that a reply arrived, or never can; never blocks."""
        self.intake.delivered(conversation)

    async def drain(self) -> None:
        """Return once everything handed in so far is durable."""
        await self.intake.write(())

    # For the store

    def start(self, steps: World, world: World) -> None:
        self._worlds = steps, world
        self._task = asyncio.get_running_loop().create_task(self._run(), name="writer")
        self._task.add_done_callback(self._ended)

    async def close(self) -> None:
        """Write what is waiting, then stop."""
        if self._task is None or self.intake.closed:
            return
        try:
            await self.drain()
        except StorageUnavailable:
            logger.warning("closing while the database cannot be written: nothing acknowledged is lost")
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
        self.intake.close(StorageUnavailable("the store is closed"))

    async def read(self, function: Callable[[sqlite3.Connection], T]) -> T:
        """A read of the step that is being decided now."""
        if self._group is None:
            raise RuntimeError("this world is for steps only; outside of a step read the store's own")
        return await self._group.read(self._thread, function)

    async def read_near(self, function: Callable[[sqlite3.Connection], T]) -> T:
        """A read of the step that is being decided now, of a few rows: made on the loop."""
        if self._group is None:
            raise RuntimeError("this world is for steps only; outside of a step read the store's own")
        return await self._group.read(self._thread, function, near=True)

    async def between_groups(self, function: Callable[[sqlite3.Connection], T]) -> T:
        """Run on the writer's connection while no group is open."""
        async with self._line:
            return await self._thread.run(function)

    async def screen(self, conversation: Conversation) -> Message | None:
        """What a conversation shows now; a screen that cannot be drawn is left out."""
        assert self._worlds is not None
        try:
            return await self._present(conversation, self._worlds[1], self._clock())
        except Exception:
            logger.exception("a screen could not be shown again")
            return None

    def listen(self, audience: Audience, callback: Callable[[], None]) -> None:
        self._listeners.append((audience, callback))

    # The line

    def _ended(self, task: asyncio.Task[None]) -> None:
        """Without the writer nothing can be acknowledged: say so to everybody who waits and will come."""
        if not task.cancelled() and (error := task.exception()):
            logger.critical("the writer stopped", exc_info=error)
            self.intake.close(STOPPED)

    async def _run(self) -> None:
        while True:
            await self.intake.wait()
            taken, notes = self.intake.take()
            try:
                await self._commit(taken, notes)
            except BaseException:
                refuse(taken, notes, STOPPED)
                raise

    async def _commit(self, taken: list[Submission], notes: list[Note]) -> None:
        """One group; if it fails by a step's fault, one by one."""
        if not taken and not notes:
            return
        try:
            async with self._transaction(taken):
                group = await self._one_group(taken, notes)
        except Exception as error:  # noqa: BLE001 -- whatever it was, the line goes on
            if storage_failed(error):
                self._storage_failed(taken, notes, error)
            elif len(taken) + len(notes) > 1:
                for submission in taken:
                    await self._commit([submission], [])
                for note in notes:
                    await self._commit([], [note])
            elif taken:
                await self._lose(taken[0], "".join(traceback.format_exception(error)))
            else:
                logger.error("a note was dropped: %s", type(error).__name__)  # noqa: TRY400 -- no values in logs
                refuse((), notes, StorageUnavailable(type(error).__name__))
        else:
            self._let_go(group, notes)

    async def _one_group(self, taken: list[Submission], notes: list[Note]) -> Group:
        every = list({submission.conversation for submission in taken})
        uncached = [key for key in every if self._cache.get(key) is None]
        events = [submission.event.key for submission in taken]
        opening = await self._open(events, uncached, every)
        if opening.replaced is not None:
            self.replaced, self._published = opening.replaced, False
        if opening.version != self._version:
            self._cache.clear()
            self._version = opening.version
        group = self._group = Group(opening, self._cache)
        for note in notes:
            group.plan.add(note.writes)
        assert self._worlds is not None
        breathed = time.monotonic()
        for submission in taken:
            await group.take(submission, self._advance, self._present, self._worlds[0], self._clock())
            if time.monotonic() - breathed > BREATH_SECONDS:
                await asyncio.sleep(0)
                breathed = time.monotonic()
        self._group = None
        self._published |= group.published
        await self._finish(group.close(self._clock()))
        return group

    async def _open(self, events: list[str], uncached: list[str], every: list[str]) -> Opening:
        """Open the transaction on the loop, unless there is much to load or somebody else writes."""
        given = events, uncached, every, self._version, self._published
        if len(uncached) <= FEW_LOADED:
            opening = self._thread.here(begin_at_once, *given)
            if opening is not None:
                return opening
        return await self._thread.run(begin, *given)

    async def _finish(self, runs: Runs) -> None:
        """Write and commit.

        Each statement lets go of the interpreter and asks for it back: made on the thread beside a busy loop,
        a few rows would wait for it as many times.
        """
        if sum(len(rows) for _, rows in runs) <= FEW_ROWS:
            self._thread.here(write, runs)
            runs = []
        await self._thread.run(finish, runs)

    def _let_go(self, group: Group, notes: list[Note]) -> None:
        """It is durable: the cache, those who wait and those who deliver may know."""
        self.written += len(group.results) + len(notes)
        if group.moved_chat:
            self._cache.clear()
        else:
            self._cache.put(group.loaded.items())
            self._cache.put(group.states.items())
        self.intake.owing.owe(group.owed)
        for submission, result in group.results:
            _settle(submission.future, result)
        for note in notes:
            if note.after:
                note.after()
            _settle(note.future, None)
        for audience, callback in self._listeners:
            if audience in group.changed:
                _tell(callback)

    async def _lose(self, submission: Submission, why: str) -> None:
        """Keep the dead letter of a step whose rows could not be written, in a transaction of its own."""
        at, event = self._clock(), submission.event
        plan, key = Plan(), submission.conversation
        plan.add((*dead_letter_rows(event, why, at), seen_row(event.key, to_text(at))))
        try:
            async with self._transaction([submission]):
                opening = await self._thread.run(begin, [], [key], [key], self._version, False)
                await self._thread.run(finish, plan.take_all())
        except Exception as error:  # noqa: BLE001 -- nothing is acknowledged
            self._storage_failed([submission], [], error)
        else:
            _settle(submission.future, Failed(key, opening.states.get(key)))

    @asynccontextmanager
    async def _transaction(self, taken: list[Submission]) -> AsyncIterator[None]:
        """Nobody else is on the connection until it is committed or rolled back."""
        async with self._line:
            try:
                yield
            except BaseException:
                await self._abandon(taken)
                raise

    async def _abandon(self, taken: list[Submission]) -> None:
        """What was kept in mind of these conversations may be wrong: they are loaded anew."""
        self._group = None
        self._cache.drop(submission.conversation for submission in taken)
        try:
            await self._thread.run(abandon)
        except Exception as error:  # noqa: BLE001 -- the next group's BEGIN will tell
            logger.warning("rolling back failed: %s", type(error).__name__)

    def _storage_failed(self, taken: list[Submission], notes: list[Note], error: BaseException) -> None:
        """Acknowledge nothing; notes that nobody waits for are tried again later."""
        logger.error("the database cannot be written: %s", error)
        unavailable = StorageUnavailable(str(error))
        unavailable.__cause__ = error
        refuse(taken, notes, unavailable)
        self.intake.put_back([note for note in notes if not note.future])


def _settle(future: asyncio.Future[T] | None, result: T) -> None:
    if future and not future.done():
        future.set_result(result)


def _tell(callback: Callable[[], None]) -> None:
    """A listener's fault is not the line's."""
    try:
        callback()
    except Exception:
        logger.exception("a listener failed")
