"""One update on its way through a door."""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.event import Event
from storage.conductor.outcome import Outcome


@dataclass(slots=True)
class Arrival:
    """What came in, and what became of it once it was committed."""

    event: Event
    outcome: Outcome | None = None
    failure: Exception | None = None
