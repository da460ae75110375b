"""What waits for the writer, and when it is woken.

An event wakes it at once. A note (a message was sent, a file was fetched) goes along with the next group;
with no event in sight it is written after a short while, so that an idle evening is not a commit per message.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable

from dialogs.event import Event
from storage.conductor.owing import Owing
from storage.conductor.rows import delivered_row
from storage.conductor.waiting import Note, Result, Submission, refuse
from storage.errors import StorageUnavailable
from storage.statement import Write

MOST_IN_A_GROUP = 256
NOTES_WAIT_SECONDS = 0.05
RETRY_SECONDS = 1.0


class Intake:
    def __init__(self) -> None:
        self.owing = Owing()
        self.closed: StorageUnavailable | None = None
        self._submissions: list[Submission] = []
        self._notes: list[Note] = []
        self._wake = asyncio.Event()
        self._timer: asyncio.TimerHandle | None = None

    async def hand_in(self, event: Event) -> Result:
        """Return once the event is durable."""
        if self.closed:
            raise self.closed
        submission = Submission(event, asyncio.get_running_loop().create_future(), event.conversation)
        self._submissions.append(submission)
        self._wake.set()
        return await submission.future

    async def write(self, writes: Iterable[Write]) -> None:
        """Write now; return once it is durable, and everything before it."""
        if self.closed:
            raise self.closed
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._notes.append(Note(tuple(writes), None, future))
        self._wake.set()
        await future

    def note(self, writes: Iterable[Write], after: Callable[[], None] | None = None) -> None:
        """Write with a later group; never blocks."""
        self._notes.append(Note(tuple(writes), after))
        self._soon(NOTES_WAIT_SECONDS)

    def delivered(self, conversation: str) -> None:
        self.owing.delivered(conversation)
        self._soon(NOTES_WAIT_SECONDS)

    async def wait(self) -> None:
        """Return when something should be written."""
        if not self._submissions and not any(note.future for note in self._notes):
            await self._wake.wait()
        self._wake.clear()

    def take(self) -> tuple[list[Submission], list[Note]]:
        """Everything that waits, up to a group's size."""
        taken, self._submissions = self._submissions[:MOST_IN_A_GROUP], self._submissions[MOST_IN_A_GROUP:]
        notes, self._notes = self._notes, []
        arrived = self.owing.take()
        if arrived:
            notes.append(Note(tuple(delivered_row(key) for key in arrived)))
        return taken, notes

    def put_back(self, notes: list[Note]) -> None:
        """The database could not be written: try again in a while."""
        if notes:
            self._notes = notes + self._notes
            self._soon(RETRY_SECONDS)

    def close(self, why: StorageUnavailable) -> None:
        self.closed = why
        if self._timer:
            self._timer.cancel()
        taken, notes = self._submissions, self._notes
        self._submissions, self._notes = [], []
        refuse(taken, notes, why)

    def _soon(self, seconds: float) -> None:
        if self._timer is None and self.closed is None:
            self._timer = asyncio.get_running_loop().call_later(seconds, self._time_is_up)

    def _time_is_up(self) -> None:
        self._timer = None
        self._wake.set()
