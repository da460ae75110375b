"""A village's list read from the tables that villages have.

U301 Headings are known in any order, with and without accents, short or long, over one row or two.
U302 Titles, parts, sums and signatures are told apart from households, and listed as left aside.
U303 Every fault names sheet, row and column as Excel shows them, what is wrong and what to do.
U304 Phones and numbers are read as Excel spoils them; names in capitals and in another Unicode form are tidied.
U305 The sheet that fits is read, and the others that would are named.
U306 What is no readable table is refused with one clear sentence; no file keeps the program busy for long.
U307 What is written can be read again, and nothing that was typed is ever calculated.
"""

from __future__ import annotations

import time
import unicodedata
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from bot.documents.award_table.fault import AwardFault
from bot.documents.past_table import PastFault
from bot.documents.problem import Problem, RowFault
from bot.documents.roster_table import (
    Fault,
    Field,
    RosterRow,
    RosterTable,
    read_roster,
    write_roster,
)
from bot.words import render
from tests.bot.documents.sheets import decomposed, heads, page, village_of_75, workbook

HEADINGS = ("STT", "Họ và tên chủ hộ", "Số khẩu", "SĐT", "Ghi chú")


def faults(table: RosterTable) -> list[tuple[Fault, int, str]]:
    return [(problem.fault, problem.row, problem.column) for problem in table.problems]


def listed(table: RosterTable) -> list[tuple[int | None, str, int | None, str | None]]:
    return [(row.number, row.name, row.members, row.phone) for row in table.rows]


def one(*cells: object, headings: tuple[str, ...] = HEADINGS) -> RosterRow:
    """Read one household between two sound ones."""
    sound = [(8, "Quàng Văn Hoà", 4), (9, "Vàng A Dơ", 5)]
    table = read_roster(workbook(("Xóm 5", [headings, sound[0], cells, sound[1]])))
    assert len(table.rows) == 3, table
    return table.rows[1]


def test_list_of_75_households() -> None:
    """Xóm 5's list as the village head keeps it: 75 households, and each thing to look at is named (U301, U302, U303)."""
    table = read_roster(village_of_75())
    assert (len(table.rows), table.sheet) == (75, "Xóm 5")
    assert table.titles == ("UBND XÃ MINH HỢP", "DANH SÁCH HỘ GIA ĐÌNH XÓM 5 NĂM 2026")
    assert {column.letter: column.field for column in table.columns} == {
        "A": Field.NUMBER, "B": Field.FAMILY_NAME, "C": Field.GIVEN_NAME, "D": Field.MEMBERS, "E": None, "F": None,
        "G": Field.PHONE, "H": Field.ILLITERATE, "I": Field.NOTE,
    }  # fmt: skip
    assert [left.row for left in table.skipped] == [6, 7, 39, 85, 87, 88, 89]
    assert faults(table) == [
        (Fault.PHONES_TWO, 27, "G"),
        (Fault.NO_HEAD, 49, "C"),
        (Fault.SAME_NAME, 60, "C"),
        (Fault.SAME_PHONE, 61, "G"),
        (Fault.HEAD_DIED, 69, "I"),
        (Fault.MOVED_AWAY, 70, "I"),
        (Fault.NUMBER_TWICE, 79, "A"),
    ]
    first = table.rows[0]
    assert (first.number, first.name, first.typed_name, first.members, first.phone, first.illiterate) == (
        1, "Lò Văn Pâng", "LÒ VĂN PÂNG", 2, "+84912000001", 1,
    )  # fmt: skip
    assert (table.rows[20].phone, table.rows[21].phone) == ("+84391234567", None)
    assert not table.is_sound
    assert sum(row.is_sound for row in table.rows) == 72


@pytest.mark.parametrize(
    "headings",
    [
        ("STT", "Họ và tên chủ hộ", "Số khẩu", "SĐT", "Ghi chú"),
        ("TT", "Họ tên", "Nhân khẩu", "Điện thoại", "Ghi chú"),
        ("Số TT", "HỌ VÀ TÊN\nCHỦ HỘ", "SK", "Số ĐT", "GHI CHÚ"),
        ("so tt", "ho ten chu ho", "so nhan khau", "dien thoai", "ghi chu"),
        ("Stt.", "Chủ hộ", "Tổng số khẩu", "Zalo", "Lưu ý"),
        ("Số thứ tự", decomposed("Họ, tên (chủ hộ)"), "Số  người", "Di động", decomposed("Ghi chú")),
    ],
)
def test_headings_as_people_write_them(headings: tuple[str, ...]) -> None:
    """Columns are known by their headings, however those are written (U301)."""
    table = read_roster(workbook(("A", [headings, (3, "Lò Văn Pâng", 5, "0912345678", "mới tách")])))
    assert listed(table) == [(3, "Lò Văn Pâng", 5, "+84912345678")]
    assert (table.rows[0].note, table.problems) == ("mới tách", ())


def test_columns_in_another_order() -> None:
    """The order of columns is the village's own; a column not needed is named as not used (U301)."""
    rows = [
        ("Điện thoại", "Năm sinh", "Họ và tên", "Nhân khẩu", "STT"),
        ("0912345678", 1970, "Lò Văn Pâng", 5, 12),
    ]
    table = read_roster(workbook(("A", rows)))
    assert listed(table) == [(12, "Lò Văn Pâng", 5, "+84912345678")]
    assert [column.heading for column in table.columns if column.field is None] == ["Năm sinh"]


def test_one_heading_over_two_name_columns() -> None:
    """ "Họ và tên" merged over surname and given name: both are read (U301)."""
    rows: list[tuple[object, ...]] = [("STT", "Họ và tên chủ hộ", None, "Số khẩu")]
    rows += [(at, family, given, 4) for at, (family, given) in enumerate(heads(6), start=1)]
    table = read_roster(workbook(("A", rows), after=lambda book: page(book, "A").merge_cells("B1:C1")))
    assert [row.name for row in table.rows] == [f"{family} {given}" for family, given in heads(6)]
    assert table.problems == ()


def test_surname_beside_given_name() -> None:
    """ "Họ" beside "Tên" is the surname; "Tên" alone is the whole name (U301)."""
    for headings, cells in (
        (("TT", "Họ", "Tên"), (1, "Lò Văn", "Pâng")),
        (("TT", "Tên"), (1, "Lò Văn Pâng")),
    ):
        assert listed(read_roster(workbook(("A", [headings, cells])))) == [(1, "Lò Văn Pâng", None, None)]


def test_parts_sums_and_signatures() -> None:
    """The heading of a hamlet's part, a sum, the headings printed again, a signature: none is a household (U302)."""
    rows: list[tuple[object, ...]] = [
        ("BẢN NÀ TẤU",), (), HEADINGS, ("I. Tổ 1",), (1, "Lò Văn Pâng", 5), (2, "Tống Văn Cộng", 3), ("Cộng tổ 1", None, 8), HEADINGS,
        ("II", "Tổ 2"), (3, "Vàng A Dơ", 7), (), ("Tổng số:", None, 15), (None, "Người lập biểu"), (None, "Quàng Văn Thắng"), (4,),
    ]  # fmt: skip
    table = read_roster(workbook(("A", rows)))
    assert [row.name for row in table.rows] == ["Lò Văn Pâng", "Tống Văn Cộng", "Vàng A Dơ"]
    assert [left.row for left in table.skipped] == [4, 7, 8, 9, 12, 13, 14, 15]
    assert table.problems == ()


def test_note_of_the_village_head_is_no_signature() -> None:
    """ "Trưởng bản" noted beside a household ends no list, with or without numbers (U302)."""
    rows = [
        ("Họ và tên", "Số khẩu", "Ghi chú"),
        ("Lò Văn Pâng", 5, "Trưởng bản"),
        ("Vàng A Dơ", 7),
        ("Cộng", 12),
        (None, None, "Trưởng bản"),
        ("Lò Văn Pâng",),
    ]
    table = read_roster(workbook(("A", rows)))
    assert [row.name for row in table.rows] == ["Lò Văn Pâng", "Vàng A Dơ"]
    assert [left.row for left in table.skipped] == [4, 5, 6]


@pytest.mark.parametrize(
    ("cell", "phone"),
    [
        (912345678, "+84912345678"), (912345678.0, "+84912345678"), ("0912.345.678", "+84912345678"), ("0912 345 678", "+84912345678"),
        ("+84912345678", "+84912345678"), (84912345678, "+84912345678"), ("912345678", "+84912345678"), ("'0912345678", "+84912345678"),
        (1691234567, "+84391234567"), ("01691234567", "+84391234567"), ("0912345678 (Zalo)", "+84912345678"), ("không có", None), ("-", None),
        (None, None), (0, None), ("2193851234", "+842193851234"),
    ],
)  # fmt: skip
def test_phones_as_excel_spoils_them(cell: object, phone: str | None) -> None:
    """A phone whose first 0 Excel took away is read all the same (U304)."""
    row = one(3, "Lò Văn Pâng", 5, cell)
    assert (row.phone, row.problems) == (phone, ())


@pytest.mark.parametrize(
    ("cells", "fault", "column"),
    [
        ((3, None, 5, "0912345678"), Fault.NO_HEAD, "B"),
        ((3, "Hộ số 3 đi vắng", 5), Fault.NAME_UNSURE, "B"),
        ((3, "NguyÔn V¨n §øc", 5), Fault.OLD_FONT, "B"),
        ((3, "Lò Văn Pâng (đã mất)", 5), Fault.HEAD_DIED, "B"),
        ((3, "Lò Văn Pâng", 5, None, "đã mất 2024"), Fault.HEAD_DIED, "E"),
        ((3, "Lò Văn Pâng", 5, None, "Đã chuyển đi Sơn La"), Fault.MOVED_AWAY, "E"),
        ((None, "Lò Văn Pâng", 5), Fault.NUMBER_MISSING, "A"),
        (("3b", "Lò Văn Pâng", 5), Fault.NUMBER_WRONG, "A"),
        ((8, "Lò Văn Pâng", 5), Fault.NUMBER_TWICE, "A"),
        ((3, "Lò Văn Pâng", "nhiều"), Fault.MEMBERS_WRONG, "C"),
        ((3, "Lò Văn Pâng", 0), Fault.MEMBERS_WRONG, "C"),
        ((3, "Lò Văn Pâng", 4.5), Fault.MEMBERS_WRONG, "C"),
        ((3, "Lò Văn Pâng", "#REF!"), Fault.CELL_ERROR, "C"),
        ((3, "Lò Văn Pâng", 5, "091234567"), Fault.PHONE_WRONG, "D"),
        ((3, "Lò Văn Pâng", 5, "0912345678/0987654321"), Fault.PHONES_TWO, "D"),
        ((3, "Quàng Văn Hòa", 5), Fault.SAME_NAME, "B"),
        ((3, "Quàng Văn Hoà Bình", 5), None, ""),
        ((3, "Quàng Hoà", 5), Fault.CLOSE_NAME, "B"),
    ],
)
def test_faults_of_a_row(cells: tuple[object, ...], fault: Fault | None, column: str) -> None:
    """What is wrong is told with the cell it stands in, and the row is kept (U303)."""
    row = one(*cells)
    assert [(problem.fault, problem.row, problem.column) for problem in row.problems] == (
        [(fault, 3, column)] if fault else []
    )


@pytest.mark.parametrize(
    "note", ["vợ đã mất", "Con trai mất năm 2020", "bố chồng đã mất", "mất sổ hộ khẩu", "hộ nghèo"]
)
def test_notes_about_others(note: str) -> None:
    """A note about another member of the family says nothing of its head (U303)."""
    row = one(3, "Lò Văn Pâng", 5, None, note)
    assert (row.note, row.problems) == (note, ())


def test_who_cannot_read() -> None:
    """The column of those who cannot read is taken, and never exceeds the household (U303)."""
    headings = ("STT", "Chủ hộ", "Số khẩu", "Số người không biết chữ 15-60")
    assert one(3, "Lò Văn Pâng", 5, 2, headings=headings).illiterate == 2
    assert one(3, "Lò Văn Pâng", 5, "không", headings=headings).illiterate == 0
    assert one(3, "Lò Văn Pâng", 5, None, headings=headings).illiterate is None
    assert [problem.fault for problem in one(3, "Lò Văn Pâng", 2, 3, headings=headings).problems] == [
        Fault.ILLITERATE_TOO_MANY
    ]
    assert [problem.fault for problem in one(3, "Lò Văn Pâng", 2, "ít", headings=headings).problems] == [
        Fault.ILLITERATE_WRONG
    ]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("LÒ VĂN PÂNG", "Lò Văn Pâng"), ("lò văn  pâng", "Lò Văn Pâng"), (decomposed("Lò Văn Pâng"), "Lò Văn Pâng"), ("Ông Lò Văn Pâng", "Lò Văn Pâng"),
        ("Lò Văn Pâng ", "Lò Văn Pâng"), ("H’HEN NIÊ", "H'Hen Niê"), ("Vàng A Páo", "Vàng A Páo"), ("Lo Van Pang", "Lo Van Pang"),
    ],
)  # fmt: skip
def test_names_are_tidied_and_kept_as_typed(typed: str, name: str) -> None:
    """A name in capitals is shown as a name; what was typed stays beside it (U304)."""
    row = one("07", typed, "05")
    assert (row.number, row.name, row.members, row.problems) == (7, name, 5, ())
    assert row.typed_name.casefold().split()[-1] == unicodedata.normalize("NFC", typed).casefold().split()[-1]


def test_list_of_persons() -> None:
    """In a list of all persons, those who are not the head are pointed out (U303)."""
    rows = [
        ("STT", "Họ và tên", "Quan hệ với chủ hộ"), (1, "Lò Văn Pâng", "Chủ hộ"), (2, "Lò Thị Mai", "Vợ"), (3, "Lò Văn Đức", "Con"),
        (4, "Vàng A Dơ", "CH"),
    ]  # fmt: skip
    table = read_roster(workbook(("A", rows)))
    assert faults(table) == [(Fault.NOT_A_HEAD, 3, "C"), (Fault.NOT_A_HEAD, 4, "C")]


def test_several_sheets() -> None:
    """The sheet with the list is found, and another list in the file is named, not mixed in (U305)."""
    xom_5 = [
        HEADINGS,
        *((at, f"{family} {given}", 4) for at, (family, given) in enumerate(heads(5), start=1)),
    ]
    xom_6 = [
        HEADINGS,
        *((at, f"{family} {given}", 4) for at, (family, given) in enumerate(heads(9), start=1)),
    ]
    data = workbook(("Hướng dẫn", [("Điền vào bảng",)]), ("Xóm 5", xom_5), ("Xóm 6", xom_6), ("Trống", []))
    table = read_roster(data)
    assert (table.sheet, len(table.rows), table.other_sheets) == ("Xóm 6", 9, ("Xóm 5",))
    assert [problem.fault for problem in table.file_problems] == [Fault.SEVERAL_SHEETS]
    asked = read_roster(data, sheet="Xóm 5")
    assert (asked.sheet, len(asked.rows), asked.problems) == ("Xóm 5", 5, ())
    assert [problem.fault for problem in read_roster(data, sheet="Xóm 7").problems] == [Fault.NO_SUCH_SHEET]


def test_hidden_sheet_is_last_choice() -> None:
    """Last year's list on a hidden sheet is not taken for this year's (U305)."""

    def hide(book: Workbook) -> None:
        page(book, "2025").sheet_state = "hidden"

    rows = [HEADINGS, *((at, f"{family} {given}", 4) for at, (family, given) in enumerate(heads(9), start=1))]
    table = read_roster(workbook(("2025", rows), ("2026", rows[:4]), after=hide))
    assert (table.sheet, len(table.rows), table.other_sheets) == ("2026", 3, ())


def test_list_without_headings() -> None:
    """A bare list is understood where it is plain what each column is, and never half guessed (U301)."""
    plain = [
        (at, f"{family} {given}", 912000000 + at, 4) for at, (family, given) in enumerate(heads(5), start=1)
    ]
    table = read_roster(workbook(("A", plain)))
    assert listed(table)[0] == (1, "Lò Văn Pâng", None, None)
    as_text = [(number, name, f"0{phone}", members) for number, name, phone, members in plain]
    table = read_roster(workbook(("A", as_text)))
    assert listed(table)[0] == (1, "Lò Văn Pâng", None, "+84912000001")
    assert [column.letter for column in table.columns if column.field is None] == ["D"]
    unclear = [("nhà ông Pâng ở đầu bản", 4), ("nhà bà Mai", 3), ("trạm y tế", 0)]
    assert faults(read_roster(workbook(("A", unclear)))) == [(Fault.NO_HEADINGS, 0, "")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1258"])
@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_text_files(encoding: str, sign: str) -> None:
    """A list saved as .csv is read in each way Excel saves one (U301, U306)."""
    rows = [
        ("STT", "Họ và tên chủ hộ", "Số khẩu", "Điện thoại"),
        ("1", "Lò Văn Pâng", "5", "0912345678"),
        ("2", '"Vàng A Dơ"', "7", ""),
    ]
    text = "".join(sign.join(row) + "\r\n" for row in rows)
    typed = "".join(in_code_page(char) for char in text) if encoding == "cp1258" else text
    table = read_roster(typed.encode(encoding))
    assert listed(table) == [(1, "Lò Văn Pâng", 5, "+84912345678"), (2, "Vàng A Dơ", 7, None)]
    assert (table.problems, table.sheet) == ((), "")


def in_code_page(char: str) -> str:
    """Write a letter as the Vietnamese code page does: its tone as a sign of its own."""
    try:
        char.encode("cp1258")
    except UnicodeEncodeError:
        decomposed = unicodedata.normalize("NFD", char)
        tones = [mark for mark in decomposed[1:] if mark in "\u0300\u0301\u0303\u0309\u0323"]
        rest = [mark for mark in decomposed if mark not in tones]
        return unicodedata.normalize("NFC", "".join(rest)) + "".join(tones)
    return char


def test_formulas() -> None:
    """A formula's last result is read; one that was never calculated is told apart from an empty cell (U303)."""
    data = workbook(
        ("A", [HEADINGS, (1, "Lò Văn Pâng", 5), ("=A2+1", "Vàng A Dơ", 7), (3, '="Lò Thị "&"Mai"', 4)])
    )
    assert faults(read_roster(data)) == [(Fault.FORMULA_EMPTY, 3, "A"), (Fault.FORMULA_EMPTY, 4, "B")]
    calculated = with_results(data, {"A3": "2"})
    assert [row.number for row in read_roster(calculated).rows] == [1, 2, 3]


def with_results(data: bytes, results: dict[str, str]) -> bytes:
    """Put results beside the formulas, as Excel does when it saves."""
    written = BytesIO()
    with ZipFile(BytesIO(data)) as package, ZipFile(written, "w", ZIP_DEFLATED) as changed:
        for part in package.infolist():
            body = package.read(part)
            for cell, value in results.items():
                body = body.replace(
                    f'<c r="{cell}"><f>A2+1</f><v /></c>'.encode(),
                    f'<c r="{cell}"><f>A2+1</f><v>{value}</v></c>'.encode(),
                )
                body = body.replace(
                    f'<c r="{cell}"><f>A2+1</f><v></v></c>'.encode(),
                    f'<c r="{cell}"><f>A2+1</f><v>{value}</v></c>'.encode(),
                )
            changed.writestr(part, body)
    return written.getvalue()


def package(**parts: bytes) -> bytes:
    """Make a zip file with these parts ("_" stands for "/")."""
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as changed:
        for part, body in parts.items():
            changed.writestr(part.replace("__", "/"), body)
    return written.getvalue()


OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", Fault.EMPTY_FILE),
        (b" \r\n", Fault.EMPTY_FILE),
        (OLD_EXCEL, Fault.OLD_EXCEL),
        (OLD_EXCEL + "EncryptedPackage".encode("utf-16-le"), Fault.LOCKED),
        (package(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), Fault.OPEN_DOCUMENT),
        (package(word__document=b"<x/>"), Fault.NOT_A_TABLE),
        (b"%PDF-1.7 \n...", Fault.NOT_A_TABLE),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", Fault.NOT_A_TABLE),
        (b"<html><table><tr><td>STT</td></tr></table>", Fault.NOT_A_TABLE),
        (b"PK\x03\x04 cut off", Fault.BROKEN),
        (village_of_75()[:4000], Fault.BROKEN),
        (b"x" * (2 * 1024 * 1024 + 1), Fault.TOO_LARGE),
        (workbook(("A", [])), Fault.EMPTY_FILE),
        (workbook(("A", [("Xin chào",)])), Fault.NO_HEADINGS),
        (workbook(("A", [HEADINGS])), Fault.NO_HOUSEHOLDS),
        ("Kính gửi cô,\nem gửi danh sách".encode(), Fault.NO_HEADINGS),
    ],
)
def test_files_that_are_no_list(data: bytes, fault: Fault) -> None:
    """A file that cannot be used is answered in one sentence that says what to send instead (U306)."""
    table = read_roster(data)
    assert ([problem.fault for problem in table.problems], table.rows) == ([fault], ())
    assert not table.is_sound


def test_broken_inside() -> None:
    """A workbook damaged inside is refused like any other damaged file (U306)."""
    inside = BytesIO()
    with ZipFile(BytesIO(village_of_75())) as sound, ZipFile(inside, "w", ZIP_DEFLATED) as changed:
        for part in sound.infolist():
            body = sound.read(part)
            changed.writestr(part, body[: len(body) // 2] if part.filename.endswith("sheet1.xml") else body)
    assert [problem.fault for problem in read_roster(inside.getvalue()).problems] == [Fault.BROKEN]


def test_bombs_are_refused_quickly() -> None:
    """A file made to unpack without end is refused before it is unpacked (U306)."""
    bomb = package(**{"xl__workbook.xml": b"<x/>", "xl__worksheets__sheet1.xml": b"<c/>" * 8_000_000})
    laughs = (
        b'<!DOCTYPE x [<!ENTITY a "ha">'
        + b"".join(f'<!ENTITY {chr(98 + at)} "{f"&{chr(97 + at)};" * 10}">'.encode() for at in range(12))
        + b"]><workbook>&m;</workbook>"
    )
    began = time.process_time()
    assert [problem.fault for problem in read_roster(bomb).problems] == [Fault.TOO_LARGE]
    assert [problem.fault for problem in read_roster(package(**{"xl__workbook.xml": laughs})).problems] == [
        Fault.BROKEN
    ]
    for rows, fault in (
        (b'<row r="1">' + b"<c/>" * 2_000_000 + b"</row>", Fault.TOO_LARGE),
        (b"<row/>" * 1_000_000, Fault.TOO_LARGE),
        (b'<row r="999999999"><c r="A999999999"/></row>', Fault.BROKEN),
    ):
        assert [problem.fault for problem in read_roster(with_rows(rows)).problems] == [fault]
    assert time.process_time() - began < 20


def with_rows(rows: bytes) -> bytes:
    """Put these rows in the place of a sound sheet's."""
    written = BytesIO()
    with (
        ZipFile(BytesIO(workbook(("A", [HEADINGS])))) as sound,
        ZipFile(written, "w", ZIP_DEFLATED) as changed,
    ):
        for part in sound.infolist():
            body = sound.read(part)
            if part.filename.endswith("sheet1.xml"):
                body = (
                    body[: body.index(b"<sheetData>")] + b"<sheetData>" + rows + b"</sheetData></worksheet>"
                )
            changed.writestr(part, body)
    return written.getvalue()


def test_last_row_far_below() -> None:
    """A stray cell in the last row of the sheet does not hide the list above it (U306)."""
    data = workbook(
        ("A", [HEADINGS, (1, "Lò Văn Pâng", 5)]),
        after=lambda book: page(book, "A").__setitem__("B1048576", "Vàng A Dơ"),
    )
    table = read_roster(data)
    assert [row.row for row in table.rows] == [2, 1048576]


def test_too_many_rows() -> None:
    """A commune's list of thousands is sent back: one village in each file (U306)."""
    rows = [HEADINGS, *((at, f"Lò Văn Số {at}", 4) for at in range(1, 2200))]
    table = read_roster(workbook(("A", rows)))
    assert [problem.fault for problem in table.problems] == [Fault.TOO_MANY_ROWS]
    assert "2.000" in render(table.problems[0].sentence, "vi") or "2000" in render(
        table.problems[0].sentence, "vi"
    )


@pytest.mark.parametrize("fault", [*Fault, *PastFault, *AwardFault])
def test_every_fault_has_its_sentence(fault: RowFault) -> None:
    """Each fault says in Vietnamese where, what and what to do (U303)."""
    said = render(Problem(fault, "Xóm 5", 12, "B", "abc", 7).sentence, "vi")
    assert said.startswith("Trang “Xóm 5”, dòng 12, cột B: ")
    assert not set("{}").intersection(said)
    assert render(Problem(fault, typed="abc").sentence, "vi")


def test_written_table_has_proper_types() -> None:
    """In the written file a phone keeps its 0, a number can be added up, and "=1+1" stays what was typed (U307)."""
    rows = [
        RosterRow(2, 1, "Lò Văn Pâng", "", 5, "+84912345678", 2, "=1+1"),
        RosterRow(3, None, "=HYPERLINK(1)", note="-5\x07"),
    ]
    book = load_workbook(BytesIO(write_roster(rows, title="Xóm 5: [2026]")))
    sheet: Any = book.active
    assert sheet.title == "Xóm 5   2026"
    assert [sheet.cell(3, column).alignment.horizontal for column in range(1, 7)] == ["center", None] * 2 + [
        "center",
        None,
    ]
    assert {sheet.cell(row, 6).border.left.style for row in (2, 3, 4)} == {"thin"}
    cells = [[(cell.value, cell.data_type) for cell in row] for row in sheet.iter_rows(min_row=3)]
    assert cells == [
        [(1, "n"), ("Lò Văn Pâng", "s"), (5, "n"), ("0912345678", "s"), (2, "n"), ("=1+1", "s")],
        [(None, "n"), ("=HYPERLINK(1)", "s"), (None, "n"), (None, "n"), (None, "n"), ("-5", "s")],
    ]


HOUSEHOLDS = st.lists(
    st.tuples(
        st.sampled_from([f"{family} {given}" for family, given in heads(75)]),
        st.integers(1, 20),
        st.none() | st.integers(0, 9_999_999).map(lambda number: f"+8491{number:07}"),
        st.none() | st.just(0),
        st.sampled_from(["", "hộ nghèo", "=1+1", "ở nhờ; thuê"]),
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=40, deadline=None)
@given(HOUSEHOLDS, st.sampled_from(["", "Xóm 5", "DANH SÁCH HỘ GIA ĐÌNH XÓM 5"]))
def test_what_is_written_is_read_again(
    households: list[tuple[str, int, str | None, int | None, str]], title: str
) -> None:
    """A list taken out of the bot, and sent back, is the same list (U307)."""
    rows = [
        RosterRow(at, at, name, name, members, phone, illiterate, note)
        for at, (name, members, phone, illiterate, note) in enumerate(households, start=1)
    ]
    table = read_roster(write_roster(rows, title=title))
    assert [
        (row.number, row.name, row.members, row.phone, row.illiterate, row.note) for row in table.rows
    ] == [(row.number, row.name, row.members, row.phone, row.illiterate, row.note) for row in rows]
    assert all(problem.to_look_at for problem in table.problems)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_any_file_is_answered(data: bytes) -> None:
    """Whatever file is sent, the answer is a list or a reason (U306)."""
    table = read_roster(data)
    assert table.rows or table.problems
