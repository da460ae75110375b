"""Past years out of the spreadsheets that officers kept.

PY001 a column for each year, or a line for each year; headings in any order, with or without accents
PY002 marks as people make them; what is not certain is told at its cell
PY003 the village by a column, by the sheet's name, by the title above; codes win over names
PY004 nothing is taken half: one fault, and nothing is taken; every fault is told at once
PY005 a year that this bot keeps is not taken from a sheet
PY006 the template with today's names comes back as it was filled in
PY007 what is no workbook, too large or damaged is refused with a remedy
PY008 a long file is read in a process of its own, and comes back the same
PY009 headings in two rows
PY010 a merged cell stands for each of its lines
PY011 the same mistake in many rows is told once
PY012 a formula without a result is told
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest
from openpyxl import Workbook, load_workbook

from bot.documents.past_table import Known, PastTable, read_past
from bot.documents.past_table.headings import Held, heading_of
from bot.documents.past_table.marks import Mark, mark_of
from bot.documents.past_table.packed import read_packed, unpacked
from bot.documents.past_table.village_named import village_named
from bot.words import render
from dialogs.books.candidates import rule_typed, wrong_with
from dialogs.programme.targets import target_typed
from dialogs.records import PlaceKind, SubjectKind
from dialogs.records.book import PastLine

VILLAGES = {
    "xom minh tien": "17071.01", "minh tien": "17071.01", "xom minh cau": "17071.02", "minh cau": "17071.02",
}  # fmt: skip
CODES = {"17071.01.012": ("H12", "17071.01"), "01.012": ("H12", "17071.01")}


def known(**more: object) -> Known:
    base = {
        "commune": "17071", "kind": SubjectKind.HOUSEHOLD, "within": PlaceKind.VILLAGE, "villages": VILLAGES, "codes": CODES,
        "kept_here": frozenset({2025, 2026}), "last_year": 2026,
    }  # fmt: skip
    return Known(**(base | more))


def book(*sheets: tuple[str, Sequence[Sequence[object]]]) -> bytes:
    made = Workbook()
    made.remove(made.active)
    for name, rows in sheets:
        page = made.create_sheet(name)
        for row in rows:
            page.append(list(row))
            for cell in page[page.max_row]:
                if isinstance(cell.value, str):
                    cell.data_type = "s"
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def taken(table: PastTable) -> list[tuple[str, str, dict[int, bool]]]:
    assert table.problems == (), told(table)
    return [(one.place, one.name, {year.year: year.recognised for year in one.years}) for one in table.lines]


def told(table: PastTable) -> list[str]:
    return [render(one, "vi") for one in table.problems]


WIDE = (
    ("HỘI KHUYẾN HỌC XÃ MINH HỢP",),
    ("SỔ THEO DÕI GIA ĐÌNH HỌC TẬP",),
    (),
    ("TT", "Họ và tên chủ hộ", "Xóm", "Năm 2022", "2023", "2024", "Số QĐ 2024", "Ngày QĐ 2024"),
    (1, "Lò Văn Pâng", "Xóm Minh Tiến", "x", "X", "CN", "9/QĐ-UBND", date(2024, 11, 20)),
    (2, "=1+1", "minh tien", "đk", "", "-", "", ""),
    (3, "Vi Thị Mai", "Minh Cầu", "", "đạt", "không", "", ""),
    ("", "Cộng", "", 1, 2, 1, "", ""),
)


def test_a_column_for_each_year() -> None:
    """Sổ mỗi năm một cột: x, đạt, CN là được; đk, không là có đăng ký mà chưa được; trống là không có (PY001, PY002)."""
    table = read_past(book(("Sổ", WIDE)), known())
    assert taken(table) == [
        ("17071.01", "Lò Văn Pâng", {2022: True, 2023: True, 2024: True}),
        ("17071.01", "=1+1", {2022: False}),
        ("17071.02", "Vi Thị Mai", {2023: True, 2024: False}),
    ]
    [*_, last] = table.lines[0].years
    assert (last.number, last.decided_on) == ("9/QĐ-UBND", date(2024, 11, 20))
    assert table.lines[0].folded == "lo van pang"


def test_a_line_for_each_year() -> None:
    """Sổ mỗi năm một dòng, tiêu đề không dấu, cột để lộn xộn, cũng đọc được (PY001)."""
    rows = (
        ("nam", "diem", "cong nhan", "ho ten chu ho", "thon", "ma", "muc do"),
        (2022, "82,5", "có", "Lò Văn Pâng", "Xóm Minh Tiến", "01.012", ""),
        ("Năm 2023", 79, "không", "Lò Văn Pâng", "Xóm Minh Tiến", "01.012", 1),
    )
    [one] = read_past(book(("x", rows)), known()).lines
    assert (one.subject, one.place) == ("H12", "17071.01")
    assert [(year.year, year.recognised, year.points, year.level) for year in one.years] == [
        (2022, True, Decimal("82.5"), None), (2023, False, Decimal(79), 1),
    ]  # fmt: skip


def test_a_list_of_the_recognised() -> None:
    """Danh sách được công nhận của một xóm, tên xóm và năm ghi ở đầu trang: ai có tên là được (PY003)."""
    rows = (
        ("DANH SÁCH GIA ĐÌNH HỌC TẬP XÓM MINH TIẾN NĂM 2023",),
        ("STT", "Họ và tên", "Ghi chú"),
        (1, "Lò Văn Pâng", ""),
        (2, "Vi Thị Mai", "hộ nghèo"),
        ("", "Tổng cộng: 2 hộ", ""),
    )
    found = taken(read_past(book(("Sheet1", rows)), known()))
    assert found == [("17071.01", "Lò Văn Pâng", {2023: True}), ("17071.01", "Vi Thị Mai", {2023: True})]


def test_a_sheet_for_each_village() -> None:
    """Mỗi xóm một trang, tên trang là tên xóm (PY003)."""
    rows = (("Họ tên", "2022", "2023"), ("Lò Văn Pâng", "x", "x"))
    found = taken(read_past(book(("Minh Tiến", rows), ("Xóm Minh Cầu", rows)), known()))
    assert [place for place, _, _ in found] == ["17071.01", "17071.02"]


def test_clans_stand_in_the_commune() -> None:
    """Dòng họ, đơn vị không cần ghi xóm (PY003)."""
    rows = (("Tên dòng họ", "2022", "2023"), ("Họ Lò Văn", "x", "x"))
    found = taken(
        read_past(book(("Sổ", rows)), known(kind=SubjectKind.CLAN, within=PlaceKind.COMMUNE, codes={}))
    )
    assert found == [("17071", "Họ Lò Văn", {2022: True, 2023: True})]


def test_villages_are_their_own_name() -> None:
    """Sổ các xóm: cột xóm là tên, mỗi xóm là một cộng đồng (PY003)."""
    rows = (("STT", "Xóm", "2022", "2023"), (1, "Xóm Minh Tiến", "x", ""), (2, "Minh Cầu", "", "x"))
    table = read_past(
        book(("Sổ", rows)),
        known(kind=SubjectKind.COMMUNITY, codes={}, subjects={"17071.01": "V1"}),
    )
    assert [(one.place, one.subject) for one in table.lines] == [("17071.01", "V1"), ("17071.02", "")]


def test_every_fault_is_told_and_nothing_is_taken() -> None:
    """Sai một chỗ là chưa nhận gì; chỗ nào sai, hàng nào, cột nào, sửa sao, nói hết một lượt (PY004, PY005)."""
    rows = (
        ("Mã", "Họ và tên", "Xóm", "2023", "2024", "2025", "2030"),
        ("", "Lò Văn Pâng", "Xóm Nậm Mộ", "x", "", "", ""),
        ("01.999", "Vi Thị Mai", "Minh Tiến", "x", "", "", ""),
        ("01.012", "Hà Văn Sơn", "Minh Cầu", "x", "", "", ""),
        ("", "", "Minh Tiến", "x", "", "", ""),
        ("", "Vi Văn Ba", "Minh Tiến", "hình như có", "", "x", "x"),
        ("", "Lò Thị Én", "Minh Tiến", "x", "", "", ""),
        ("", "Lò Thị Én", "Minh Tiến", "x", "", "", ""),
    )
    table = read_past(book(("Sổ", rows)), known())
    assert table.lines == ()
    said = told(table)
    for row, part in (
        (2, "không có xóm nào tên “Xóm Nậm Mộ”"), (3, "mã “01.999”"), (4, "ở xóm khác"), (5, "chưa có tên"),
        (6, "chưa rõ là được hay không"), (1, "Năm 2025 đã có hồ sơ"), (1, "“2030”"), (8, "Trùng tên, cùng xóm với dòng 7"),
    ):  # fmt: skip
        assert any(f"dòng {row}," in line and part in line for line in said), (part, said)
    assert len(said) == 8


@pytest.mark.parametrize(
    ("rows", "part"),
    [
        ((("a", "b"), (1, 2)), "dòng tiêu đề"),
        ((("Họ tên", "Xóm"), ("Lò Văn Pâng", "Minh Tiến")), "của những năm nào"),
        ((("Họ tên", "2022"), ("Lò Văn Pâng", "x")), "Bảng chưa có cột xóm"),
        ((("Họ tên", "Xóm", "2022"), ("Lò Văn Pâng", "Minh Tiến", "")), "không có ai được đánh dấu"),
        (
            (("Họ tên", "Xóm", "2022", "Ngày QĐ"), ("Lò Văn Pâng", "Minh Tiến", "x", "20/13/2022")),
            "không phải là ngày",
        ),
        ((("Họ tên", "Xóm", "2022", "Điểm"), ("Lò Văn Pâng", "Minh Tiến", "x", "cao")), "số điểm"),
        ((("Họ tên", "Xóm", "2022", "Mức độ"), ("Lò Văn Pâng", "Minh Tiến", "x", "9")), "mức độ"),
    ],
)
def test_what_is_missing_is_told(rows: Sequence[Sequence[object]], part: str) -> None:
    """Thiếu tiêu đề, thiếu năm, thiếu xóm, ngày không có thật: nói thiếu gì và làm sao (PY004)."""
    table = read_past(book(("Sổ", rows)), known())
    assert table.lines == ()
    assert any(part.lower() in line.lower() for line in told(table)), told(table)


def test_the_template_comes_back() -> None:
    """Điền vào mẫu có sẵn tên rồi gửi lại thì vào đúng từng nhà (PY006)."""
    import sqlite3
    import tempfile
    from pathlib import Path

    from bot.documents.past_table.template import template_sheet
    from bot.press.order import Order
    from bot.press.workbook import write
    from dialogs.records import Place
    from storage.books.registers import Listing

    with tempfile.TemporaryDirectory() as folder:
        sqlite3.connect(f"{folder}/so.db").close()
        place = Place("17071", PlaceKind.COMMUNE, "Xã Minh Hợp", "40", "Tỉnh Nghệ An")
        listing = Listing(
            "SELECT '17071.01.012', 'Lò Văn Pâng', 'Xóm Minh Tiến' UNION ALL SELECT '', 'Người khác', 'Xóm Minh Cầu'",
            {},
        )
        sheet = template_sheet(place, "family", date(2026, 11, 22), listing)
        write(Order(f"{folder}/so.db", f"{folder}/mau.xlsx", "Asia/Ho_Chi_Minh", "Trang", (sheet,)))
        filled = load_workbook(Path(folder) / "mau.xlsx")
    page = filled.active
    heading = next(row for row in page.iter_rows() if row[0].value == "STT")
    assert [cell.value for cell in heading][4:] == ["2021", "2022", "2023", "2024", "2025"]
    row = heading[0].row + 1
    page.cell(row, 5, "x")
    page.cell(row, 8, "ĐK")
    written = io.BytesIO()
    filled.save(written)
    [one] = read_past(written.getvalue(), known()).lines
    assert isinstance(one, PastLine)
    assert one.subject == "H12"
    assert [(year.year, year.recognised) for year in one.years] == [(2021, True), (2024, False)]


@pytest.mark.parametrize(
    "data", [b"", b"not a file", b"PK\x03\x04 damaged", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old"]
)
def test_what_is_no_workbook_is_refused(data: bytes) -> None:
    """Tệp hỏng, tệp kiểu cũ: nói rõ và bảo cách làm, không đổ máy (PY007)."""
    table = read_past(data, known())
    assert table.lines == ()
    assert told(table)


@pytest.mark.parametrize(
    ("typed", "mark"),
    [("x", Mark.RECOGNISED), ("Có", Mark.RECOGNISED), ("✓", Mark.RECOGNISED), ("ĐK", Mark.REGISTERED), ("K", Mark.REGISTERED),
     ("", Mark.NONE), ("–", Mark.NONE), ("chắc thế", None)],
)  # fmt: skip
def test_marks(typed: str, mark: Mark | None) -> None:
    """Đánh dấu kiểu nào quen thì đánh; không chắc thì hỏi lại (PY002)."""
    assert mark_of(typed) is mark


def test_headings_of_other_columns() -> None:
    """Cột không dùng đến thì bỏ qua, cột Nam/Nữ không phải là cột năm (PY001)."""
    assert heading_of("Ghi chú") is None
    assert heading_of("Nữ") is None
    assert heading_of("Số QĐ năm 2023") == (Held.NUMBER, 2023)
    assert heading_of("Kết quả 2023") == (Held.MARK, 2023)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("85% đến 2028", (Decimal(85), 2028, False, "")),
        ("tăng 2,5 mỗi năm đến năm 2028, KH 12/KH-UBND", (Decimal("2.5"), 2028, True, "KH 12/KH-UBND")),
        ("85 phan tram den 2030", (Decimal(85), 2030, False, "")),
        ("đến 2028", None), ("85% hoặc 90% đến 2028", None), ("120% đến 2028", None), ("85%", None),
    ],
)  # fmt: skip
def test_targets_as_typed(text: str, expected: tuple[Decimal, int, bool, str] | None) -> None:
    """Mục tiêu gõ theo mức hay theo mức tăng; không rõ thì hỏi lại."""
    assert target_typed(text) == expected


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("4/5", "family", (5, 4, 0, 0)), ("4/5, văn hóa 3, điểm 80", "family", (5, 4, 3, 80)), ("3/3 80 diem", "clan", (3, 3, 0, 80)),
        ("5/4", "family", None), ("4/5, văn hóa 3", "clan", None), ("4/5, và 7", "family", None), ("bốn năm", "family", None),
        ("4/50", "family", None),
    ],
)  # fmt: skip
def test_rules_as_typed(text: str, title: str, expected: tuple[int, int, int, int] | None) -> None:
    """Quy định biểu dương gõ một dòng; gõ thừa số lạ thì hỏi lại."""
    assert rule_typed(text, title) == expected


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("6/5", "6 nhiều hơn 5"), ("4/50", "nhiều nhất"), ("1/1, điểm 200", "Điểm nhiều nhất là 100"), ("bốn năm", "Xin gõ như thế này"),
    ],
)  # fmt: skip
def test_a_rule_typed_wrong(text: str, part: str) -> None:
    """Quy định biểu dương gõ sai thì nói sai ở đâu."""
    assert part in render(wrong_with(text), "vi")


async def test_lines_read_apart_are_the_same_lines() -> None:
    """Tệp nghìn dòng đọc riêng một chỗ để bot không đứng; đọc ra vẫn đúng như thế (PY008)."""
    data = book(("Sổ", WIDE))
    parts, problems = read_packed(data, known())
    assert (await unpacked(parts), problems) == (read_past(data, known()).lines, ())
    long = book(("Sổ", (("Họ và tên", "Xóm", "2023"), *((f"Lò {at}", "Minh Cầu", "x") for at in range(600)))))
    parts, _ = read_packed(long, known())
    assert len(parts) == 3
    assert (await unpacked(parts)) == read_past(long, known()).lines


def merged(rows: Sequence[Sequence[object]], *areas: str) -> bytes:
    made = Workbook()
    page = made.active
    for row in rows:
        page.append(list(row))
    for area in areas:
        page.merge_cells(area)
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


TWO_ROWS = (
    ("SỔ GIA ĐÌNH HỌC TẬP XÃ MINH HỢP",),
    (),
    ("STT", "Họ tên", "Xóm", "Năm", None, None),
    (None, None, None, 2022, 2023, 2024),
    (1, "Lò Văn Pâng", "Minh Tiến", "x", "x", None),
    (2, "Trương Thị Lan", "Minh Tiến", "ĐK", "x", "x"),
)
SAME = [
    ("17071.01", "Lò Văn Pâng", {2022: True, 2023: True}),
    ("17071.01", "Trương Thị Lan", {2022: False, 2023: True, 2024: True}),
]


@pytest.mark.parametrize("areas", [(), ("A1:F1", "D3:F3", "A3:A4", "B3:B4", "C3:C4")])
def test_two_rows_of_headings(areas: tuple[str, ...]) -> None:
    """Tiêu đề hai hàng, chữ “Năm” gộp trên các năm, hay không gộp, đều đọc được (PY009)."""
    assert taken(read_past(merged(TWO_ROWS, *areas), known())) == SAME


def test_two_rows_of_headings_for_each_year() -> None:
    """Mỗi năm một cụm cột Kết quả, Điểm, năm ghi gộp ở hàng trên (PY009)."""
    rows = (
        ("Họ tên", "Xóm", "Năm 2022", None, "Năm 2023", None),
        (None, None, "Kết quả", "Điểm", "Kết quả", "Điểm"),
        ("Lò Văn Pâng", "Minh Tiến", "x", 82, "k", 61),
    )
    [one] = read_past(merged(rows, "C1:D1", "E1:F1"), known()).lines
    assert [(year.year, year.recognised, year.points) for year in one.years] == [
        (2022, True, Decimal(82)), (2023, False, Decimal(61)),
    ]  # fmt: skip


def test_a_village_merged_over_its_households() -> None:
    """Ô xóm gộp cho cả ba nhà thì cả ba nhà ở xóm ấy (PY010)."""
    rows = (
        ("Họ tên", "Xóm", "2023"),
        ("Lò Văn Pâng", "Minh Tiến", "x"), ("Vi Thị Hà", None, "x"), ("Cao Văn Dũng", None, "x"), ("Hà Văn Én", "Minh Cầu", "x"),
    )  # fmt: skip
    found = taken(read_past(merged(rows, "B2:B4"), known()))
    assert [place for place, _, _ in found] == ["17071.01"] * 3 + ["17071.02"]
    [one] = told(read_past(merged(rows[:3]), known()))
    assert "dòng 3, cột B: Ô xóm còn trống" in one


def test_one_mistake_is_one_sentence() -> None:
    """Bảng 500 nhà thiếu cột Xóm, hay cùng ghi sai một tên xóm, thì một câu, không phải 500 (PY011)."""
    names = [f"Lò Văn {at}" for at in range(500)]
    [one] = told(read_past(book(("Sổ", (("Họ tên", "2023"), *((name, "x") for name in names)))), known()))
    assert "dòng 1, cột A: Bảng chưa có cột Xóm" in one
    rows = (("Họ tên", "Xóm", "2023"), *((name, "Nậm Mộ", "x") for name in names))
    [one] = told(read_past(book(("Sổ", rows)), known()))
    assert "cột B, 500 dòng (2, 3, 4, 5, 6 …): Xã không có xóm nào tên “Nậm Mộ”" in one


def test_a_wrong_year_is_told_at_its_heading() -> None:
    """Năm sai ở tiêu đề thì chỉ đúng ô tiêu đề ấy, mỗi năm một câu (PY004)."""
    rows = (
        ("Họ và tên", "Xóm", 2025, 2030),
        ("Lò Văn Pâng", "Minh Tiến", "x", "x"),
        ("Vi Thị Hà", "Minh Tiến", "x", "x"),
    )
    said = told(read_past(book(("Sổ", rows)), known()))
    assert ["dòng 1, cột C" in said[0], "dòng 1, cột D" in said[1], len(said)] == [True, True, 2]


def test_a_formula_without_a_result_is_told() -> None:
    """Ô công thức chưa có kết quả thì nói, không lặng lẽ coi như trống; dòng cộng thì bỏ qua (PY012)."""
    rows = (
        ("STT", "Họ tên", "Xóm", "2023"),
        (1, "Lò Văn Pâng", "Minh Tiến", '=IF(1,"x","")'),
        ("=A2+1", "Vi Thị Hà", "Minh Tiến", "x"),
        (None, "Cộng", None, "=COUNTA(D2:D3)"),
    )
    [one] = told(read_past(merged(rows), known()))
    assert "dòng 2, cột D: Ô này là công thức" in one


def test_a_dotted_year_is_a_year() -> None:
    """2.024 là năm 2024 Excel viết có dấu chấm (PY001)."""
    rows = (
        ("Họ tên", "Xóm", "Năm"),
        ("Lò Văn Pâng", "Minh Tiến", "2.024"),
        ("Vi Thị Hà", "Minh Tiến", 2.023),
    )
    found = taken(read_past(book(("Sổ", rows)), known()))
    assert [years for _, _, years in found] == [{2024: True}, {2023: True}]
    assert heading_of("2.024") == (Held.MARK, 2024)


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("Xóm 05", "V5"),
        ("xom 5", "V5"),
        ("X5", "V5"),
        ("x.5", "V5"),
        ("05", "V5"),
        ("B5", ""),
        ("Xóm 50", ""),
        ("Xóm 55", ""),
    ],
)
def test_a_village_by_its_short_name(typed: str, place: str) -> None:
    """Xóm 05, X5 đều là Xóm 5; xóm không có thì không đoán (PY003)."""
    assert village_named({"xom 5": "V5", "5": "V5"}, typed) == place


def test_a_password_is_told() -> None:
    """Tệp có mật khẩu thì nói là có mật khẩu, không nói là hỏng (PY007)."""
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16le") + b"0" * 4000
    [one] = told(read_past(data, known()))
    assert "mật khẩu" in one
