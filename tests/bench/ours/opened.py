"""A store in a folder of its own, with the commune in it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.words import render
from dialogs.advance import advance, present
from storage import Store
from storage.conductor.group import Advance
from tests.bench.commune import found

DATABASE = "sohoctap.db"


@asynccontextmanager
async def opened(folder: Path, *, officers: int = 0, decide: Advance = advance) -> AsyncIterator[Store]:
    """Open the store as the house does; found the commune first where there is nothing yet."""
    database = folder / DATABASE
    if not database.exists():
        found(database, officers)
    store = await Store.open(
        database_url=f"sqlite+aiosqlite:///{database}",
        data_dir=folder,
        advance=decide,
        present=present,
        spoken=render,
    )
    try:
        yield store
    finally:
        await store.close()
