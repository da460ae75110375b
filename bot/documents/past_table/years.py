"""What a line says of each year: a column for each, or a line for each; the mark, and what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final

from bot.documents.past_table.columns import Columns
from bot.documents.past_table.fault import PastFault
from bot.documents.past_table.headings import Heading, Held, year_written
from bot.documents.past_table.known import Known
from bot.documents.past_table.marks import Mark, mark_of
from bot.documents.past_table.sent_file import FIRST_YEAR, YEAR
from bot.documents.roster_table.grid import Line
from dialogs.records.book import PastYear
from dialogs.understand import day, fold, tidy

_LEVELS: Final = re.compile(r"(?:muc(?: do)? )?([12])")


class Years:
    def __init__(self, columns: Columns, known: Known, titles: Iterable[str]) -> None:
        self._columns = columns
        self._known = known
        years = {int(year) for text in titles for year in YEAR.findall(text)}
        self._titled = years.pop() if len(years) == 1 else 0
        """The year that the sheet's name or titles name."""
        self.marked = sorted({heading.year for heading in columns.at if heading.held is Held.MARK})
        """The years with a column of their own."""

    @property
    def are_told(self) -> bool:
        """Say whether anything in the sheet says which years the list is of."""
        return bool(self.marked or self._titled) or self._columns.has(Held.YEAR)

    def of(self, line: Line) -> dict[int, PastYear]:
        return {one.year: one for one in self._each(line)}

    def _each(self, line: Line) -> Iterator[PastYear]:
        if self.marked:
            for year in self.marked:
                yield from self._year_of(line, year, Heading(Held.MARK, year))
            return
        typed = year_written(self._columns.cell(line, Held.YEAR))
        found = YEAR.search(typed)
        if typed and (found is None or len(YEAR.findall(typed)) > 1):
            self._columns.wrong(PastFault.YEAR_WRONG, line, Held.YEAR, typed)
        elif typed or self._titled:
            year = int(found[1]) if found else self._titled
            yield from self._year_of(line, year, Heading(Held.RECOGNISED))

    def _year_of(self, line: Line, year: int, marked: Heading) -> Iterator[PastYear]:
        mark = self._mark(line, marked)
        if mark is Mark.NONE:
            return
        if not FIRST_YEAR <= year <= self._known.last_year:
            self._wrong_year(PastFault.YEAR_WRONG, line, year, marked)
        elif year in self._known.kept_here:
            self._wrong_year(PastFault.YEAR_KEPT_HERE, line, year, marked)
        else:
            yield PastYear(
                year,
                mark is Mark.RECOGNISED,
                self._level(line, year),
                self._points(line, year),
                self._day(line, year),
                self._text(line, Held.NUMBER, year)[:60],
            )

    def _wrong_year(self, fault: PastFault, line: Line, year: int, marked: Heading) -> None:
        """Say a heading's year at the heading, whoever is marked below it; a line's own at its cell."""
        if marked.year:
            self._columns.wrong_heading(fault, self._columns.at[marked], str(year))
        else:
            self._columns.wrong(fault, line, Held.YEAR, str(year))

    def _mark(self, line: Line, marked: Heading) -> Mark:
        """Without a column for it, a list of recognised names says so of each."""
        column = self._columns.at.get(marked)
        registered = self._columns.at.get(Heading(Held.REGISTERED, marked.year))
        if column is None:
            return Mark.RECOGNISED
        typed = line.cell(column)
        mark = mark_of(typed)
        if mark is None:
            self._columns.wrong_at(PastFault.MARK_UNKNOWN, line, column, typed)
            return Mark.NONE
        if mark is Mark.NONE and mark_of(line.cell(registered)) in {Mark.RECOGNISED, Mark.REGISTERED}:
            return Mark.REGISTERED
        return mark

    def _level(self, line: Line, year: int) -> int | None:
        typed = self._text(line, Held.LEVEL, year)
        found = _LEVELS.fullmatch(fold(typed))
        if typed and found is None:
            self._columns.wrong(PastFault.LEVEL_WRONG, line, Held.LEVEL, typed)
        return int(found[1]) if found else None

    def _points(self, line: Line, year: int) -> Decimal | None:
        typed = self._text(line, Held.POINTS, year)
        if not typed:
            return None
        try:
            points = Decimal(typed.replace(",", ".").split("/")[0].strip())
        except InvalidOperation:
            points = Decimal(-1)
        if not 0 <= points <= 1000:
            self._columns.wrong(PastFault.POINTS_WRONG, line, Held.POINTS, typed)
            return None
        return points

    def _day(self, line: Line, year: int) -> date | None:
        typed = self._text(line, Held.DAY, year)
        if not typed:
            return None
        found = day(typed, date(self._known.last_year, 12, 31))
        if found is None or not year <= found.year <= year + 2:
            self._columns.wrong(PastFault.DAY_WRONG, line, Held.DAY, typed)
            return None
        return found

    def _text(self, line: Line, held: Held, year: int) -> str:
        """Read a year's own column, else the one for all years."""
        own = self._columns.at.get(Heading(held, year))
        if own is None and len(self.marked) > 1:
            return ""
        return tidy(line.cell(own if own is not None else self._columns.at.get(Heading(held))))
