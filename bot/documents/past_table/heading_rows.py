"""Finds the headings of a table of past years: one row, or two, the years under "Năm" or "Kết quả các năm"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.documents.past_table.headings import Heading, Held, heading_of
from bot.documents.past_table.sent_file import SEARCHED
from bot.documents.roster_table.grid import Grid, Line

_MOST_ROWS: Final = 3


@dataclass(frozen=True, slots=True)
class HeadingRows:
    first: int
    """Index of its first line in the grid."""
    last: int
    columns: dict[int, Heading]
    row: int
    """As Excel shows it: of its last row, where the years stand."""


def heading_rows(grid: Grid) -> HeadingRows | None:
    """Find the first line that has a name and a column more that is known, and the rows that belong to it."""
    for at, line in enumerate(grid.lines[:SEARCHED]):
        found = {column: one for column, text in enumerate(line.cells) if (one := heading_of(text))}
        helds = [one.held for one in found.values()]
        if (Held.NAME in helds or Held.VILLAGE in helds) and len(found) >= 2 and len(line.filled) >= 2:
            return _with_rows_below(grid, at, found)
    return None


def _with_rows_below(grid: Grid, first: int, found: dict[int, Heading]) -> HeadingRows:
    above, last = _spread(grid, grid.lines[first]), first
    for at in range(first + 1, min(first + _MOST_ROWS, len(grid.lines))):
        below = _below(grid.lines[at], above, found)
        if below is None:
            break
        found, last = below, at
        above = [over or text for text, over in zip(grid.lines[at].cells, above, strict=False)]
    return HeadingRows(first, last, _first_of_each(found), grid.lines[last].row)


def _spread(grid: Grid, line: Line) -> list[str]:
    """Write the text of a cell that was merged sideways over each of its columns."""
    texts = list(line.cells)
    for area in grid.merged:
        if area.top <= line.row <= area.bottom and area.right > area.left:
            for column in range(area.left, min(area.right + 1, len(texts))):
                texts[column] = texts[column] or line.cell(area.left)
    return texts


def _below(line: Line, above: list[str], found: dict[int, Heading]) -> dict[int, Heading] | None:
    """Read a second row of headings; None where the line is somebody's already."""
    named = next(column for column, one in found.items() if one.held in {Held.NAME, Held.VILLAGE})
    if line.cell(named) not in {"", above[named]}:
        return None
    own: dict[int, Heading] = {}
    for column, text in enumerate(line.cells):
        over = above[column] if column < len(above) else ""
        if not text or text == over:
            continue
        if one := heading_of(f"{text} {over}") or heading_of(text):
            own[column] = one
    if not own:
        return None
    kept = {column: one for column, one in found.items() if column not in own}
    if any(one.year for one in own.values()):
        # "Năm" over the years is no column of its own.
        kept = {column: one for column, one in kept.items() if one.held is not Held.YEAR}
        kept = {column: one for column, one in kept.items() if one != Heading(Held.RECOGNISED)}
    return dict(sorted({**kept, **own}.items()))


def _first_of_each(found: dict[int, Heading]) -> dict[int, Heading]:
    taken: set[Heading] = set()
    kept: dict[int, Heading] = {}
    for column, heading in found.items():
        if heading not in taken:
            taken.add(heading)
            kept[column] = heading
    return kept
