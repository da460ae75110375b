"""Reads a table of past years: a line for each name with a column for each year, or a line for each year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final

from bot.documents.past_table.fault import PastFault
from bot.documents.past_table.headings import Heading, Held, heading_of
from bot.documents.past_table.known import Known
from bot.documents.past_table.marks import Mark, mark_of
from bot.documents.problem import Problem
from bot.documents.roster_table.fault import Fault
from bot.documents.roster_table.grid import Bounds, Grid, Line, Refused, letter
from bot.documents.roster_table.workbook import workbook_grids
from criteria.wording import Text
from dialogs.records import PlaceKind
from dialogs.records.book import PastLine, PastYear
from dialogs.understand import day, fold, sort_key, tidy
from dialogs.understand import name as person

MOST_ROWS: Final = 20_000
BOUNDS: Final = Bounds(MOST_ROWS, 60 * 1024 * 1024, 3_000_000)
"""20,000 lines of 15 cells."""
LARGEST: Final = 5 * 1024 * 1024
FIRST_YEAR: Final = 2000
_SEARCHED: Final = 40
_LEVELS: Final = re.compile(r"(?:muc(?: do)? )?([12])")
_YEAR: Final = re.compile(r"\b(20\d\d)\b")
_SUM: Final = re.compile(r"(?:tong|cong|tong cong|tong so)\b.*")


@dataclass(frozen=True, slots=True)
class PastTable:
    """What a file holds, or everything that is wrong in it; nothing is taken half."""

    lines: tuple[PastLine, ...] = ()
    problems: tuple[Text, ...] = ()


@dataclass(slots=True)
class _Draft:
    """One subject, put together of its lines."""

    row: int
    sheet: str
    place: str
    name: str
    word: str
    subject: str
    years: dict[int, PastYear] = field(default_factory=dict)


def read_past(data: bytes, known: Known) -> PastTable:
    """Read an .xlsx file; never raises for what is in it, the problems say it."""
    if len(data) > LARGEST:
        return PastTable(problems=(Problem(Fault.TOO_LARGE).sentence,))
    try:
        grids = workbook_grids(data, BOUNDS)
    except Refused as refused:
        return PastTable(problems=(Problem(refused.fault, typed=refused.typed).sentence,))
    reading = _Reading(known)
    sheets = [grid for grid in grids if grid.lines and not grid.hidden]
    if any(grid.too_many for grid in sheets):
        return PastTable(problems=(Problem(PastFault.TOO_MANY, other=MOST_ROWS).sentence,))
    headed = [(grid, found) for grid in sheets if (found := _headings(grid)) is not None]
    if not headed:
        return PastTable(problems=(Problem(PastFault.NO_HEADINGS).sentence,))
    for grid, (at, columns) in headed:
        reading.sheet(grid, at, columns)
    return reading.table()


def _headings(grid: Grid) -> tuple[int, dict[int, Heading]] | None:
    """Find the line of headings: the first that has a name and two columns more that are known."""
    for at, line in enumerate(grid.lines[:_SEARCHED]):
        found = {column: one for column, text in enumerate(line.cells) if (one := heading_of(text))}
        helds = [one.held for one in found.values()]
        named = Held.NAME in helds or Held.VILLAGE in helds
        if named and len(found) >= 2 and len(line.filled) >= 2:
            return at, _first_of_each(found)
    return None


def _first_of_each(found: dict[int, Heading]) -> dict[int, Heading]:
    taken: set[Heading] = set()
    kept: dict[int, Heading] = {}
    for column, heading in found.items():
        if heading not in taken:
            taken.add(heading)
            kept[column] = heading
    return kept


class _Reading:
    def __init__(self, known: Known) -> None:
        self._known = known
        self._problems: list[Problem] = []
        self._drafts: dict[tuple[str, str, str], _Draft] = {}

    def sheet(self, grid: Grid, at: int, columns: dict[int, Heading]) -> None:
        place = _Sheet(self, grid, columns, [line.filled for line in grid.lines[:at]])
        for line in grid.lines[at + 1 :]:
            place.line(line)

    def problem(
        self,
        fault: PastFault,
        sheet: str = "",
        row: int = 0,
        column: int = 0,
        typed: str = "",
        other: int = 0,
    ) -> None:
        self._problems.append(Problem(fault, sheet, row, letter(column) if row else "", typed, other))

    def table(self) -> PastTable:
        drafts = [draft for draft in self._drafts.values() if draft.years]
        if not drafts and not self._problems:
            self.problem(PastFault.NO_LINES)
        if self._problems:
            return PastTable(problems=tuple(one.sentence for one in dict.fromkeys(self._problems)))
        return PastTable(tuple(map(_line, drafts)))

    @property
    def known(self) -> Known:
        return self._known

    def draft(self, made: _Draft, column: int) -> _Draft:
        """Return the subject's draft; the same name again is the same subject only where years tell so."""
        key = (made.subject or made.place, fold(made.name) if not made.subject else "", fold(made.word))
        there = self._drafts.setdefault(key, made)
        if there is not made and set(there.years) & set(made.years):
            self.problem(PastFault.NAME_TWICE, made.sheet, made.row, column, made.name, there.row)
        elif there is not made:
            there.years.update(made.years)
        return there


class _Sheet:
    """One sheet's columns, and what its name and titles say for all its lines."""

    def __init__(
        self, reading: _Reading, grid: Grid, columns: dict[int, Heading], above: Sequence[Sequence[str]]
    ) -> None:
        self._reading = reading
        self._known = reading.known
        self._name = grid.name
        self._at = {heading: column for column, heading in columns.items()}
        titles = [text for line in above for text in line]
        self._village = next(
            (place for text in (grid.name, *titles) if (place := self._village_in(text))), ""
        )
        years = {int(year) for text in (grid.name, *titles) for year in _YEAR.findall(text)}
        self._year = years.pop() if len(years) == 1 else 0
        self._marked = sorted({heading.year for heading in self._at if heading.held is Held.MARK})
        if not self._marked and Heading(Held.YEAR) not in self._at and not self._year:
            reading.problem(PastFault.NO_YEAR)
            self._silent = True
        else:
            self._silent = False

    def line(self, line: Line) -> None:
        if self._silent or not self._is_subject(line):
            return
        row = line.row
        village_only = Heading(Held.NAME) not in self._at
        name = tidy(line.cell(self._at.get(Heading(Held.VILLAGE if village_only else Held.NAME))))
        before = len(self._reading._problems)  # noqa: SLF001 -- one reading in two classes
        subject, place = self._whose(line)
        years = {one.year: one for one in self._years(line)}
        if not name:
            self._problem(PastFault.NO_NAME, row, Held.NAME)
        if len(self._reading._problems) > before or not years:  # noqa: SLF001 -- the same
            return
        word = tidy(line.cell(self._at.get(Heading(Held.WORD))))
        made = _Draft(row, self._name, place, name, word, subject, years)
        self._reading.draft(made, self._at.get(Heading(Held.NAME), 0))

    def _is_subject(self, line: Line) -> bool:
        """Leave out sums, a part's heading and signatures: they have a word in the names' column and no more."""
        name = line.cell(self._at.get(Heading(Held.NAME), self._at.get(Heading(Held.VILLAGE))))
        others = any(
            line.cell(column) for heading, column in self._at.items() if heading.held is not Held.NAME
        )
        if _SUM.fullmatch(fold(name)):
            return False
        return others or (Heading(Held.SERIAL) not in self._at and not self._marked and bool(person(name)))

    def _whose(self, line: Line) -> tuple[str, str]:
        """Find the subject by its code and the village by its name."""
        code = line.cell(self._at.get(Heading(Held.CODE)))
        village = line.cell(self._at.get(Heading(Held.VILLAGE)))
        place = self._place(line, village)
        if not code:
            return (self._known.subjects.get(place, ""), place)
        found = self._known.codes.get(code.upper())
        if found is None:
            self._problem(PastFault.CODE_UNKNOWN, line.row, Held.CODE, code)
            return "", place
        if village and place and found[1] != place:
            self._problem(PastFault.CODE_OF_ANOTHER, line.row, Held.CODE, code)
        return found

    def _place(self, line: Line, village: str) -> str:
        if self._known.within is PlaceKind.COMMUNE:
            return self._known.commune
        if village:
            place = self._known.villages.get(fold(village), "")
            if not place:
                self._problem(PastFault.VILLAGE_UNKNOWN, line.row, Held.VILLAGE, village)
            return place
        if not self._village and not line.cell(self._at.get(Heading(Held.CODE))):
            self._problem(PastFault.VILLAGE_MISSING, line.row, Held.NAME)
        return self._village

    def _village_in(self, text: str) -> str:
        """Find a village that a sheet's name or title names: "Danh sách xóm Minh Tiến năm 2023"."""
        folded = f" {fold(text)} "
        fitting = {
            place for name, place in self._known.villages.items() if " " in name and f" {name} " in folded
        }
        return fitting.pop() if len(fitting) == 1 else self._known.villages.get(fold(text).strip(), "")

    def _years(self, line: Line) -> Iterator[PastYear]:
        if self._marked:
            for year in self._marked:
                yield from self._year_of(line, year, Heading(Held.MARK, year))
            return
        typed = line.cell(self._at.get(Heading(Held.YEAR)))
        found = _YEAR.search(typed)
        if typed and (found is None or len(_YEAR.findall(typed)) > 1):
            self._problem(PastFault.YEAR_WRONG, line.row, Held.YEAR, typed)
        elif typed or self._year:
            year = int(found[1]) if found else self._year
            yield from self._year_of(line, year, Heading(Held.RECOGNISED))

    def _year_of(self, line: Line, year: int, marked: Heading) -> Iterator[PastYear]:
        mark = self._mark(line, marked)
        if mark is Mark.NONE:
            return
        if not FIRST_YEAR <= year <= self._known.last_year:
            self._problem(PastFault.YEAR_WRONG, line.row, marked.held, str(year))
        elif year in self._known.kept_here:
            self._reading.problem(
                PastFault.YEAR_KEPT_HERE, self._name, line.row, self._at.get(marked, 0), str(year)
            )
        else:
            yield PastYear(
                year,
                mark is Mark.RECOGNISED,
                self._level(line, year),
                self._points(line, year),
                self._day(line, year),
                self._text(line, Held.NUMBER, year)[:60],
            )

    def _mark(self, line: Line, marked: Heading) -> Mark:
        """Without a column for it, a list of recognised names says so of each."""
        column = self._at.get(marked)
        registered = self._at.get(Heading(Held.REGISTERED, marked.year))
        if column is None:
            return Mark.RECOGNISED
        typed = line.cell(column)
        mark = mark_of(typed)
        if mark is None:
            self._problem_at(PastFault.MARK_UNKNOWN, line.row, column, typed)
            return Mark.NONE
        if mark is Mark.NONE and mark_of(line.cell(registered)) in {Mark.RECOGNISED, Mark.REGISTERED}:
            return Mark.REGISTERED
        return mark

    def _level(self, line: Line, year: int) -> int | None:
        typed = self._text(line, Held.LEVEL, year)
        found = _LEVELS.fullmatch(fold(typed))
        if typed and found is None:
            self._problem(PastFault.LEVEL_WRONG, line.row, Held.LEVEL, typed)
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
            self._problem(PastFault.POINTS_WRONG, line.row, Held.POINTS, typed)
            return None
        return points

    def _day(self, line: Line, year: int) -> date | None:
        typed = self._text(line, Held.DAY, year)
        if not typed:
            return None
        found = day(typed, date(self._known.last_year, 12, 31))
        if found is None or not year <= found.year <= year + 2:
            self._problem(PastFault.DAY_WRONG, line.row, Held.DAY, typed)
            return None
        return found

    def _text(self, line: Line, held: Held, year: int) -> str:
        """Read a year's own column, else the one for all years."""
        own = self._at.get(Heading(held, year))
        if own is None and len(self._marked) > 1:
            return ""
        return tidy(line.cell(own if own is not None else self._at.get(Heading(held))))

    def _problem(self, fault: PastFault, row: int, held: Held, typed: str = "") -> None:
        column = next((at for heading, at in self._at.items() if heading.held is held), 0)
        self._problem_at(fault, row, column, typed)

    def _problem_at(self, fault: PastFault, row: int, column: int, typed: str) -> None:
        self._reading.problem(fault, self._name, row, column, typed)


def _line(draft: _Draft) -> PastLine:
    return PastLine(
        place=draft.place,
        name=draft.name,
        folded=fold(draft.name),
        sort_key=sort_key(draft.name),
        years=tuple(draft.years[year] for year in sorted(draft.years)),
        word=fold(draft.word),
        subject=draft.subject,
    )
