"""The registry of places, seasons and invitations, opened for one act beside a running `run`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.settings import Settings
from storage.registry import Registry


@asynccontextmanager
async def registry(settings: Settings) -> AsyncIterator[Registry]:
    """Open it, migrating the database first; what it writes is audited like any other act."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    office = await Registry.open(settings.database, settings.data_dir, settings.time_zone)
    try:
        yield office
    finally:
        await office.close()
