"""Awards out of the spreadsheets that officers kept.

AT001 a line for each award; headings in any order, with or without accents; sums and signatures are no awards
AT002 whose it is: by the code, else by the name where the village has one only, else just the name
AT003 nothing is taken half: every fault is told at once, at its row and column
AT004 what stands in the book already, or twice in the file, is told
AT005 the template and the book's own sheet come back as they were filled in
AT006 a name such as "=1+1" stays text
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date

from openpyxl import Workbook

from bot.documents.award_table import KnownHere, read_awards
from bot.documents.award_table.headings import Told, told_of
from bot.documents.award_table.template import template_sheet
from bot.documents.registers.award_sheet import award_sheet
from bot.words import render
from dialogs.records import Place, PlaceKind
from dialogs.records.period import Period

KNOWN = KnownHere(
    commune="17071",
    commune_name="Xã Minh Hợp",
    villages={"xom 5": "17071.05", "5": "17071.05", "xom 6": "17071.06"},
    names_of={"17071": "Xã Minh Hợp", "17071.05": "Xóm 5", "17071.06": "Xóm 6"},
    codes={"05.012": ("H12", "17071.05", "Lò Văn Pâng")},
    people={("17071.05", "vi thi hoa"): "H2"},
    entered=frozenset({("17071.05", "vi thi hoa", 2023, "giay khen")}),
    last_year=2026,
)
HEADS = ("TT", "Mã", "Họ và tên", "Xóm", "Năm", "Hình thức khen thưởng", "Cấp khen", "Số QĐ", "Ngày QĐ")
COMMUNE = Place("17071", PlaceKind.COMMUNE, "Xã Minh Hợp", parent_name="Tỉnh Nghệ An")


def book(*rows: Sequence[object]) -> bytes:
    made = Workbook()
    page = made.active
    for row in rows:
        page.append(list(row))
        for cell in page[page.max_row]:
            if isinstance(cell.value, str):
                cell.data_type = "s"
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def test_a_list_of_awards_is_read() -> None:
    """Danh sách khen thưởng của xã đọc vào đúng người, đúng năm; dòng cộng, dòng ký thì bỏ qua (AT001, AT002, AT006)."""
    found = read_awards(
        book(
            ("DANH SÁCH KHEN THƯỞNG",),
            HEADS,
            (1, "05.012", "", "Xóm 5", 2024, "Giấy khen", "Chủ tịch UBND xã", "9/QĐ", date(2024, 11, 20)),
            (2, "", "Vi Thị Hoa", "xom 5", "", "Bằng khen", "Trung ương Hội", "", "02/10/2025"),
            (3, "", "=1+1", "", "năm 2025", "Giấy khen", "Hội tỉnh", "", ""),
            ("", "", "Cộng", "", 3, "", "", "", ""),
            ("", "", "NGƯỜI LẬP", "", "", "", "CHỦ TỊCH", "", ""),
        ),
        KNOWN,
    )
    assert found.problems == ()
    assert [
        ("H12", "Lò Văn Pâng", "Xóm 5", 2024, date(2024, 11, 20)),
        ("H2", "Vi Thị Hoa", "Xóm 5", 2025, date(2025, 10, 2)),
        ("", "=1+1", "Xã Minh Hợp", 2025, None),
    ] == [(one.subject, one.name, one.place_name, one.year, one.decided_on) for one in found.awards]


def test_every_fault_is_told_at_once() -> None:
    """Sai chỗ nào nói chỗ ấy, nói hết một lượt; còn sai thì chưa nhận dòng nào (AT003, AT004)."""
    found = read_awards(
        book(
            HEADS,
            (1, "99.999", "Ai Đó", "Xóm 5", 2024, "Giấy khen", "UBND xã"),
            (2, "", "Lò Văn Ba", "Xóm 9", 2024, "Giấy khen", "UBND xã"),
            (3, "", "Lò Văn Tư", "Xóm 5", 2031, "Giấy khen", "UBND xã"),
            (4, "", "Lò Văn Năm", "Xóm 5", "", "Giấy khen", ""),
            (5, "", "Vi Thị Hoa", "Xóm 5", 2023, "Giấy khen", "UBND xã"),
            (6, "", "Lò Văn Sáu", "Xóm 6", 2024, "Cờ", "UBND xã"),
            (7, "", "Lò Văn Sáu", "Xóm 6", 2024, "cờ", "UBND xã"),
            (8, "", "Lò Văn Bảy", "Xóm 6", 2024, "", "UBND xã"),
        ),
        KNOWN,
    )
    assert found.awards == ()
    told = [render(one, "vi") for one in found.problems]
    wanted = (
        "99.999",
        "Xóm 9",
        "2031",
        "dòng 5, cột G",
        "dòng 5, cột E",
        "đã có trong sổ: Vi Thị Hoa",
        "dòng 8",
        "dòng 9, cột F",
    )
    assert [word for word in wanted if not any(word in line for line in told)] == []
    assert len(told) == len(wanted)


def test_what_is_no_list_of_awards_is_refused() -> None:
    """Tệp không phải danh sách khen thưởng, tệp trống, tệp hỏng: nói phải làm gì (AT003)."""
    for data in (book(("Họ và tên", "Xóm"), ("Lò Văn Pâng", "Xóm 5")), book(HEADS), b"no workbook"):
        found = read_awards(data, KNOWN)
        assert found.awards == ()
        assert len(found.problems) == 1


def test_the_books_own_headings_are_known() -> None:
    """Mẫu em gửi và sổ em lấy ra đều nhập lại được (AT005)."""
    own = {told_of(column.heading) for column in template_sheet(COMMUNE).columns}
    assert set(Told) - {Told.SERIAL} == own
    sheet = award_sheet("Khen thưởng", COMMUNE, Period.span(1, 2026), date(2026, 11, 22), ())
    exported = {told_of(column.heading) for column in sheet.columns}
    assert {Told.NAME, Told.VILLAGE, Told.YEAR, Told.WHAT, Told.GIVER, Told.NUMBER, Told.DAY} <= exported
