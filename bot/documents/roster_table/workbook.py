"""The sheets of an .xlsx file, read with bounds: a file that unpacks to more than a roster could hold is refused unread."""

from __future__ import annotations

import re
import warnings
import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import islice
from typing import Final
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook

from bot.documents.roster_table.fault import Fault
from bot.documents.roster_table.grid import MOST_COLUMNS, ROSTER, Area, Bounds, Grid, Line, Refused, line

_MOST_ROWS_FORMATTED: Final = 100_000
OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
"""How Excel keeps a workbook with a password: inside a file of the old kind."""
_LAST_ROW: Final = 1_048_576
_ROW: Final = re.compile(rb"\br=[\"'][A-Za-z]*([0-9]{7,})")
_AREA: Final = re.compile(rb"<mergeCell [^>]*ref=\"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})\"")
_MOST_AREAS: Final = 5000
_MOST_PARTS: Final = 500
_MOST_SHEETS: Final = 40
# Titles above the headings, sums and signatures below.
_ROOM: Final = 60
_ODS: Final = "application/vnd.oasis.opendocument"


def workbook_grids(data: bytes, bounds: Bounds = ROSTER) -> list[Grid]:
    """Read every sheet; raises `Refused` for what is no workbook."""
    if data.startswith(OLD_OFFICE):
        raise Refused(Fault.LOCKED if _ENCRYPTED in data else Fault.OLD_EXCEL)
    _look_inside(data, bounds)
    try:
        return list(_sheets(data, bounds))
    except Exception as error:  # a damaged file makes the library raise almost anything
        raise Refused(Fault.BROKEN) from error


def formulas(data: bytes, sheet: str) -> dict[tuple[int, int], str]:
    """Find the formulas of a sheet, by row (as Excel shows it) and column (counted from 0)."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = load_workbook(BytesIO(data), read_only=True)
    found: dict[tuple[int, int], str] = {}
    for row, values in enumerate(book[sheet].iter_rows(max_col=MOST_COLUMNS, values_only=True), start=1):
        for column, value in enumerate(values):
            if isinstance(value, str) and value.startswith("="):
                found[row, column] = value
    return found


def _look_inside(data: bytes, bounds: Bounds) -> None:
    """Refuse what is no workbook, or unpacks to too much, before anything is parsed."""
    try:
        with ZipFile(BytesIO(data)) as package:
            parts = package.infolist()
            names = {part.filename for part in parts}
            if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > bounds.unpacked:
                raise Refused(Fault.TOO_LARGE)
            if "mimetype" in names and package.read("mimetype")[: len(_ODS)].decode("latin-1") == _ODS:
                raise Refused(Fault.OPEN_DOCUMENT)
            if any(part.flag_bits & 1 for part in parts):
                raise Refused(Fault.LOCKED)
            if not any(name.lower() == "xl/workbook.xml" for name in names):
                raise Refused(Fault.NOT_A_TABLE)
            _look_at_tags(
                (package.read(part) for part in parts if part.filename.endswith((".xml", ".rels"))), bounds
            )
    except (
        BadZipFile,
        NotImplementedError,
        RuntimeError,
        OSError,
        ValueError,
        EOFError,
        zlib.error,
    ) as error:
        raise Refused(Fault.BROKEN) from error


def _look_at_tags(parts: Iterable[bytes], bounds: Bounds) -> None:
    """Refuse more tags than a roster can have, entities, and rows that no sheet has: parsing would take minutes."""
    tags = 0
    for part in parts:
        tags += part.count(b"<")
        if tags > bounds.tags or part.count(b"row") > 2 * _MOST_ROWS_FORMATTED:
            raise Refused(Fault.TOO_LARGE)
        # A zero byte is UTF-16, which hides tags from this look; no program writes workbooks so.
        if b"\0" in part or b"<!DOCTYPE" in part or any(int(row) > _LAST_ROW for row in _ROW.findall(part)):
            raise Refused(Fault.BROKEN)


def _sheets(data: bytes, bounds: Bounds) -> Iterator[Grid]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about styles and validations, which nobody reads here
        book = load_workbook(BytesIO(data), read_only=True, data_only=True)
        for sheet in book.worksheets[:_MOST_SHEETS]:
            lines: list[Line] = []
            for row, values in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True), start=1):
                if any(value is not None for value in values) and (one := line(row, values)):
                    lines.append(one)
                    if len(lines) > bounds.rows + _ROOM:
                        break
            # Merged cells and formulas are not told otherwise by a workbook that is read only.
            raw = book._archive.read(sheet._worksheet_path)  # type: ignore[attr-defined]  # noqa: SLF001
            yield Grid(
                sheet.title,
                tuple(lines),
                getattr(sheet, "sheet_state", "visible") != "visible",
                len(lines) > bounds.rows + _ROOM,
                _merged(raw),
                b"<f>" in raw or b"<f " in raw,
            )


def _merged(raw: bytes) -> tuple[Area, ...]:
    found = islice(_AREA.finditer(raw), _MOST_AREAS)
    return tuple(
        Area(int(top), _column(left), int(bottom), _column(right))
        for left, top, right, bottom in (area.groups() for area in found)
    )


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number - 1
