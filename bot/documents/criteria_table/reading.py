"""What reading one sheet needs to know of the others: the base, the paper named, what was found so far."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import msgspec

from bot.documents.criteria_table.cell import Cell, same
from bot.documents.criteria_table.fault import Findings
from bot.documents.criteria_table.grid import Row
from bot.documents.criteria_table.sheets import Sheet
from bot.documents.criteria_table.words import Spoken, all_words, key_of_word
from criteria import Confidence, CriteriaSet, Kind, say

Raw = dict[str, Any]

HIGHEST_POINTS = Decimal(10_000)


class Reading(msgspec.Struct):
    """Shared by the readers of the sheets."""

    base: CriteriaSet
    spoken: Spoken
    known_place: Callable[[str], bool]
    findings: Findings
    on: date
    """The day of reading: whether a period is over depends on it."""
    official: bool = True
    paper: str = ""
    """The paper the officer named, as the source of what they typed."""
    complete: bool = False
    notes_left: bool = False
    """Whether the notes are those of the base, untouched."""

    @property
    def scored(self) -> bool:
        return self.base.kind is Kind.scored

    @property
    def typed(self) -> tuple[str, str]:
        """The confidence and the source of a value that the officer typed."""
        if self.official:
            return Confidence.confirmed.value, self.paper
        return Confidence.sample.value, ""

    def points(self, row: Row, column: str) -> Decimal | None:
        """Read a number of points; None where the cell is empty, or with a fault where it is no number."""
        cell = row[column]
        if cell.empty:
            return None
        number = None if cell.broken else cell.number
        if cell.broken:
            self.formula(row, column)
        elif number is None:
            self.findings.wrong(
                row.spot(column),
                say("“{typed}” is not a number of points.", typed=cell.text),
                say("Type the number alone."),
                "7,5",
            )
        elif not 0 <= number <= HIGHEST_POINTS:
            self.findings.wrong(
                row.spot(column),
                say("“{typed}” cannot be a number of points.", typed=cell.text),
                say("Points are zero or more."),
                "10",
            )
            number = None
        return number

    def whole(self, row: Row, column: str) -> int | None:
        cell = row[column]
        if cell.empty:
            return None
        if cell.broken:
            self.formula(row, column)
            return None
        if cell.whole is None:
            self.findings.wrong(
                row.spot(column),
                say("“{typed}” is not a whole number.", typed=cell.text),
                say("Type the number alone."),
                "20",
            )
        return cell.whole

    def word(self, row: Row, column: str, sheet: Sheet) -> str | None:
        """Read a word of a dropdown; None where the cell is empty, or, with a fault, holds another word."""
        cell = row[column]
        if cell.empty:
            return None
        words = sheet.column(column).words
        key = None if cell.broken else key_of_word(words, cell.text, self.spoken)
        if key is None:
            self.findings.wrong(
                row.spot(column),
                say("“{typed}” is none of the words of this column.", typed=cell.text),
                say("Choose one from the list: {words}.", words=all_words(words, self.spoken)),
            )
        return key

    def tick(self, row: Row, column: str) -> bool:
        ticked = row[column].ticked
        if ticked is None:
            self.findings.wrong(
                row.spot(column),
                say("“{typed}” is neither a tick nor empty.", typed=row[column].text),
                say("Type x to tick, or empty the cell."),
                "x",
            )
        return bool(ticked)

    def text(self, row: Row, column: str, *, most: int = 0) -> str:
        """Return what stands in a cell; with a fault where it has more than so many letters."""
        if row[column].broken:
            self.formula(row, column)
            return ""
        text = row[column].text
        if most and len(text) > most:
            self.findings.wrong(
                row.spot(column),
                say("This text has {count} letters.", count=len(text)),
                say("Shorten it to {most} letters at most: people read it on a telephone.", most=most),
            )
        return text

    def formula(self, row: Row, column: str) -> None:
        self.findings.wrong(
            row.spot(column),
            say("The formula in this cell has no result, or an error."),
            say("Type the value itself, or open the file in Excel, save it and send it again."),
        )

    def changed(self, row: Row, column: str, shown: object) -> bool:
        """Say whether a cell differs from what the template showed; a column taken out did not change."""
        cell: Cell = row[column]
        return bool(cell.column) and not same(cell, shown)


def wording(vi: str) -> Raw:
    return {"vi": vi}
