"""A file of awards on its way from an officer to the books.

SA001 villages, codes and names of today's lists are known to the reader; what is entered already is told
SA002 a file that could not be fetched, or is no list of awards, is told as such
SA003 the template that is given out is read back as it was filled in
"""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from openpyxl import Workbook, load_workbook

from bot.delivery.sent_books import read_sent_book
from bot.documents.books import OF_BOOKS, Pressroom
from bot.documents.pressing import Press
from bot.words import render
from criteria import Library
from dialogs.books.receive import PAST_YEARS
from dialogs.event import Audience, BookRead
from dialogs.happening import AwardEntered
from dialogs.records.book import AWARDS
from storage.books.books import Books
from storage.criteria_shelf import Shelf
from storage.postbox import ToFetch
from tests.storage.house import House

HEADS = ("Mã", "Họ và tên", "Xóm", "Năm", "Hình thức khen thưởng", "Cấp khen")


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    house = House(tmp_path)
    await house.open()
    await house.seed()
    await house.happen(house.registered(12, name="Lò Văn Pâng", folded="lo van pang"))
    yield house
    await house.close()


async def read(house: House, data: bytes | None) -> BookRead:
    wanted = ToFetch(1, "file", PAST_YEARS, 0, "tg:2", f"17071|{AWARDS}|khen.xlsx")
    return await read_sent_book(wanted, data, Audience.OFFICERS, house.store.world, 2026)


def workbook(*rows: tuple[object, ...]) -> bytes:
    made = Workbook()
    for row in rows:
        made.active.append(row)
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


async def test_a_file_of_awards_knows_the_lists(house: House) -> None:
    """Tên có trong danh sách của xóm thì vào đúng nhà ấy; lượt khen đã có trong sổ thì báo (SA001)."""
    rows = (
        HEADS,
        ("", "Lò Văn Pâng", "Xóm 5", 2025, "Giấy khen", "UBND xã"),
        ("", "Hội Mẹ", "", 2025, "Cờ", "Tỉnh hội"),
    )
    found = await read(house, workbook(*rows))
    assert found.faults == ()
    assert [(one.subject, one.place) for one in found.awards] == [("H12", "17071.05"), ("", "17071")]
    await house.happen(
        AwardEntered(award="A1", commune="17071", place="17071.05", name="Lò Văn Pâng", year=2025, what="giấy khen", giver="x")
    )  # fmt: skip
    again = await read(house, workbook(*rows))
    assert again.awards == ()
    assert ["đã có trong sổ" in render(one, "vi") for one in again.faults] == [True]


async def test_what_cannot_be_read_is_told(house: House) -> None:
    """Tệp không tải được, tệp không phải danh sách khen thưởng: báo rõ, không ghi gì (SA002)."""
    for data in (None, b"x", workbook(("a", "b"))):
        found = await read(house, data)
        assert found.awards == ()
        assert len(found.faults) == 1


async def test_the_template_comes_back(house: House) -> None:
    """Lấy mẫu, điền một dòng, gửi lại là đọc được (SA003)."""
    world, zone = house.store.world, ZoneInfo("Asia/Ho_Chi_Minh")
    books = Books(world._run, Shelf(Library.builtin()), zone)
    room = Pressroom(books, Press(house.database, str(zone)), world, house.clock)
    file = await OF_BOOKS["award_template"]("17071", room, date(2026, 11, 22))
    filled = load_workbook(io.BytesIO(file.data))
    page = filled.worksheets[0]
    heading = next(row[0].row for row in page.iter_rows() if row[0].value == "Mã")
    for column, value in enumerate(
        ("", "Vi Thị Hoa", "Xóm 6", 2024, "Bằng khen", "Trung ương Hội", "9/QĐ", "2/10/2024"), 1
    ):
        page.cell(heading + 1, column).value = value  # type: ignore[assignment]
    written = io.BytesIO()
    filled.save(written)
    found = await read(house, written.getvalue())
    assert found.faults == ()
    [one] = found.awards
    assert ("Vi Thị Hoa", "Xóm 6", 2024, date(2024, 10, 2)) == (
        one.name,
        one.place_name,
        one.year,
        one.decided_on,
    )
