"""Read a village's list from a file: the sheet that fits, all its rows, and everything that is wrong, by cell."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import Final

from bot.documents.problem import Problem
from bot.documents.roster_table.delimited import delimited_grid
from bot.documents.roster_table.fault import Fault
from bot.documents.roster_table.grid import LARGEST_FILE, MOST_ROWS, Grid, Refused, letter
from bot.documents.roster_table.households import households, problems_between
from bot.documents.roster_table.layout import Layout, layout
from bot.documents.roster_table.table import Field, RosterRow, RosterTable
from bot.documents.roster_table.workbook import OLD_OFFICE, formulas, workbook_grids

_ZIP: Final = b"PK\x03\x04"
_NO_TEXT: Final = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"Rar!",
    b"7z\xbc\xaf",
    b"PK",
    b"<!DOCTYPE",
    b"<html",
    b"<?xml",
    b"{\\rtf",
)


def read_roster(data: bytes, *, sheet: str | None = None) -> RosterTable:
    """Read a roster from .xlsx or .csv; never raises for what is in the file, the problems say it."""
    try:
        grids = _grids(data)
        return _read(grids, data, sheet)
    except Refused as refused:
        return RosterTable(file_problems=(Problem(refused.fault, typed=refused.typed, other=MOST_ROWS),))


def _grids(data: bytes) -> list[Grid]:
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise Refused(Fault.EMPTY_FILE)
    if len(data) > LARGEST_FILE:
        raise Refused(Fault.TOO_LARGE)
    if data.startswith((_ZIP, OLD_OFFICE)):
        return workbook_grids(data)
    if data.lstrip().startswith(_NO_TEXT):
        raise Refused(Fault.NOT_A_TABLE)
    return [delimited_grid(data)]


def _read(grids: list[Grid], data: bytes, sheet: str | None) -> RosterTable:
    if sheet is not None and all(grid.name != sheet for grid in grids):
        raise Refused(Fault.NO_SUCH_SHEET, sheet)
    asked = [grid for grid in grids if sheet in {None, grid.name} and grid.lines]
    if not asked:
        raise Refused(Fault.EMPTY_FILE)
    fitting = [(grid, found) for grid in asked if (found := layout(grid))]
    if not fitting:
        raise Refused(Fault.NO_HEADINGS)
    seen = [(grid, found) for grid, found in fitting if not grid.hidden] or fitting
    read = [(grid, found, _rows(grid, found)) for grid, found in seen]
    # The longest list; of two as long, the first in the file.
    grid, found, table = max(read, key=lambda one: len(one[2].rows))
    others = tuple(other.name for other, _, rows in read if other is not grid and rows.rows)
    if grid.too_many or len(table.rows) > MOST_ROWS:
        raise Refused(Fault.TOO_MANY_ROWS)
    problems: list[Problem] = []
    if not table.rows:
        problems.append(Problem(Fault.NO_HOUSEHOLDS))
    if others:
        problems.append(Problem(Fault.SEVERAL_SHEETS, typed=grid.name))
    rows = _formulas_told(table.rows, found, data, grid.name) if data.startswith(_ZIP) else table.rows
    rows = _compared(rows, found, grid.name)
    return replace(table, rows=rows, other_sheets=others, file_problems=tuple(problems))


def _rows(grid: Grid, found: Layout) -> RosterTable:
    rows, skipped = households(found, grid.name)
    return RosterTable(tuple(rows), grid.name, (), found.columns, found.titles, tuple(skipped))


def _compared(rows: tuple[RosterRow, ...], found: Layout, sheet: str) -> tuple[RosterRow, ...]:
    told: dict[int, list[Problem]] = defaultdict(list)
    for at, problem in problems_between(list(rows), found, sheet):
        told[at].append(problem)
    return tuple(replace(row, problems=(*row.problems, *told[at])) for at, row in enumerate(rows))


def _formulas_told(
    rows: tuple[RosterRow, ...], found: Layout, data: bytes, sheet: str
) -> tuple[RosterRow, ...]:
    """Tell a formula without a result apart from an empty cell: some programs save no results."""
    missing = {Fault.NO_HEAD, Fault.NUMBER_MISSING}
    if not any(problem.fault in missing for row in rows for problem in row.problems):
        return rows
    written = formulas(data, sheet)
    used = {column for field, column in found.at.items() if field is not Field.RELATION}
    told = []
    for row in rows:
        empty = [
            Problem(Fault.FORMULA_EMPTY, sheet, row.row, letter(at), written[row.row, at])
            for at in sorted(used)
            if (row.row, at) in written
        ]
        columns = {problem.column for problem in empty}
        kept = [
            problem
            for problem in row.problems
            if problem.fault not in missing or problem.column not in columns
        ]
        told.append(
            replace(row, problems=(*kept, *(one for one in empty if not _has_result(row, found, one))))
        )
    return tuple(told)


def _has_result(row: RosterRow, found: Layout, problem: Problem) -> bool:
    """Say whether the formula's cell came with a value after all."""
    values: dict[Field, object] = {
        Field.NUMBER: row.number, Field.NAME: row.typed_name, Field.FAMILY_NAME: row.typed_name, Field.GIVEN_NAME: row.typed_name,
        Field.MEMBERS: row.members, Field.PHONE: row.phone, Field.ILLITERATE: row.illiterate, Field.NOTE: row.note,
    }  # fmt: skip
    return any(
        letter(column) == problem.column and values.get(field) not in {None, ""}
        for field, column in found.at.items()
    )
