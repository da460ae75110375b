"""Finding the sheets and their columns, however they were moved, renamed without accents or added to."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import msgspec

from bot.documents.criteria_table.cell import Cell
from bot.documents.criteria_table.fault import NOWHERE, Findings, Spot
from bot.documents.criteria_table.sheets import GENERAL, ITEMS, SHEETS, Sheet
from bot.documents.criteria_table.words import Spoken, plain
from bot.documents.criteria_table.workbook import Grid
from criteria import Text, say

HEADINGS_WITHIN = 10
"""Rows from the top in which the headings may stand."""

NEEDED: Mapping[str, tuple[str, ...]] = {
    "general": ("item", "value"),
    "ranks": ("name", "at_least"),
    "indicators": ("code", "name", "points"),
    "questions": ("code", "text", "kind"),
    "rules": ("code", "kind", "question"),
}


class Row(msgspec.Struct, frozen=True):
    """One filled row; every column of the sheet has a cell, empty ones too."""

    sheet: Text
    number: int
    cells: Mapping[str, Cell]
    lacking: frozenset[str] = frozenset()
    """Columns that cannot be done without and are not there: told once for the sheet, not in every row."""

    def __getitem__(self, column: str) -> Cell:
        return self.cells[column]

    def spot(self, column: str = "") -> Spot:
        if column in self.lacking:
            return Spot(self.sheet, self.number, NOWHERE)
        return Spot(self.sheet, self.number, self.cells[column].column if column else "")


def rows_of(grids: Mapping[str, Grid], sheet: Sheet, spoken: Spoken, findings: Findings) -> list[Row] | None:
    """Return the rows of a sheet below its headings; None, with a fault, where there are none to know.

    A sheet under another name, or without one of its columns, is told of and read nevertheless: what else
    is wrong is told in the same go.
    """
    grid = _grid(grids, sheet, spoken, findings)
    if grid is None:
        return None
    top, where = _headings(grid, sheet, spoken)
    lacking = [key for key in NEEDED[sheet.key] if key not in where]
    for key in lacking:
        findings.unread.add(sheet.title.msgid)
        findings.wrong(
            Spot(sheet.title),
            say("The column “{heading}” is missing.", heading=sheet.column(key).heading),
            say("Put its heading back into the first row, above its column."),
        )
    if sheet is GENERAL and lacking:
        where |= _beside_its_items(grid, spoken)
        lacking = [key for key in lacking if key not in where]
    if NEEDED[sheet.key][0] in lacking:
        return None
    lost = frozenset(lacking)
    return [_row(line, where, sheet, lost) for line in grid[top + 1 :] if _says_something(line, where, sheet)]


def general_rows(rows: list[Row], spoken: Spoken) -> dict[str, Row]:
    """Return the items of the general part by their key; what is not one of ours is left alone."""
    labels = {plain(spoken(label)): key for key, (label, _) in ITEMS.items()}
    found: dict[str, Row] = {}
    for row in rows:
        key = labels.get(plain(row["item"].text))
        if key is not None:
            found.setdefault(key, row)
    return found


def nowhere(sheet: Sheet = GENERAL) -> Spot:
    return Spot(sheet.title)


def _grid(grids: Mapping[str, Grid], sheet: Sheet, spoken: Spoken, findings: Findings) -> Grid | None:
    """Find a sheet by its name, or one with its very headings under a name that is none of ours."""
    wanted = plain(spoken(sheet.title))
    grid = next((grid for title, grid in grids.items() if plain(title) == wanted), None)
    if grid is not None:
        return grid
    ours = {plain(spoken(one.title)) for one in SHEETS}
    for title, other in grids.items():
        found = _headings(other, sheet, spoken)[1]
        if plain(title) not in ours and all(key in found for key in NEEDED[sheet.key]):
            findings.wrong(
                Spot(sheet.title),
                say("The sheet has another name."),
                say("Rename the sheet “{title}” to “{sheet}”.", title=title, sheet=sheet.title),
            )
            return other
    findings.unread.add(sheet.title.msgid)
    findings.wrong(
        Spot(sheet.title),
        say("The sheet is missing."),
        say("Make a new template and copy this sheet from it, under this very name."),
    )
    return None


def _headings(grid: Grid, sheet: Sheet, spoken: Spoken) -> tuple[int, dict[str, Cell]]:
    headings = {plain(spoken(column.heading)): column.key for column in sheet.columns}
    best: tuple[int, dict[str, Cell]] = (0, {})
    for index, line in enumerate(grid[:HEADINGS_WITHIN]):
        found: dict[str, Cell] = {}
        for cell in line:
            key = headings.get(plain(cell.text))
            if key is not None and not cell.empty:
                found.setdefault(key, cell)
        if len(found) > len(best[1]):
            best = (index, found)
    return best


def _beside_its_items(grid: Grid, spoken: Spoken) -> dict[str, Cell]:
    """Find the columns of the general part without their headings: the items are known by their words."""
    labels = {plain(spoken(label)) for label, _ in ITEMS.values()}
    for line in grid:
        for item, value in pairwise(line):
            if plain(item.text) in labels and item.column and value.column:
                return {"item": item, "value": value}
    return {}


def _row(line: list[Cell], where: Mapping[str, Cell], sheet: Sheet, lacking: frozenset[str]) -> Row:
    number = next(cell.row for cell in line if cell.row)
    by_letter = {cell.column: cell for cell in line if cell.column}
    cells = {}
    for column in sheet.columns:
        letter = where[column.key].column if column.key in where else ""
        cells[column.key] = (
            by_letter.get(letter, Cell(None, number, letter)) if letter else Cell(None, number, "")
        )
    return Row(sheet.title, number, cells, lacking)


def _says_something(line: list[Cell], where: Mapping[str, Cell], sheet: Sheet) -> bool:
    """Pass over rows that hold nothing of ours: emptied ones, remarks beside the table, what is only told."""
    told = {column.key for column in sheet.columns if column.told}
    letters = {cell.column for key, cell in where.items() if key not in told}
    return any(not cell.empty and cell.column in letters for cell in line)
