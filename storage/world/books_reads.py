"""The books, as dialogs read them."""

from __future__ import annotations

from datetime import date
from functools import partial
from zoneinfo import ZoneInfo

from criteria.target import Target
from dialogs.records.book import Award, BookImport, BookLine, Candidate, CandidateRule
from dialogs.records.figure import Figure
from dialogs.records.honour import Honoured
from dialogs.records.period import Period
from dialogs.records.programme import Area, YearlyFigure
from dialogs.records.report import Report
from storage.books import candidates, entered, honours, imports, lists, report
from storage.criteria_shelf import Shelf
from storage.world.reading import Runner


class BooksReads:
    _run: Runner
    _shelf: Shelf
    _zone: ZoneInfo

    async def report(self, place: str, period: Period, on: date) -> Report | None:
        return await self._run(
            partial(report.report, shelf=self._shelf, zone=self._zone, place=place, period=period, on=on)
        )

    async def figure_list(
        self, place: str, title: str, figure: Figure, period: Period, on: date, *, most: int, after: int = 0
    ) -> tuple[BookLine, ...]:
        return await self._run(
            partial(
                lists.figure_list,
                shelf=self._shelf,
                zone=self._zone,
                place=place,
                title=title,
                figure=figure,
                period=period,
                on=on,
                most=most,
                after=after,
            )
        )

    async def candidate_rule(self, commune: str, title: str) -> CandidateRule | None:
        return await self._run(partial(candidates.candidate_rule, commune=commune, title=title))

    async def candidates(self, place: str, rule: CandidateRule, year: int) -> tuple[Candidate, ...]:
        return await self._run(
            partial(candidates.candidates, shelf=self._shelf, place=place, rule=rule, year=year)
        )

    async def awards(self, place: str, first: int, last: int) -> tuple[Award, ...]:
        return await self._run(partial(candidates.awards, place=place, first=first, last=last))

    async def honoured(self, place: str, title: str, first: int, last: int) -> tuple[Honoured, ...]:
        return await self._run(partial(honours.honoured, place=place, title=title, first=first, last=last))

    async def yearly_figures(self, place: str, year: int) -> tuple[YearlyFigure, ...]:
        found = await self._run(partial(entered.entered_figures, places=(place,), year=year))
        return tuple(found.values())

    async def area(self, place: str, year: int) -> Area:
        return await self._run(partial(entered.area_of, place=place, year=year))

    async def own_targets(self, place: str) -> tuple[Target, ...]:
        return await self._run(partial(entered.own_targets, place=place))

    async def book_import(self, book_import: str) -> BookImport | None:
        return await self._run(partial(imports.book_import, the_import=book_import))

    async def book_imports(self, commune: str, *, most: int) -> tuple[BookImport, ...]:
        return await self._run(partial(imports.book_imports, commune=commune, most=most))

    async def years_with_a_season(self, commune: str, title: str) -> frozenset[int]:
        return await self._run(partial(imports.years_with_a_season, commune=commune, title=title))

    async def ticked(self, title: str, village: str, year: int) -> frozenset[str]:
        return await self._run(partial(imports.ticked, title=title, village=village, year=year))
