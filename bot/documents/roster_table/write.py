"""Write a roster as .xlsx, so that Excel keeps what is meant: phones as text, numbers as numbers, "=1+1" as it was typed."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Final

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from bot.documents.roster_table.table import RosterRow
from bot.words import render
from criteria.wording import Text, say
from dialogs.understand import tidy

_HEADINGS: Final[tuple[tuple[Text, int], ...]] = (
    (say("No.", context="heading of a roster's column"), 6),
    (say("Head of household", context="heading of a roster's column"), 32),
    (say("Members", context="heading of a roster's column"), 10),
    (say("Telephone", context="heading of a roster's column"), 16),
    (say("Cannot read, 15–60", context="heading of a roster's column"), 16),
    (say("Note", context="heading of a roster's column"), 40),
)
_CENTRED: Final = (1, 3, 5)
"""Columns of numbers."""
_LINE: Final = Side(style="thin")
_BOX: Final = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_TEXT: Final = "@"
_LONGEST_TITLE: Final = 31
_NOT_IN_A_TITLE: Final = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


def write_roster(rows: Iterable[RosterRow], *, title: str = "", sheet: str = "") -> bytes:
    """Make the workbook: an optional title line, headings, one household a row."""
    book = Workbook()
    page = book.active
    assert isinstance(page, Worksheet)
    page.title = tidy(sheet or title).translate(_NOT_IN_A_TITLE).strip(" '")[:_LONGEST_TITLE] or "Sheet1"
    at = 1
    if title:
        _put_text(page, 1, 1, title).font = Font(bold=True, size=14)
        at = 2
    for column, (heading, width) in enumerate(_HEADINGS, start=1):
        _put_text(page, at, column, render(heading, "vi")).font = Font(bold=True)
        page.cell(at, column).alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
        page.cell(at, column).border = _BOX
        page.column_dimensions[get_column_letter(column)].width = width
    page.freeze_panes = f"A{at + 1}"
    for row, household in enumerate(rows, start=at + 1):
        _put_number(page, row, 1, household.number)
        _put_text(page, row, 2, household.name)
        _put_number(page, row, 3, household.members)
        _put_text(page, row, 4, _dialled(household.phone))
        _put_number(page, row, 5, household.illiterate)
        _put_text(page, row, 6, household.note)
        for column in range(1, len(_HEADINGS) + 1):
            page.cell(row, column).border = _BOX
        for column in _CENTRED:
            page.cell(row, column).alignment = Alignment(horizontal="center")
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def _put_number(page: Worksheet, row: int, column: int, value: int | None) -> None:
    if value is not None:
        page.cell(row, column, value)


def _put_text(page: Worksheet, row: int, column: int, value: str) -> Cell:
    """Write a text as text: nothing that begins with "=" is ever calculated."""
    cell = page.cell(row, column)
    assert isinstance(cell, Cell)  # nothing is merged here
    if value:
        cell.value = tidy(value)
        cell.data_type = "s"
        cell.number_format = _TEXT
    return cell


def _dialled(phone: str | None) -> str:
    """Write +84912345678 as it is dialled at home: 0912345678."""
    return "" if phone is None else "0" + phone.removeprefix("+84") if phone.startswith("+84") else phone
