"""A spreadsheet as an officer would change it: by sheet and cell, as Excel shows them; eyes on every PDF's signs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from bot.documents.criteria_table import Table, TableFault, read_table, sentence, template
from bot.documents.paper.page import UNKNOWN, Page
from bot.words import render
from criteria import CriteriaSet, Library, Words

LIBRARY = Library.builtin()
PLACES = {"17071", "40", "01"}


@pytest.fixture(autouse=True)
def no_boxes(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whatever paper a test makes, none of its words has a sign our letters lack; `strange_signs` lifts it."""
    shown: list[str] = []
    as_printed = Page.normalize_text

    def watched(page: Page, text: str) -> str:
        printed = as_printed(page, text)
        if UNKNOWN in printed and UNKNOWN not in text:
            shown.append(repr(text))
        return printed

    monkeypatch.setattr(Page, "normalize_text", watched)
    yield
    if "strange_signs" not in request.fixturenames:
        assert shown == []


@pytest.fixture
def strange_signs() -> None:
    """Of a test that types signs no letters have."""


def spoken(words: Words) -> str:
    return render(words, "vi")


SHIPPED = [LIBRARY.get(name) for name in LIBRARY.ids()]


TODAY = date(2026, 8, 1)


def good_day(criteria_set: CriteriaSet) -> date:
    """A day in the period of the set."""
    return min(criteria_set.valid_to or TODAY, TODAY)


@cache
def laid_out(name: str) -> bytes:
    base = LIBRARY.get(name)
    return template(base, spoken, place="17071", on=good_day(base))


class Book:
    """A template in somebody's hands."""

    def __init__(self, criteria_set: CriteriaSet) -> None:
        self.on = good_day(criteria_set)
        """The day on which the table is read."""
        shipped = criteria_set in SHIPPED
        data = laid_out(criteria_set.id) if shipped else template(criteria_set, spoken, on=self.on)
        self.book: Any = openpyxl.load_workbook(BytesIO(data))

    def official(self) -> Book:
        return self.general(
            {
                "Loại bảng": "theo văn bản",
                "Số văn bản": "12/QĐ-HKH",
                "Ngày văn bản": "1/7/2026",
                "Cơ quan ban hành": "Hội Khuyến học tỉnh Nghệ An",
            }
        )

    def general(self, values: dict[str, object]) -> Book:
        page = self.book["Phần chung"]
        rows = {row[0].value: row[0].row for row in page.iter_rows(min_row=2)}
        for label, value in values.items():
            page.cell(rows[label], 2).value = value
        return self

    def put(self, sheet: str, cells: dict[str, object]) -> Book:
        for name, value in cells.items():
            self.book[sheet][name].value = value
        return self

    def row(self, sheet: str, number: int, *values: object) -> Book:
        for column, value in enumerate(values, start=1):
            if value is not None:
                self.book[sheet].cell(number, column).value = value
        return self

    @property
    def data(self) -> bytes:
        out = BytesIO()
        self.book.save(out)
        return out.getvalue()

    def read(self, library: Library = LIBRARY) -> Table | tuple[TableFault, ...]:
        return read_table(self.data, library, known_place=PLACES.__contains__, spoken=spoken, on=self.on)

    def table(self, library: Library = LIBRARY) -> Table:
        read = self.read(library)
        assert isinstance(read, Table), [spoken(sentence(fault)) for fault in read]
        return read

    def faults(self) -> list[str]:
        read = self.read()
        assert isinstance(read, tuple), "nothing wrong was found"
        return [spoken(sentence(fault)) for fault in read]


@pytest.fixture
def open_book() -> Callable[..., Book]:
    return lambda name: Book(LIBRARY.get(name))


@pytest.fixture
def clan() -> Book:
    """The clan's framework of 448, filled in by hand from a paper made up for this test."""
    book = Book(LIBRARY.get("dong-ho-hoc-tap-khung-448")).official()
    book.general(
        {
            "Tên bảng": "Dòng họ học tập (xã Minh Hợp)",
            "Áp dụng từ ngày": "1/7/2026",
            "Áp dụng đến ngày": "31/12/2030",
            "Tổng điểm tối đa": 100,
            "Điểm đạt danh hiệu": "70",
            "Điểm tối thiểu mỗi chỉ số": "không có",
            "Bảng đã ghi đủ tiêu chí của văn bản chưa": "rồi",
        }
    )
    book.row("Chỉ số", 2, "tiêu chí", "DH1", "Học tập của các gia đình trong họ", 60)
    book.row("Chỉ số", 3, "chỉ số", "DH1.1", "Tỷ lệ gia đình đạt Gia đình học tập", 40, "Điều 3")
    book.row("Chỉ số", 4, "chỉ số", "DH1.2", "Có quỹ khuyến học dòng họ", 20, "Điều 3")
    book.row("Chỉ số", 5, "tiêu chí", "DH2", "Phong trào khuyến học của dòng họ")
    book.row("Chỉ số", 6, "chỉ số", "DH2.1", "Số buổi gặp mặt khuyến học trong năm", 10, "Điều 4")
    book.row("Chỉ số", 7, "chỉ số", "DH2.2", "Nền nếp, truyền thống hiếu học", 30, "Điều 4")
    book.row("Câu hỏi", 2, "q1", "Họ mình có bao nhiêu gia đình ạ?", "số lượng", None, None, "gia đình")
    book.row("Câu hỏi", 3, "q2", "Bao nhiêu gia đình đạt ạ?", "số lượng", None, None, "gia đình đạt")
    book.put("Câu hỏi", {"K3": "q1", "M3": "q1 > 0", "H2": 1, "I2": 500})
    book.row("Câu hỏi", 4, "q3", "Năm nay họ mình gặp mặt khuyến học mấy buổi ạ?", "số lượng")
    book.row("Cách tính điểm", 2, "DH1.1", None, None, "theo tỷ lệ", "q2", "q1", 75, 40, 50, 30, 30, 20)
    book.row("Cách tính điểm", 3, "DH1.2", None, None, "có/không")
    book.row("Cách tính điểm", 4, "DH2.1", None, None, "theo số lượng", "q3", None, 2, 10, 1, 5)
    return book.row("Cách tính điểm", 5, "DH2.2", None, None, "tự cho điểm")
