"""What the doors need of the store: to hand in an event and hear that it is durable."""

from __future__ import annotations

from typing import Protocol

from dialogs.event import Audience, Event
from storage.conductor.outcome import Outcome


class Conductor(Protocol):
    async def submit(self, event: Event) -> Outcome:
        """Return after the commit; raises `StorageUnavailable`, and then nothing may be acknowledged."""
        ...

    async def dead_letter(self, key: str, audience: Audience, raw: str, why: str) -> None: ...

    def delivered(self, conversation: str) -> None: ...
