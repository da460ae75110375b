"""The books read as one: reports, lists, registers, for documents and for the command line."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import date
from typing import TypeVar
from zoneinfo import ZoneInfo

from dialogs.records import TITLES, Place
from dialogs.records.book import CULTURE_TITLES, Award, Candidate, CandidateRule
from dialogs.records.figure import Figure
from dialogs.records.honour import Honoured
from dialogs.records.period import Period
from dialogs.records.report import Report
from storage.books.candidates import awards, candidate_rule, candidates
from storage.books.certificates import certificates_book
from storage.books.honours import honoured
from storage.books.registers import (
    SUBJECTS,
    Listing,
    difference_register,
    figure_register,
    span_register,
    year_register,
)
from storage.books.report import report
from storage.books.scope import Scope, scope_of
from storage.criteria_shelf import Shelf
from storage.world.places import place as read_place
from storage.world.reading import Runner

T = TypeVar("T")


class NoSuchPlace(LookupError):
    """The database has no place of that code."""


class Books:
    def __init__(self, run: Runner, shelf: Shelf, zone: ZoneInfo) -> None:
        self._run = run
        self._shelf = shelf
        self._zone = zone

    async def report(self, place: str, period: Period, on: date) -> Report:
        found = await self._run(lambda db: report(db, self._shelf, self._zone, place, period, on))
        if found is None:
            raise NoSuchPlace(place)
        return found

    async def year_register(self, place: str, title: str, year: int) -> Listing:
        return await self._within(place, lambda db, scope: year_register(db, self._shelf, scope, title, year))

    async def span_register(self, place: str, title: str, years: tuple[int, ...], on: date) -> Listing:
        return await self._within(
            place, lambda db, scope: span_register(db, self._shelf, scope, title, years, on)
        )

    async def certificates_book(self, place: str, title: str, year: int) -> Listing:
        return await self._within(place, lambda _, scope: certificates_book(scope, title, year))

    async def difference_register(self, place: str, title: str, year: int) -> Listing | None:
        return await self._within(
            place, lambda db, scope: difference_register(db, self._shelf, scope, title, year)
        )

    async def figure_register(
        self, place: str, title: str, figure: Figure, period: Period, on: date
    ) -> Listing:
        return await self._within(
            place,
            lambda db, scope: figure_register(db, self._shelf, self._zone, scope, title, figure, period, on),
        )

    async def subjects_register(self, place: str, title: str) -> Listing:
        """List everybody on today's lists who could hold the title."""
        kind = CULTURE_TITLES[title][1] if title in CULTURE_TITLES else TITLES[title].subject
        return Listing(SUBJECTS, {"kind": str(kind), "place": place})

    async def place(self, place: str) -> Place:
        found = await self._run(lambda db: read_place(db, place))
        if found is None:
            raise NoSuchPlace(place)
        return found

    async def candidate_rule(self, commune: str, title: str) -> CandidateRule | None:
        return await self._run(lambda db: candidate_rule(db, commune, title))

    async def candidates(self, place: str, rule: CandidateRule, year: int) -> tuple[Candidate, ...]:
        return await self._run(lambda db: candidates(db, self._shelf, place, rule, year))

    async def awards(self, place: str, first: int, last: int) -> tuple[Award, ...]:
        return await self._run(lambda db: awards(db, place, first, last))

    async def honoured(self, place: str, title: str, first: int, last: int) -> tuple[Honoured, ...]:
        return await self._run(lambda db: honoured(db, place, title, first, last))

    async def _within(self, place: str, read: Callable[[sqlite3.Connection, Scope], T]) -> T:
        def of_place(db: sqlite3.Connection) -> T:
            scope = scope_of(db, place)
            if scope is None:
                raise NoSuchPlace(place)
            return read(db, scope)

        return await self._run(of_place)
