"""A village's list, over the Bot API: an Excel table comes in, is looked through, written, and comes back as a file.

E401 a messy table of 75 households is read and written whole after it was looked through
E402 a table with a fault changes nothing, and says in which row what is wrong
E403 the list comes back as an Excel file, without what is private
"""

from __future__ import annotations

from io import BytesIO

from openpyxl import load_workbook

from bot.documents.roster_table import read_roster
from tests.bot.documents.sheets import heads, workbook
from tests.e2e.screens import choices, choose, shown, types, where
from tests.e2e.town import Town
from tests.until import until

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HOUSEHOLDS = 75


def messy(**wrong: object) -> bytes:
    """Make a table as villages keep them: titles, two heading rows, names in two columns, phones as numbers, a sum."""
    rows: list[tuple[object, ...]] = [
        ("UBND XÃ MINH HỢP",), ("DANH SÁCH HỘ GIA ĐÌNH XÓM 5", ""), (),
        ("TT", "Họ và tên chủ hộ", "", "Điện thoại", "Số nhân khẩu", "Số người chưa biết chữ (15-60)", "Ghi chú"),
        ("", "Họ đệm", "Tên", "", "", "", ""),
    ]  # fmt: skip
    for number, (family, given) in enumerate(heads(HOUSEHOLDS), start=1):
        phone = 912345600 + number if number % 3 else ""
        unread = 1 if number == 4 else ""
        rows.append((number, family, given, phone, 3 + number % 4, unread, "hộ nghèo" if number == 9 else ""))
    rows.append(("", "Tổng cộng", "", "", 330, "", ""))
    for row, value in wrong.items():
        changed = list(rows[int(row.removeprefix("row"))])
        changed[4] = value
        rows[int(row.removeprefix("row"))] = tuple(changed)
    return workbook(("Xóm 5", rows))


async def test_a_messy_table_is_written_whole(town: Town) -> None:
    """Bác trưởng xóm gửi tệp Excel đang có, xem lại, bấm ghi: đủ 75 nhà, đúng số thứ tự (E401, E402, E403)."""
    head = town.head
    await head.document("danh sach ho.xlsx", messy(row20="nhiều lắm"), XLSX)
    told = await head.wait_for("chưa dùng được")
    assert "nhiều lắm" in told.text
    assert town.rows("SELECT 1 FROM subjects WHERE kind = 'household'") == []

    await head.document("danh sach ho.xlsx", messy(), XLSX)
    notice = await head.wait_until(lambda seen: where(seen) == "go.listing", "notice of the table")
    assert "75 nhà" in notice.text
    seen = await choose(head, "open", "ln", on=notice)
    while where(seen) == "ln.pair":
        seen = await choose(head, "all_other" if "all_other" in choices(seen) else "other", "ln", on=seen)
    assert where(seen) == "ln.check"
    assert town.rows("SELECT 1 FROM subjects WHERE kind = 'household'") == []
    await head.tap_button(seen, next(key for key in seen.buttons if key.text == "Đúng rồi, ghi"))
    await until(
        lambda: len(town.rows("SELECT 1 FROM subjects WHERE kind = 'household'")) == HOUSEHOLDS,
        "75 households",
    )
    wanted = [(number, f"{family} {given}") for number, (family, given) in enumerate(heads(HOUSEHOLDS), 1)]
    assert wanted == town.rows("SELECT number, name FROM subjects WHERE kind = 'household' ORDER BY number")
    assert town.rows("SELECT phone, cannot_read FROM subjects WHERE number = 4") == [("+84912345604", 1)]

    await types(head, "/thon", "vl.menu")
    await choose(head, "list", "hl.houses")
    await choose(head, "export", "hl.houses")
    data = await head.download(await head.wait_for_document())
    table = read_roster(data)
    assert wanted == [(row.number, row.name) for row in table.rows]
    sheet = load_workbook(BytesIO(data)).active
    assert sheet is not None
    assert all(row.illiterate is None for row in table.rows)
    await shown(head, "hl.houses", anywhere=True)
    await town.client.expect_clean()
