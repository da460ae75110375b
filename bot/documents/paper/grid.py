"""Ruled tables to write on: the heading comes again on every page, a row is never torn in two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.documents.paper.page import Page

PAD = 1.0
"""Millimetres between the rule and the letters."""


@dataclass(frozen=True, slots=True)
class Column:
    title: str
    width: float
    """Millimetres."""
    align: Literal["L", "C"] = "C"
    turned: bool = False
    """The title stands on its end, so that the column may be narrow."""
    foot: str = ""
    """Stands level under a turned title: "Câu 4"."""


@dataclass(frozen=True, slots=True)
class Grid:
    columns: Sequence[Column]
    row_height: float
    """The least; long names make a row higher."""
    head_height: float
    size: float = 12
    head_size: float = 10
    least_rows: int = 1
    """No heading stands at the foot of a page with fewer rows under it."""

    def draw(self, page: Page, rows: Iterable[Sequence[str]]) -> None:
        """Draw the heading and the rows from where the page is now."""
        page.need(self.head_height + self.least_rows * self.row_height)
        self._head(page)
        for row in rows:
            page.letters(self.size)
            cells = [
                page.lines_of(text, column.width - 2 * PAD)
                for text, column in zip(row, self.columns, strict=True)
            ]
            height = max(self.row_height, max(map(len, cells)) * page.leading + 2 * PAD)
            if not page.room_for(height):
                page.add_page()
                self._head(page)
                page.letters(self.size)
            self._row(page, cells, height)

    def _row(self, page: Page, cells: Sequence[list[str]], height: float) -> None:
        x, y = page.l_margin, page.get_y()
        for lines, column in zip(cells, self.columns, strict=True):
            page.rect(x, y, column.width, height)
            self._lines(page, lines, column.align, (x, y, column.width, height))
            x += column.width
        page.set_xy(page.l_margin, y + height)

    def _head(self, page: Page) -> None:
        x, y = page.l_margin, page.get_y()
        page.set_fill_color(235)
        for column in self.columns:
            page.rect(x, y, column.width, self.head_height, style="DF")
            if column.turned:
                self._turned(page, column, x, y)
            else:
                page.letters(self.head_size, "B")
                lines = page.lines_of(column.title, column.width - 2 * PAD)
                self._lines(page, lines, "C", (x, y, column.width, self.head_height))
            x += column.width
        page.set_xy(page.l_margin, y + self.head_height)

    def _turned(self, page: Page, column: Column, x: float, y: float) -> None:
        page.letters(self.head_size, "B")
        foot = page.leading + 2 * PAD if column.foot else 0.0
        if column.foot:
            self._lines(page, [column.foot], "C", (x, y + self.head_height - foot, column.width, foot))
        page.letters(self.head_size - 1)
        lines = page.lines_of(column.title, self.head_height - foot - 2 * PAD)
        lines = lines[: max(1, int(column.width / page.leading))]
        left = x + (column.width - len(lines) * page.leading) / 2
        bottom = y + self.head_height - foot - PAD
        with page.rotation(90, left, bottom):
            for number, line in enumerate(lines):
                page.set_xy(left, bottom + number * page.leading)
                page.cell(self.head_height, page.leading, line)

    @staticmethod
    def _lines(
        page: Page, lines: Sequence[str], align: Literal["L", "C"], box: tuple[float, float, float, float]
    ) -> None:
        """Print lines in the middle of a box, from one side of it or centred."""
        x, y, width, height = box
        top = y + (height - len(lines) * page.leading) / 2
        for number, line in enumerate(lines):
            if line:
                page.set_xy(x + PAD, top + number * page.leading)
                page.cell(width - 2 * PAD, page.leading, line, align=align)
