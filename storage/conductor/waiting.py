"""What waits in front of the writer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

import msgspec

from dialogs.conversation import Conversation, load
from dialogs.event import Event
from storage.conductor.outcome import Committed, Repeated
from storage.errors import StorageUnavailable
from storage.statement import Write


@dataclass(frozen=True, slots=True)
class Failed:
    """The step raised: its conversation stands where it stood."""

    key: str
    state: bytes | None

    def conversation(self) -> Conversation:
        """As it was before; empty when it cannot even be read."""
        try:
            return load(self.state) if self.state else Conversation(key=self.key)
        except msgspec.DecodeError:
            return Conversation(key=self.key)


Result: TypeAlias = Committed | Repeated | Failed


@dataclass(slots=True)
class Submission:
    """An event, and whoever waits for it to be durable."""

    event: Event
    future: asyncio.Future[Result]
    conversation: str
    """The event's, put together once."""


@dataclass(slots=True)
class Note:
    """Rows that go along with the next group; `after` is called once they are durable."""

    writes: tuple[Write, ...]
    after: Callable[[], None] | None = None
    future: asyncio.Future[None] | None = None
    """Set when somebody waits for it: then it does not wait for company."""


def refuse(taken: Iterable[Submission], notes: Iterable[Note], why: StorageUnavailable) -> None:
    """Nothing of it is durable: whoever waits must not acknowledge it."""
    futures: list[asyncio.Future[Any] | None] = [submission.future for submission in taken]
    futures += [note.future for note in notes]
    for future in futures:
        if future and not future.done():
            future.set_exception(why)
