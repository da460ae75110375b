"""Cells that were merged downwards: what stands in the first of them is meant for each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import Final

from bot.documents.roster_table.grid import Grid, Line

_MOST_FILLED: Final = 200_000
"""A sheet of 20,000 lines with ten merged columns; more is no list of people."""


def filled_down(grid: Grid) -> Grid:
    """Give every line below the first of a merged area the area's text, in the area's first column."""
    rows = [line.row for line in grid.lines]
    lines = list(grid.lines)
    left = _MOST_FILLED
    for area in grid.merged:
        at = bisect_left(rows, area.top)
        if area.bottom <= area.top or at == len(rows) or rows[at] != area.top:
            continue
        text = lines[at].cell(area.left)
        below = range(at + 1, bisect_right(rows, area.bottom))
        left -= len(below)
        if left < 0:
            break
        for each in below if text else ():
            lines[each] = _with(lines[each], area.left, text)
    return replace(grid, lines=tuple(lines))


def _with(line: Line, column: int, text: str) -> Line:
    cells = [*line.cells, *[""] * (column + 1 - len(line.cells))]
    cells[column] = cells[column] or text
    return Line(line.row, tuple(cells))
