"""The part of the world that triage, samples, inspections and schools' counts read."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from dialogs.records import (
    Drawable,
    Finding,
    Inspection,
    SampleDraw,
    SampleRule,
    SchoolCount,
    TriageFacts,
    TriageLine,
    VillageTriage,
)
from storage.criteria_shelf import Shelf
from storage.world import samples, triage, triage_villages
from storage.world.reading import Runner


class SqlTriage:
    _run: Runner
    _near: Runner
    _shelf: Shelf

    async def triage_due(self, *, most: int) -> tuple[str, ...]:
        return await self._run(partial(triage.due, most=most))

    async def is_triage_due(self, file: str) -> bool:
        return await self._near(partial(triage.is_due, file=file))

    async def triage_facts(self, file: str) -> TriageFacts | None:
        return await self._run(partial(triage.facts, shelf=self._shelf, file=file))

    async def findings(self, file: str) -> tuple[Finding, ...]:
        return await self._near(partial(triage.findings, file=file))

    async def village_triage(self, season: str, at: datetime) -> tuple[VillageTriage, ...]:
        return await self._run(partial(triage_villages.village_triage, season=season, at=at))

    async def triage_lines(self, village: str, season: str, at: datetime) -> tuple[TriageLine, ...]:
        return await self._run(partial(triage_villages.triage_lines, village=village, season=season, at=at))

    async def drawable(self, place: str, season: str) -> tuple[Drawable, ...]:
        return await self._run(partial(samples.drawable, place=place, season=season))

    async def is_sampled(self, file: str) -> bool:
        return await self._near(partial(samples.is_sampled, file=file))

    async def sample_rule(self, season: str) -> SampleRule | None:
        return await self._run(partial(samples.rule, season=season))

    async def sample_draws(self, season: str, place: str = "") -> tuple[SampleDraw, ...]:
        return await self._run(partial(samples.draws, season=season, place=place))

    async def inspection(self, inspection: str) -> Inspection | None:
        return await self._run(partial(samples.inspection, the_id=inspection))

    async def inspections(self, commune: str) -> tuple[Inspection, ...]:
        return await self._run(partial(samples.inspections_of, commune=commune))

    async def school_counts(self, commune: str, year: int) -> tuple[SchoolCount, ...]:
        return await self._run(partial(triage_villages.counts_of_schools, commune=commune, year=year))
