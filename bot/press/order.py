"""What is to be written: sheets of columns, their rows as values or as a query."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Column:
    heading: str
    kind: str = "text"
    """"serial" (counted here), "text", "int", "points", "percent", "day", "words"."""
    width: float = 12.0
    """In letters."""
    words: dict[str, str] | None = None
    """What a stored word is written as; one that is not here stays as it is."""
    added_up: bool = False
    """Its sum stands in the last line."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line above the table."""

    text: str
    style: str = "note"
    """"issuer", "title", "subtitle", "note"."""


@dataclass(frozen=True, slots=True)
class Sheet:
    name: str
    headings: tuple[Heading, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...] = ()
    """Values for the columns that are not counted here, in their order."""
    links: tuple[tuple[int, int, str], ...] = ()
    """(row, column, sheet): the number there opens that sheet."""
    sql: str = ""
    """Instead of rows."""
    values: dict[str, Any] | None = None
    total: str = ""
    """Heads the last line with the sums; none without it."""
    total_cells: tuple[Cell, ...] = ()
    """What the last line has in the columns that are not added up, in the order of `rows`."""
    nobody: str = ""
    """Said instead of an empty table."""
    notes: tuple[str, ...] = ()
    """Below the table."""
    signed: tuple[str, ...] = ()
    """Who signs below, from left to right."""
    place_and_day: str = ""
    landscape: bool = True


@dataclass(frozen=True, slots=True)
class Order:
    database: str
    output: str
    zone: str
    page: str
    """What stands before the page's number: "Trang"."""
    sheets: tuple[Sheet, ...]

    def to_json(self) -> bytes:
        return json.dumps(asdict(self)).encode()

    @classmethod
    def from_json(cls, saved: bytes) -> Order:
        raw = json.loads(saved)
        sheets = tuple(
            Sheet(
                **{
                    **sheet,
                    "headings": tuple(Heading(**one) for one in sheet["headings"]),
                    "columns": tuple(Column(**one) for one in sheet["columns"]),
                    "rows": tuple(map(tuple, sheet["rows"])),
                    "total_cells": tuple(sheet["total_cells"]),
                    "links": tuple(map(tuple, sheet["links"])),
                    "notes": tuple(sheet["notes"]),
                    "signed": tuple(sheet["signed"]),
                }
            )
            for sheet in raw["sheets"]
        )
        return cls(**{**raw, "sheets": sheets})
