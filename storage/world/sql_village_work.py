"""The part of the world that the work by villages reads."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial

from dialogs.records import Status, SteppedAway, VillageAct, VillageWork
from storage.world import village_work
from storage.world.reading import Runner


class SqlVillageWork:
    _run: Runner
    _near: Runner

    async def village_work(self, season: str, village: str, at: datetime) -> VillageWork:
        return await self._near(partial(village_work.village_work_of, season=season, village=village, at=at))

    async def village_works(self, season: str, at: datetime) -> tuple[VillageWork, ...]:
        return await self._run(partial(village_work.village_works, season=season, at=at))

    async def villages_held_by(self, officer: str, at: datetime) -> tuple[VillageWork, ...]:
        return await self._run(partial(village_work.villages_held_by, officer=officer, at=at))

    async def villages_offered_to(self, officer: str, at: datetime) -> tuple[VillageWork, ...]:
        return await self._run(partial(village_work.villages_offered_to, officer=officer, at=at))

    async def lapsed_villages(self, at: datetime) -> tuple[VillageWork, ...]:
        return await self._run(partial(village_work.lapsed_villages, at=at))

    async def decided_singly(self, season: str, village: str) -> tuple[tuple[str, int], ...]:
        return await self._run(partial(village_work.decided_singly, season=season, village=village))

    async def village_acts(self, season: str, village: str) -> tuple[VillageAct, ...]:
        return await self._run(partial(village_work.acts, season=season, village=village))

    async def files_by_status(self, season: str, village: str) -> Mapping[Status, int]:
        return await self._near(partial(village_work.files_by_status, season=season, village=village))

    async def not_to_decide(self, officer: str, season: str, village: str) -> frozenset[str]:
        return await self._run(
            partial(village_work.not_to_decide, officer=officer, season=season, village=village)
        )

    async def stepped_aside(self, officer: str, file: str) -> datetime | None:
        return await self._near(partial(village_work.stepped_aside, officer=officer, file=file))

    async def left_to_others(self, officer: str, files: tuple[str, ...]) -> frozenset[str]:
        return await self._near(partial(village_work.left_to_others, officer=officer, files=files))

    async def steps_aside(self, season: str, village: str) -> tuple[SteppedAway, ...]:
        return await self._run(partial(village_work.steps_aside_of, season=season, village=village))
