"""Writes an order, one row at a time: nothing of a sheet is held in memory but the row at hand."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from bot.press.formats import Formats
from bot.press.order import Column, Order, Sheet

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
"""A text that begins so would become a formula when somebody edits the cell."""
A4 = 9
CACHE_KIB = 1024
HEAP = 6 * 1024 * 1024
"""Bytes SQLite tries to stay below: every table it makes for a query has a cache of its own."""
HIGHEST_HEADING, LINE_HEIGHT = 48, 16
LETTERS = 1.05
"""Of our face for each unit of a column's width."""
NOTE_LETTERS = 110
"""A line of notes across a landscape page."""


def write(order: Order) -> None:
    """Write the workbook; it stands under its name only once it is whole."""
    output = Path(order.output)
    unfinished = output.with_name(f"{output.name}.part")
    with closing(_reading(order.database)) as db:
        book = Workbook(str(unfinished), {"constant_memory": True, "strings_to_formulas": False})
        formats = Formats(book)
        for sheet in order.sheets:
            _Writing(book.add_worksheet(sheet.name), sheet, formats, ZoneInfo(order.zone)).write(
                _rows(db, sheet), order.page
            )
        book.close()
    unfinished.replace(output)


def _reading(database: str) -> sqlite3.Connection:
    db = sqlite3.connect(f"{Path(database).absolute().as_uri()}?mode=ro", uri=True)
    db.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    db.execute(f"PRAGMA soft_heap_limit = {HEAP}")
    db.execute("PRAGMA temp_store = FILE")
    return db


def _rows(db: sqlite3.Connection, sheet: Sheet) -> Iterable[Any]:
    return db.execute(sheet.sql, sheet.values or {}) if sheet.sql else sheet.rows


class _Writing:
    def __init__(self, page: Worksheet, sheet: Sheet, formats: Formats, zone: ZoneInfo) -> None:
        self._page = page
        self._sheet = sheet
        self._formats = formats
        self._zone = zone
        self._last = len(sheet.columns) - 1
        self._links = {(row, column): to for row, column, to in sheet.links}

    def write(self, rows: Iterable[Any], page_word: str) -> None:
        self._set_up(page_word)
        at = self._headings()
        first = at
        serial = 0
        sums = [0] * len(self._sheet.columns)
        for row in rows:
            self._row(at, serial, row, sums)
            serial += 1
            at += 1
        if not serial:
            at = self._across(at, self._sheet.nobody, "note") if self._sheet.nobody else at
        else:
            self._page.autofilter(first - 1, 0, at - 1, self._last)
            at = self._total(at, first, sums)
        self._below(at + 1)

    def _set_up(self, page_word: str) -> None:
        page = self._page
        page.set_paper(A4)
        if self._sheet.landscape:
            page.set_landscape()
        page.set_margins(left=0.6, right=0.4, top=0.6, bottom=0.6)
        page.fit_to_pages(1, 0)
        page.set_footer(f"&R{page_word} &P/&N")
        for number, column in enumerate(self._sheet.columns):
            page.set_column(number, number, column.width)

    def _headings(self) -> int:
        at = 0
        for heading in self._sheet.headings:
            at = self._across(at, heading.text, heading.style)
        at += 1
        longest = max(len(column.heading) / column.width for column in self._sheet.columns)
        self._page.set_row(at, min(HIGHEST_HEADING, 18 * (1 + int(longest))))
        for number, column in enumerate(self._sheet.columns):
            self._page.write_string(at, number, column.heading, self._formats.column_heading())
        self._page.repeat_rows(at)
        self._page.freeze_panes(at + 1, 0)
        return at + 1

    def _across(self, at: int, text: str, style: str) -> int:
        """Write a line over the whole width."""
        if style == "title":
            self._page.set_row(at, 26)
        elif len(text) > NOTE_LETTERS:
            self._page.set_row(at, 16 * (1 + len(text) // NOTE_LETTERS))
        if self._last:
            self._page.merge_range(at, 0, at, self._last, "", self._formats.heading(style))
        self._page.write_string(at, 0, text, self._formats.heading(style))
        return at + 1

    def _row(self, at: int, serial: int, row: Any, sums: list[int]) -> None:
        given: Iterator[Any] = iter(row)
        if (lines := self._lines(row)) > 1:
            self._page.set_row(at, LINE_HEIGHT * lines)
        for number, column in enumerate(self._sheet.columns):
            value = serial + 1 if column.kind == "serial" else next(given, None)
            if column.added_up and value is not None:
                sums[number] += value
            self._cell(at, number, column, value, self._links.get((serial, number)))

    def _lines(self, row: Any) -> int:
        """Count the lines of the longest text: not every program makes room for them by itself."""
        columns = (column for column in self._sheet.columns if column.kind != "serial")
        return max(
            (
                _lines_of(str(value), column.width * LETTERS)
                for column, value in zip(columns, row, strict=False)
                if column.kind == "text" and value
            ),
            default=1,
        )

    def _cell(self, at: int, number: int, column: Column, value: Any, link: str | None) -> None:
        page, kind = self._page, column.kind
        look = self._formats.cell(kind)
        if link is not None and value:
            look = self._formats.link(kind)
            page.write_url(at, number, f"internal:'{link}'!A1", look, str(value))
        if value is None or value == "":
            page.write_blank(at, number, None, look)
        elif kind == "day":
            page.write_datetime(at, number, self._day(str(value)), look)
        elif kind in {"text", "words"}:
            text = (column.words or {}).get(str(value), str(value))
            kept = kind == "text" and text.startswith(DANGEROUS)
            page.write_string(at, number, text, self._formats.text_to_keep() if kept else look)
        else:
            page.write_number(at, number, float(value), look)

    def _day(self, text: str) -> date:
        """Read a day, or a moment as the day it is here."""
        if len(text) == len("2026-01-01"):
            return date.fromisoformat(text)
        return datetime.fromisoformat(text).astimezone(self._zone).date()

    def _total(self, at: int, first: int, sums: list[int]) -> int:
        if not self._sheet.total:
            return at
        headed = False
        if (lines := self._lines(self._sheet.total_cells)) > 1:
            self._page.set_row(at, LINE_HEIGHT * lines)
        given = iter(self._sheet.total_cells)
        for number, column in enumerate(self._sheet.columns):
            look = self._formats.total(column.kind)
            value = next(given, None) if column.kind != "serial" else None
            if column.added_up:
                letter = chr(ord("A") + number)
                formula = f"=SUM({letter}{first + 1}:{letter}{at})"
                self._page.write_formula(at, number, formula, look, sums[number])
            elif column.kind == "text" and not headed:
                headed = True
                self._page.write_string(at, number, self._sheet.total, look)
            elif isinstance(value, str):
                self._page.write_string(at, number, value, look)
            elif value is not None:
                self._page.write_number(at, number, value, look)
            else:
                self._page.write_blank(at, number, None, look)
        return at + 1

    def _below(self, at: int) -> None:
        for note in self._sheet.notes:
            self._page.set_row(at, 16 * (1 + len(note) // NOTE_LETTERS))
            if self._last:
                self._page.merge_range(at, 0, at, self._last, "", self._formats.below("note"))
            self._page.write_string(at, 0, note, self._formats.below("note"))
            at += 1
        if not self._sheet.signed:
            return
        at += 1
        blocks = _blocks(self._last + 1, len(self._sheet.signed))
        if self._sheet.place_and_day:
            self._block(at, blocks[-1], self._sheet.place_and_day, "place")
            at += 1
        for block, who in zip(blocks, self._sheet.signed, strict=True):
            self._block(at, block, who, "signed")

    def _block(self, at: int, block: tuple[int, int], text: str, style: str) -> None:
        look = self._formats.below(style)
        if block[0] < block[1]:
            self._page.merge_range(at, block[0], at, block[1], "", look)
        self._page.write_string(at, block[0], text, look)


def _lines_of(text: str, letters: float) -> int:
    """Count the lines of a text that breaks between words."""
    if len(text) <= letters:
        return 1
    lines, left = 1, letters
    for word in text.split():
        if len(word) > left and left < letters:
            lines, left = lines + 1, letters
        lines += math.ceil(len(word) / letters) - 1
        left -= len(word) + 1
    return lines


def _blocks(columns: int, count: int) -> list[tuple[int, int]]:
    """Divide the width among those who sign; the last one stands at the right edge."""
    width = max(columns // count, 1)
    firsts = [number * width for number in range(count)]
    return [(first, first + width - 1) for first in firsts[:-1]] + [(firsts[-1], columns - 1)]
