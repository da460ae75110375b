"""The part of the world that the officers' group reads."""

from __future__ import annotations

from functools import partial

from dialogs.records import FoundFile, Progress
from storage.world import finding, progress
from storage.world.reading import Runner


class SqlGroup:
    _run: Runner

    async def find_files(self, commune: str, folded: str, *, most: int) -> tuple[FoundFile, ...]:
        return await self._run(partial(finding.find_files, commune=commune, folded=folded, most=most))

    async def progress(self, season: str) -> Progress | None:
        return await self._run(partial(progress.progress, season=season))
