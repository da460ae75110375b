"""From the bytes of a file to plain rows of cells; whatever is no harmless spreadsheet is refused."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from bot.documents.criteria_table.cell import Cell
from bot.documents.criteria_table.fault import Findings, Spot
from criteria import Text, say

LARGEST = 2 * 1024 * 1024
LARGEST_INSIDE = 48 * 1024 * 1024
"""Bytes of a file as it arrives, and unpacked."""

MOST_ROWS, MOST_COLUMNS, LOOKED_AT = 2000, 60, 20_000
"""Filled rows of a sheet, its columns, and how far down anything is looked for."""

OLD_OFFICE = b"\xd0\xcf\x11\xe0"
SAVE_AS = say("Open it in Excel or LibreOffice, choose “Save as” and the kind “Excel workbook (.xlsx)”.")

Grid = list[list[Cell]]


def read_workbook(data: bytes, findings: Findings) -> dict[str, Grid]:
    """Return the filled rows of every sheet by its title; empty, with a fault, where it is no workbook."""
    wrong = _refusal(data)
    if wrong is not None:
        findings.wrong(Spot(), *wrong)
        return {}
    try:
        return dict(_sheets(data, findings))
    except Exception:  # noqa: BLE001 -- whatever a broken file makes the library say, it is a broken file
        findings.wrong(Spot(), say("The file is damaged and cannot be opened."), SAVE_AS)
        return {}


def _refusal(data: bytes) -> tuple[Text, Text] | None:
    if len(data) > LARGEST:
        return (
            say("The file is larger than 2 MB."),
            say("Take out pictures and other sheets; the table alone is small."),
        )
    if data.startswith(OLD_OFFICE):
        return say("This is an old Excel file (.xls), or one locked with a password."), SAVE_AS
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            inside = sum(entry.file_size for entry in archive.infolist())
            if "xl/workbook.xml" not in names:
                return say("This is not an Excel file (.xlsx)."), SAVE_AS
            if any("vbaproject" in name.lower() or "macrosheets" in name.lower() for name in names):
                return say("The file contains macros, which are not accepted."), SAVE_AS
            if inside > LARGEST_INSIDE:
                return (
                    say("The file unpacks to far more than a table holds."),
                    say("Take out pictures and other sheets; the table alone is small."),
                )
            if any(_declares_entities(archive, name) for name in names if name.endswith((".xml", ".rels"))):
                return say("The file is damaged and cannot be opened."), SAVE_AS
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError):
        return say("This is not an Excel file (.xlsx)."), SAVE_AS
    return None


def _declares_entities(archive: zipfile.ZipFile, name: str) -> bool:
    with archive.open(name) as part:
        return b"<!DOCTYPE" in part.read()


def _sheets(data: bytes, findings: Findings) -> Iterator[tuple[str, Grid]]:
    from openpyxl import load_workbook

    valued = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    written = load_workbook(BytesIO(data), read_only=True, data_only=False, keep_links=False)
    for page in valued.worksheets:
        title = str(page.title)
        rows: Grid = []
        for values, formulas in zip(_rows(page), _rows(written[page.title]), strict=False):
            row = [_cell(one, as_written) for one, as_written in zip(values, formulas, strict=False)]
            if any(not cell.empty for cell in row):
                rows.append(row)
            if len(rows) > MOST_ROWS + 1:
                findings.wrong(
                    Spot(say("{title}", context="sheet", title=title)),
                    say("There are more than {most} rows.", most=MOST_ROWS),
                    say("Take out the rows that are not part of the table."),
                )
                break
        yield title, rows


def _rows(page: Any) -> Iterator[tuple[Any, ...]]:
    page.reset_dimensions()
    yield from page.iter_rows(max_row=LOOKED_AT, max_col=MOST_COLUMNS)


def _cell(valued: Any, written: Any) -> Cell:
    from openpyxl.utils import get_column_letter

    if valued.value is None and written.value is None:
        return Cell(None, 0, "")
    formula = getattr(written, "data_type", "") == "f"
    broken = getattr(valued, "data_type", "") == "e" or (formula and valued.value is None)
    return Cell(
        valued.value,
        valued.row if valued.value is not None else written.row,
        get_column_letter(valued.column if valued.value is not None else written.column),
        percent="%" in str(getattr(valued, "number_format", "") or ""),
        broken=broken,
    )
