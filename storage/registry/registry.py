"""Administration, from the serving process or from a second one while it runs."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from criteria import CriteriaSet, Library
from criteria.fault import Fault
from dialogs.happening import CriteriaPublished, Happening, InvitationMade
from dialogs.records import Place, RoleKind, SubjectKind
from dialogs.records.book import PastLine
from dialogs.step import Post
from storage.address import database_file
from storage.criteria_shelf import Shelf
from storage.migrations.upgrade import upgrade
from storage.moment import now
from storage.registry import demo
from storage.registry.acting import Acting
from storage.registry.acts import SeasonOpened
from storage.registry.communes import communes, listed_commune, new_villages, villages_of
from storage.registry.counts import Counts, counts
from storage.registry.criteria import KeptTable, kept_tables, published
from storage.registry.erasure import PersonErased, erase
from storage.registry.invitations import VALID_FOR, new_invitation
from storage.registry.past_years import imported
from storage.registry.privacy import DueRequest, due_requests
from storage.registry.seasons import Windows, new_season, season_of
from storage.thread import Thread
from storage.world.criteria import newest_usable
from storage.world.places import place


class Registry:
    def __init__(self, thread: Thread, clock: Callable[[], datetime], shelf: Shelf) -> None:
        self._thread = thread
        self._acting = Acting(thread, clock)
        self.shelf = shelf

    @classmethod
    async def open(
        cls,
        *,
        database_url: str,
        clock: Callable[[], datetime] = now,
        library: Library | None = None,
    ) -> Registry:
        """For a process that does not serve: takes no lock, may run beside the bots."""
        database = database_file(database_url)
        await asyncio.to_thread(upgrade, database)
        shelf = Shelf(library or Library.builtin())
        thread = await Thread.open(database)
        await thread.run(shelf.load_all)
        return cls(thread, clock, shelf)

    async def close(self) -> None:
        await self._thread.close()

    # Places

    async def add_commune(self, code: str) -> None:
        """Serve a commune of the national list; twice is once."""
        listed = listed_commune(code)
        await self._acting.act(lambda db: (() if place(db, listed.commune) else (listed,), None))

    async def add_villages(self, commune: str, names: Iterable[str]) -> None:
        """Number new villages after those the commune has."""
        named = tuple(names)
        await self._acting.act(lambda db: ((new_villages(db, commune, named),), None))

    async def communes(self) -> tuple[Place, ...]:
        return await self._acting.read(communes)

    # Seasons

    async def open_season(
        self,
        commune: str,
        year: int,
        title: str,
        criteria_set: str,
        version: str | None = None,
        *,
        windows: Windows | None = None,
        village_review: bool = True,
    ) -> str:
        """Return the season's id; without a version it takes the newest that is no draft."""

        def decide(db: sqlite3.Connection) -> tuple[tuple[SeasonOpened], str]:
            self.shelf.load_all(db)
            opened = new_season(
                db,
                self.shelf.library,
                commune=commune,
                year=year,
                title=title,
                criteria_set=criteria_set,
                version=version or newest_usable(db, self.shelf, criteria_set),
                windows=windows or Windows.whole_year(year),
                village_review=village_review,
            )
            return (opened,), opened.season

        return await self._acting.act(decide)

    # Invitations

    async def make_invitation(
        self, grants: RoleKind | None, place: str, valid_for: timedelta = VALID_FOR
    ) -> str:
        """Return the code, this once: only its digest is kept. Without a role it binds a group."""
        expires = self._acting.clock() + valid_for

        def decide(db: sqlite3.Connection) -> tuple[tuple[InvitationMade], str]:
            code, made = new_invitation(db, grants=grants, place=place, expires=expires)
            return (made,), code

        return await self._acting.act(decide)

    # The demo

    async def seed_demo(self) -> None:
        """Make what `make run` shows; what is there already stays as it is."""
        await self.add_commune(demo.COMMUNE)
        if not await self._acting.read(partial(villages_of, commune=demo.COMMUNE)):
            await self.add_villages(demo.COMMUNE, demo.VILLAGES)
        for title, criteria_set in demo.CRITERIA_SETS.items():
            opened = partial(season_of, commune=demo.COMMUNE, title=title, year=demo.YEAR)
            if not await self._acting.read(opened):
                await self.open_season(demo.COMMUNE, demo.YEAR, title, criteria_set)

    # Tables of criteria

    async def library(self) -> Library:
        """Every version there is now, whichever process published it."""
        await self._acting.read(self.shelf.load_all)
        return self.shelf.library

    async def usable_set(self, criteria_set: str, version: str = "") -> CriteriaSet | None:
        """Find a version, or the newest that is no draft."""
        await self._acting.read(self.shelf.load_all)
        newest = await self._acting.read(partial(newest_usable, shelf=self.shelf, criteria_set=criteria_set))
        found = version or newest
        try:
            return self.shelf.get(criteria_set, found) if found else None
        except KeyError:
            return None

    async def unsound_tables(self) -> tuple[tuple[str, str, tuple[Fault, ...]], ...]:
        """(set, version, faults) of kept tables that this version of the program cannot build."""
        await self._acting.read(self.shelf.load_all)
        return tuple(self.shelf.unsound())

    async def kept_tables(self) -> tuple[KeptTable, ...]:
        """Every table that a locality made: drafts, published ones, and those given up."""
        return await self._acting.read(kept_tables)

    async def publish_table(self, raw: Mapping[str, Any], commune: str) -> CriteriaPublished:
        """Keep a pack and put it in force in a commune's season, with the notices that follow."""
        await self._acting.read(self.shelf.load_all)

        def decide(db: sqlite3.Connection) -> tuple[Iterable[Happening | Post], CriteriaPublished]:
            return published(db, self.shelf, dict(raw), commune, self._acting.clock())

        return await self._acting.act(decide)

    # Past years

    async def import_past_years(
        self, *, commune: str, title: str, kind: SubjectKind, name: str, lines: Sequence[PastLine]
    ) -> None:
        """Put the lines into the books, all of them or none."""
        read = partial(imported, commune=commune, title=title, kind=kind, name=name, lines=tuple(lines))
        await self._acting.act(lambda db: (read(db), None))

    # For the operator

    async def counts(self) -> Counts:
        return await self._acting.read(counts)

    async def due_requests(self) -> tuple[DueRequest, ...]:
        """Withdrawals and erasures not yet done, the most urgent first."""
        return await self._acting.read(due_requests)

    async def erase_person(self, person: str) -> PersonErased:
        """Erase what is personal, and close their requests; bytes of evidence go with the next retention."""

        def decide(db: sqlite3.Connection) -> tuple[tuple[PersonErased], PersonErased]:
            erased = erase(db, person, self._acting.clock())
            return (erased,), erased

        return await self._acting.act(decide, secure=True)
