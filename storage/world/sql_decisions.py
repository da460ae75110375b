"""The part of the world that undoing a decision and asking a second person read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from functools import partial

from dialogs.records import AwaitedSecond, OfficerDecision
from storage.world import officer_decisions, seconds
from storage.world.reading import Runner

UNDO_TIME = timedelta(minutes=10)


class SqlDecisions:
    _run: Runner
    _near: Runner
    _undo_time: timedelta

    def undo_time(self) -> timedelta:
        return self._undo_time

    async def officer_decision(self, seq: int) -> OfficerDecision | None:
        return await self._near(partial(officer_decisions.decision, seq=seq))

    async def decision_on(self, file: str) -> OfficerDecision | None:
        return await self._near(partial(officer_decisions.decision_on, file=file))

    async def newest_decision(self, officer: str, since: datetime) -> int | None:
        return await self._near(partial(officer_decisions.newest_decision, officer=officer, since=since))

    async def decided_since(
        self, commune: str, since: datetime, officer: str = ""
    ) -> tuple[OfficerDecision, ...]:
        return await self._run(
            partial(officer_decisions.decided_since, commune=commune, since=since, officer=officer)
        )

    async def awaited_second(self, file: str) -> AwaitedSecond | None:
        return await self._near(partial(seconds.awaited_second, file=file))

    async def awaited_seconds(self, commune: str) -> tuple[AwaitedSecond, ...]:
        return await self._near(partial(seconds.awaited_seconds, commune=commune))

    async def rescoring_reasons(self, file: str) -> Mapping[str, str]:
        return await self._near(partial(seconds.rescoring_reasons, file=file))

    async def second_size(self, season: str) -> Decimal | None:
        return await self._near(partial(seconds.second_size, season=season))
