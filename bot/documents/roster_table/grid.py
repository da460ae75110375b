"""Cells as they lie in a file, before anybody knows what they mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Final

from bot.documents.roster_table.fault import Fault
from dialogs.understand import tidy

LARGEST_FILE: Final = 2 * 1024 * 1024
MOST_ROWS: Final = 2000
MOST_COLUMNS: Final = 60
_LONGEST_CELL: Final = 500


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much is read at most, before and after unpacking."""

    rows: int
    unpacked: int
    """Bytes."""
    tags: int
    """Each costs the parser some microseconds and some hundred bytes."""


ROSTER: Final = Bounds(MOST_ROWS, 12 * 1024 * 1024, 400_000)
"""2,000 rows of 60 cells are some 6 MB of XML; of 20 cells, 200,000 tags."""


class Refused(Exception):
    """The file as a whole cannot be read."""

    def __init__(self, fault: Fault, typed: str = "") -> None:
        super().__init__(fault.name)
        self.fault = fault
        self.typed = typed


@dataclass(frozen=True, slots=True)
class Line:
    """One row that holds anything: its number as Excel shows it, and its cells as tidied text."""

    row: int
    cells: tuple[str, ...]

    def cell(self, at: int | None) -> str:
        """Return the text of a cell, "" where there is none."""
        return self.cells[at] if at is not None and at < len(self.cells) else ""

    @property
    def filled(self) -> list[str]:
        """The cells that hold something."""
        return [cell for cell in self.cells if cell]


@dataclass(frozen=True, slots=True)
class Area:
    """Cells merged into one: rows as Excel shows them, columns counted from 0."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet; `hidden` sheets are read only where no other fits."""

    name: str
    lines: tuple[Line, ...]
    hidden: bool = False
    too_many: bool = False
    merged: tuple[Area, ...] = ()
    calculated: bool = False
    """Some cells hold formulas."""


def line(row: int, values: Sequence[object]) -> Line | None:
    """Make a line of raw cells; None where all are empty."""
    cells = tuple(cell_text(value) for value in values[:MOST_COLUMNS])
    return Line(row, cells) if any(cells) else None


def cell_text(value: object) -> str:
    """Write a cell as a person reads it: 5.0 is "5", a day is "02/09/2026"."""
    if value is None:
        return ""
    if isinstance(value, str):
        return tidy(value[:_LONGEST_CELL])
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, float):
        return (
            str(int(value))
            if value.is_integer() and abs(value) < 1e15
            else f"{Decimal(repr(value)):f}".replace(".", ",")
        )
    if isinstance(value, datetime | date):
        return value.strftime("%d/%m/%Y")
    return value.strftime("%H:%M") if isinstance(value, time) else tidy(str(value)[:_LONGEST_CELL])


def letter(column: int) -> str:
    """Name a column (counted from 0) as Excel does: A, B … Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
