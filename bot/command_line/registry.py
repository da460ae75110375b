"""Places, seasons and invitations, opened for one word, beside a `run` that may be going on."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial
from zoneinfo import ZoneInfo

from bot.command_line.stop import Stop
from bot.settings import Settings
from bot.words import render
from dialogs.records import Place, Season
from dialogs.understand import fold
from storage.address import database_file
from storage.errors import RefusedAct
from storage.registry import Registry
from storage.thread import Thread
from storage.world.sql_world import SqlWorld

MOST_VILLAGES = 999


class Office:
    """What the words of the command line do with places, and what they read."""

    def __init__(self, registry: Registry, world: SqlWorld) -> None:
        self.registry = registry
        self.world = world

    async def communes(self) -> tuple[Place, ...]:
        return await self.registry.communes()

    async def villages(self, commune: str) -> tuple[Place, ...]:
        return await self.world.find_villages(commune, "", most=MOST_VILLAGES)

    async def add_commune(self, code: str) -> Place:
        """Serve a commune; one that is served already stays as it is."""
        try:
            await self.registry.add_commune(code)
        except (RefusedAct, ValueError):
            raise Stop(
                f"--commune: “{code}” không có trong danh mục xã từ 1/7/2025. "
                "Ví dụ đúng: --commune 17071 (Xã Minh Hợp, Nghệ An)"
            ) from None
        return next(place for place in await self.communes() if int(place.id) == int(code))

    async def add_villages(self, commune: str, names: Iterable[str]) -> tuple[Place, ...]:
        """Add those the commune does not have yet, however they are typed; return the new ones."""
        before = await self.villages(commune)
        known = {fold(village.name) for village in before}
        new = []
        for name in (" ".join(name.split()) for name in names):
            if name and fold(name) not in known:
                known.add(fold(name))
                new.append(name)
        if new:
            await self.registry.add_villages(commune, new)
        had = {village.id for village in before}
        return tuple(village for village in await self.villages(commune) if village.id not in had)

    async def season(self, commune: str, title: str, on: datetime) -> Season | None:
        return await self.world.current_season(commune, title, self.world.local_date(on))


@asynccontextmanager
async def registry(settings: Settings) -> AsyncIterator[Office]:
    """Open it, bringing the database to the newest version first; every act leaves its audit line."""
    settings.database_file.parent.mkdir(parents=True, exist_ok=True)
    opened = await Registry.open(database_url=settings.database)
    try:
        reading = await Thread.open(database_file(settings.database))
        try:
            yield Office(
                opened,
                SqlWorld(
                    reading.run,
                    shelf=opened.shelf,
                    zone=ZoneInfo(settings.time_zone),
                    clock=partial(datetime.now, UTC),
                    spoken=render,
                ),
            )
        finally:
            await reading.close()
    finally:
        await opened.close()
