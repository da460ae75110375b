"""The books, opened for one word of the command line beside a `run` that may be going on."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from zoneinfo import ZoneInfo

from bot.command_line.registry import Office, registry
from bot.command_line.stop import WRONG_SETTING, Stop
from bot.command_line.which_place import which_place
from bot.documents.books import Pressroom
from bot.documents.pressing import Press
from bot.settings import load
from dialogs.records import TITLES, Place, PlaceKind, RoleKind
from dialogs.records.book import CULTURE_TITLES
from storage.books.books import Books
from storage.thread import Thread


@dataclass(frozen=True, slots=True)
class BooksOffice:
    office: Office
    room: Pressroom
    today: date

    async def which(self, given: str) -> Place:
        """Find a commune, a village by its code, or a province that is served."""
        if "." in given:
            return await which_place(self.office, given, role=RoleKind.VILLAGE_HEAD)
        found = await self.office.world.place(given) if given else None
        if found is not None and found.kind is PlaceKind.PROVINCE:
            return found
        return await which_place(self.office, given, role=None)


def which_title(given: str) -> str:
    known = (*TITLES, *CULTURE_TITLES)
    if given not in known:
        raise Stop(f"“{given}” không phải danh hiệu. Các danh hiệu: {', '.join(known)}", WRONG_SETTING)
    return given


@asynccontextmanager
async def opened_books() -> AsyncIterator[BooksOffice]:
    settings = load()
    zone, clock = ZoneInfo(settings.time_zone), partial(datetime.now, UTC)
    async with registry(settings) as office:
        reading = await Thread.open(settings.database_file)
        try:
            books = Books(reading.run, office.registry.shelf, zone)
            press = Press(settings.database_file, settings.time_zone)
            room = Pressroom(books, press, office.world, clock)
            yield BooksOffice(office, room, clock().astimezone(zone).date())
        finally:
            await reading.close()
