"""What undoing a decision and asking a second person read of the world."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Protocol

from dialogs.records import OfficerDecision


class DecisionsWorld(Protocol):
    def undo_time(self) -> timedelta:
        """How long a decision can be undone, known without a read; nothing: it is told at once and stays."""
        ...

    async def officer_decision(self, seq: int) -> OfficerDecision | None:
        """By its audit line; None for one that was never to be undone."""
        ...

    async def decision_on(self, file: str) -> OfficerDecision | None:
        """The newest act that decided on the file, with all the files it decided on."""
        ...

    async def newest_decision(self, officer: str, since: datetime) -> int | None:
        """The audit line of what the officer decided last, if it was from then on."""
        ...

    async def decided_since(
        self, commune: str, since: datetime, officer: str = ""
    ) -> tuple[OfficerDecision, ...]:
        """A commune's decisions from then on, everybody's or one officer's, newest first, undone ones too."""
        ...
