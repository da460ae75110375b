"""Reads a table of past years: a line for each name with a column for each year, or a line for each year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.documents.past_table.columns import Columns
from bot.documents.past_table.fault import PastFault
from bot.documents.past_table.heading_rows import HeadingRows, heading_rows
from bot.documents.past_table.headings import Heading, Held
from bot.documents.past_table.known import Known
from bot.documents.past_table.merged import filled_down
from bot.documents.past_table.sent_file import MOST_ROWS, is_sum, sent_sheets
from bot.documents.past_table.together import told_together
from bot.documents.past_table.whose import Whose
from bot.documents.past_table.years import Years
from bot.documents.problem import Problem
from bot.documents.roster_table.grid import Grid, Line, Refused, letter
from bot.documents.roster_table.workbook import formulas
from criteria.wording import Text
from dialogs.records.book import PastLine, PastYear
from dialogs.understand import fold, sort_key, tidy
from dialogs.understand import name as person


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
    try:
        sheets = sent_sheets(data)
    except Refused as refused:
        return _refused(Problem(refused.fault, typed=refused.typed))
    if any(grid.too_many for grid in sheets):
        return _refused(Problem(PastFault.TOO_MANY, other=MOST_ROWS))
    filled = [filled_down(grid) if grid.merged else grid for grid in sheets]
    headed = [(grid, found) for grid in filled if (found := heading_rows(grid)) is not None]
    if not headed:
        return _refused(Problem(PastFault.NO_HEADINGS))
    reading = _Reading(known)
    for grid, head in headed:
        reading.sheet(grid, head, formulas(data, grid.name) if grid.calculated else {})
    return reading.table()


def _refused(problem: Problem) -> PastTable:
    return PastTable(problems=(problem.sentence,))


class _Reading:
    """One file, its subjects put together over all its sheets."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._problems: list[Problem] = []
        self._drafts: dict[tuple[str, str, str], _Draft] = {}

    def sheet(self, grid: Grid, head: HeadingRows, written: Mapping[tuple[int, int], str]) -> None:
        columns = Columns(grid.name, head.columns, self._problems, headings_row=head.row, formulas=written)
        titles = [grid.name, *(text for line in grid.lines[: head.first] for text in line.filled)]
        whose, years = Whose(columns, self._known, titles), Years(columns, self._known, titles)
        if not years.are_told:
            columns.wrong_heading(PastFault.NO_YEAR, columns.at.get(Heading(Held.NAME), 0))
            return
        for line in grid.lines[head.last + 1 :]:
            if is_sum(_called(columns, line)) or columns.uncalculated(line):
                continue
            if _is_subject(columns, line, by_year=bool(years.marked)):
                self._line(columns, whose, years, line)

    def table(self) -> PastTable:
        drafts = [draft for draft in self._drafts.values() if draft.years]
        if not drafts and not self._problems:
            self._problems.append(Problem(PastFault.NO_LINES))
        if self._problems:
            return PastTable(problems=tuple(told_together(self._problems)))
        return PastTable(tuple(map(_past_line, drafts)))

    def _line(self, columns: Columns, whose: Whose, years: Years, line: Line) -> None:
        name = tidy(columns.cell(line, Held.NAME if columns.has(Held.NAME) else Held.VILLAGE))
        before = columns.problems
        subject, place = whose.of(line)
        told = years.of(line)
        if not name:
            columns.wrong(PastFault.NO_NAME, line, Held.NAME)
        if columns.problems > before or not told:
            return
        word = tidy(columns.cell(line, Held.WORD))
        made = _Draft(line.row, columns.sheet, place, name, word, subject, told)
        self._draft(made, columns.at.get(Heading(Held.NAME), 0))

    def _draft(self, made: _Draft, column: int) -> None:
        """Put it with its subject; the same name again is the same subject only where years tell so."""
        key = (made.subject or made.place, fold(made.name) if not made.subject else "", fold(made.word))
        there = self._drafts.setdefault(key, made)
        if there is not made and set(there.years) & set(made.years):
            self._problems.append(
                Problem(PastFault.NAME_TWICE, made.sheet, made.row, letter(column), made.name, there.row)
            )
        elif there is not made:
            there.years.update(made.years)


def _called(columns: Columns, line: Line) -> str:
    return line.cell(columns.at.get(Heading(Held.NAME), columns.at.get(Heading(Held.VILLAGE))))


def _is_subject(columns: Columns, line: Line, *, by_year: bool) -> bool:
    """Leave out a part's heading and signatures: they have a word in the names' column and no more."""
    name = _called(columns, line)
    others = any(line.cell(column) for heading, column in columns.at.items() if heading.held is not Held.NAME)
    return others or (not columns.has(Held.SERIAL) and not by_year and bool(person(name)))


def _past_line(draft: _Draft) -> PastLine:
    return PastLine(
        place=draft.place,
        name=draft.name,
        folded=fold(draft.name),
        sort_key=sort_key(draft.name),
        years=tuple(draft.years[year] for year in sorted(draft.years)),
        word=fold(draft.word),
        subject=draft.subject,
    )
