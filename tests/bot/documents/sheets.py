"""Spreadsheets as villages keep them, made for the tests."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

FAMILIES = ("Lò Văn", "Quàng Thị", "Vàng A", "Lường Văn", "Cà Thị")
GIVEN = (
    "Pâng",
    "Hoà",
    "Dơ",
    "Mai",
    "Đức",
    "Thương",
    "Xôm",
    "Biên",
    "Chính",
    "Yêu",
    "Ngọc",
    "Sáng",
    "Khặm",
    "Inh",
    "Ún",
)


def heads(count: int) -> list[tuple[str, str]]:
    """Different heads of household: surname with middle name, and given name."""
    return [(FAMILIES[at % len(FAMILIES)], GIVEN[at // len(FAMILIES) % len(GIVEN)]) for at in range(count)]


def workbook(
    *sheets: tuple[str, Iterable[Sequence[object]]], after: Callable[[Workbook], None] | None = None
) -> bytes:
    """Make a workbook of named sheets and their rows."""
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        page = book.create_sheet(title)
        for row in rows:
            page.append(list(row))
    if after:
        after(book)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def page(book: Workbook, title: str) -> Worksheet:
    """Return a sheet by name."""
    found = book[title]
    assert isinstance(found, Worksheet)
    return found


def village_of_75() -> bytes:
    """Xóm 5's own list: a title, merged headings, two name columns, phones as numbers, a sum, signatures.

    Household 40 has no head, 51 repeats 12's name, 52 its phone, 60 died, 61 moved; 70's number stands twice.
    """
    rows: list[list[object]] = [
        ["UBND XÃ MINH HỢP"],
        ["DANH SÁCH HỘ GIA ĐÌNH XÓM 5 NĂM 2026"],
        [],
        [
            "Số TT",
            "Họ và tên chủ hộ",
            None,
            "Nhân khẩu",
            None,
            None,
            "Điện thoại",
            "Số người không biết chữ (15–60)",
            "Ghi chú",
        ],
        [None, "Họ đệm", "Tên", "Tổng số", "Nam", "Nữ", None, None, None],
        [1, 2, 3, 4, 5, 6, 7, 8, 9],
        ["A", "Hộ nghèo"],
    ]
    for number, (family, given) in enumerate(heads(75), start=1):
        note = None
        phone: object = 912000000 + number
        if number == 40:
            family, given = "", ""  # noqa: PLW2901 - the one household without a head
        if number == 51:
            family, given = heads(12)[11]  # noqa: PLW2901
        if number == 52:
            phone = 912000012
        if number == 60:
            note = "Chủ hộ đã mất năm 2025"
        if number == 61:
            note = "Chuyển đi tháng 3"
        if number == 20:
            phone = "0912.000.020 - 0987.654.321"
        if number == 21:
            phone = 1691234567
        if number == 22:
            phone = None
        shown = 69 if number == 70 else number
        rows.append(
            [shown, family.upper(), given.upper(), number % 7 + 1, 2, number % 7 - 1, phone, number % 2, note]
        )
        if number == 30:
            rows += [[], ["B", "Hộ không nghèo"]]
    rows += [
        ["Tổng cộng", None, None, 300, 150, 150],
        [],
        [None, None, None, None, "Ngày 02 tháng 9 năm 2026"],
        [None, "NGƯỜI LẬP", None, None, "TRƯỞNG XÓM"],
        [None, "Lò Văn Chiến", None, None, "Quàng Văn Thắng"],
    ]

    def merged(book: Workbook) -> None:
        sheet = page(book, "Xóm 5")
        for cells in ("A1:I1", "A2:I2", "A4:A5", "B4:C4", "D4:F4", "G4:G5", "H4:H5", "I4:I5", "B7:I7"):
            sheet.merge_cells(cells)

    return workbook(("Xóm 5", rows), after=merged)


def decomposed(text: str) -> str:
    """The same text with its marks apart, as some phones and Macs write it."""
    return unicodedata.normalize("NFD", text)
