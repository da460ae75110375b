"""What a dialog may read of the books; `dialogs.world.World` has it all."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from criteria.target import Target
from dialogs.records.book import Award, BookImport, BookLine, Candidate, CandidateRule
from dialogs.records.figure import Figure
from dialogs.records.honour import Honoured
from dialogs.records.period import Period
from dialogs.records.programme import Area, YearlyFigure
from dialogs.records.report import Report


class BooksReads(Protocol):
    async def report(self, place: str, period: Period, on: date) -> Report | None:
        """Every figure of a village, a commune or a province; None for an unknown place."""
        ...

    async def figure_list(
        self, place: str, title: str, figure: Figure, period: Period, on: date, *, most: int, after: int = 0
    ) -> tuple[BookLine, ...]:
        """A part of the list that a figure counts, by village and name."""
        ...

    async def candidate_rule(self, commune: str, title: str) -> CandidateRule | None:
        """The rule in force."""
        ...

    async def candidates(self, place: str, rule: CandidateRule, year: int) -> tuple[Candidate, ...]: ...

    async def awards(self, place: str, first: int, last: int) -> tuple[Award, ...]:
        """Those of the years, newest first."""
        ...

    async def honoured(self, place: str, title: str, first: int, last: int) -> tuple[Honoured, ...]:
        """Who was recognised as outstanding in these years, revoked ones included; empty title: every title."""
        ...

    async def yearly_figures(self, place: str, year: int) -> tuple[YearlyFigure, ...]:
        """What was entered for the place and year."""
        ...

    async def area(self, place: str, year: int) -> Area: ...

    async def own_targets(self, place: str) -> tuple[Target, ...]:
        """Those the place itself set."""
        ...

    async def book_import(self, book_import: str) -> BookImport | None: ...

    async def book_imports(self, commune: str, *, most: int) -> tuple[BookImport, ...]:
        """Files of past years, newest first; without those taken back."""
        ...

    async def years_with_a_season(self, commune: str, title: str) -> frozenset[int]:
        """Years for which the commune has a season of the title."""
        ...

    async def ticked(self, title: str, village: str, year: int) -> frozenset[str]:
        """Subjects (of areas: villages) ticked as holding a culture title."""
        ...
