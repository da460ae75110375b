"""From a file of past years to what is read of it.

SP001 a long file is read in a process of its own, a short one beside the bots; both come back the same
"""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from openpyxl import Workbook

from bot.delivery import sent_books
from bot.delivery.sent_books import SHORT, past_years
from bot.documents.past_table import Known
from dialogs.records import PlaceKind, SubjectKind


def book(lines: int) -> bytes:
    made = Workbook()
    page = made.active
    assert page is not None
    for row in (("Họ và tên", "Xóm", 2023), *((f"Lò Văn {at}", "Xóm 5", "x") for at in range(lines))):
        page.append(row)
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


@pytest.mark.parametrize(("lines", "apart"), [(20, False), (3000, True)])
async def test_a_long_file_is_read_apart(lines: int, apart: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sổ cũ nghìn dòng thì đọc riêng một chỗ, hai bot vẫn trả lời mọi người; sổ ngắn thì đọc ngay (SP001)."""
    asked: list[str] = []

    async def known_here(*_: object) -> Known:
        return Known("17071", SubjectKind.HOUSEHOLD, PlaceKind.VILLAGE, {"xom 5": "17071.05"}, last_year=2026)

    async def aside(read: Callable[..., object], *given: object) -> object:
        asked.append(read.__name__)
        return read(*given)

    monkeypatch.setattr(sent_books, "known_here", known_here)
    monkeypatch.setattr(sent_books, "apart", aside)
    data = book(lines)
    table = await past_years(data, "17071", "family", None, 2026)  # type: ignore[arg-type]
    assert (len(data) > SHORT, bool(asked)) == (apart, apart)
    assert (len(table.lines), table.problems) == (lines, ())
