"""The part of the world that tables of criteria, their seasons and the remarks on them are read from."""

from __future__ import annotations

from datetime import date
from functools import partial

from criteria import CriteriaSet
from dialogs.records import CriteriaTable, OpenFiles, Publication, RefusedTable, Remark, RemarkCount, Season
from storage.criteria_shelf import Shelf
from storage.world import criteria, remarks
from storage.world.reading import Runner


class SqlCriteria:
    _run: Runner
    _near: Runner
    _shelf: Shelf

    async def criteria_sets(self, title: str, commune: str) -> tuple[CriteriaSet, ...]:
        return await self._run(
            partial(criteria.criteria_sets, shelf=self._shelf, title=title, commune=commune)
        )

    async def criteria_versions(self, criteria_set: str) -> tuple[str, ...]:
        return await self._run(
            partial(criteria.criteria_versions, shelf=self._shelf, criteria_set=criteria_set)
        )

    async def criteria_tables(self, title: str, commune: str) -> tuple[CriteriaTable, ...]:
        return await self._run(
            partial(criteria.criteria_tables, shelf=self._shelf, title=title, commune=commune)
        )

    async def criteria_table(self, criteria_set: str, version: str) -> CriteriaTable | None:
        return await self._run(
            partial(criteria.criteria_table, shelf=self._shelf, criteria_set=criteria_set, version=version)
        )

    async def publications(self, season: str) -> tuple[Publication, ...]:
        return await self._run(partial(criteria.publications, shelf=self._shelf, season=season))

    async def seasons_of_province(self, province: str, title: str, on: date) -> tuple[Season, ...]:
        return await self._run(
            partial(criteria.seasons_of_province, shelf=self._shelf, province=province, title=title, on=on)
        )

    async def open_files(self, season: str) -> tuple[OpenFiles, ...]:
        return await self._run(partial(criteria.open_files, season=season))

    async def not_begun_by(
        self, season: str, criteria_set: str, version: str
    ) -> tuple[tuple[str, str, str], ...]:
        return await self._run(
            partial(criteria.not_begun_by, season=season, criteria_set=criteria_set, version=version)
        )

    async def kept_version(self, file: str, criteria_set: str, version: str) -> bool:
        return await self._near(
            partial(criteria.kept_version, file=file, criteria_set=criteria_set, version=version)
        )

    async def refused_table(self, refusal: str) -> RefusedTable | None:
        return await self._run(partial(criteria.refused_table, refusal=refusal))

    async def remark_counts(self, commune: str) -> tuple[RemarkCount, ...]:
        return await self._run(partial(remarks.remark_counts, shelf=self._shelf, commune=commune))

    async def remarks(
        self, commune: str, title: str, indicator: str | None, *, most: int, after: int = 0
    ) -> tuple[Remark, ...]:
        return await self._run(
            partial(
                remarks.remarks,
                shelf=self._shelf,
                commune=commune,
                title=title,
                indicator=indicator,
                most=most,
                after=after,
            )
        )
