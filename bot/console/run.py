"""`sohoctap console --as family|officer`: talk with the dialogs at the keyboard, with no bot at all."""

from __future__ import annotations

import asyncio
import sys

from bot.console.door import ConsoleDoor
from bot.settings import Settings
from bot.words import render
from bot.words.clock import show_times_in
from dialogs.advance import advance, present
from dialogs.event import Audience
from storage import Store


async def converse(settings: Settings, audience: Audience, person: str = "console:1") -> None:
    """Read lines until the end of input."""
    show_times_in(settings.time_zone)
    store = await Store.open(
        database_url=settings.database,
        data_dir=settings.data_dir,
        time_zone=settings.time_zone,
        advance=advance,
        present=present,
        spoken=render,
        undo_time=settings.undo_time,
    )
    try:
        door = ConsoleDoor(audience, store, person)
        while line := await asyncio.to_thread(sys.stdin.readline):
            async for said in door.say(line):
                sys.stdout.write(f"{said}\n\n")
                sys.stdout.flush()
    finally:
        await store.close()
