"""What undoing a decision and asking a second person read of the world."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Protocol

from dialogs.records import AwaitedSecond, OfficerDecision


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

    async def awaited_second(self, file: str) -> AwaitedSecond | None:
        """Whether it waits for a second person."""
        ...

    async def awaited_seconds(self, commune: str) -> tuple[AwaitedSecond, ...]:
        """The commune's files that wait for a second person, oldest first."""
        ...

    async def rescoring_reasons(self, file: str) -> Mapping[str, str]:
        """Why each indicator was scored again in this round, the newest reason, by indicator."""
        ...

    async def second_size(self, season: str) -> Decimal | None:
        """How big a change one person may decide on alone, as the Chủ tịch Hội set it; None: as the set gives."""
        ...
