"""What an officer is told about a table that cannot be taken in: where, what is wrong, what to do.

TB101 Every fault at once, each at its sheet, row and column; nothing is taken in by halves.
TB102 What is no spreadsheet, or a dangerous one, is refused before it is read.
TB104 A sheet or heading that is missing hides no fault elsewhere; a renamed sheet is found again.
TB105 A table made from a framework whose period is over names days of its own.
TB106 A fault of a rule is told in numbers and codes that stand in the sheet.
TB107 What cannot be meant, or fits no screen, is told when the table is brought in.
TB108 No word of a pack leaks into a fault.
TB103 Any one cell spoiled gives a sentence or a sound table, never a crash.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.documents.criteria_table import Table, read_table, sentence
from bot.documents.criteria_table import workbook as limits
from criteria import inspect
from tests.bot.documents.conftest import LIBRARY, PLACES, TODAY, Book, spoken

Open = Callable[[str], Book]


def test_many_faults_at_once(clan: Book) -> None:
    """TB101. Một bảng sai mười mấy chỗ thì báo đủ mười mấy chỗ, chỗ nào ở hàng nào cột nào."""
    clan.general(
        {
            "Nơi áp dụng (mã)": "99999",
            "Áp dụng đến ngày": "1/1/2026",
            "Ngày văn bản": "31/2/2026",
            "Điểm đạt danh hiệu": 120,
            "Cơ quan ban hành": None,
        }
    )
    clan.put("Chỉ số", {"D3": "bốn mươi", "B6": "DH1.2", "C7": None, "G4": "hơi cần"})
    clan.put("Câu hỏi", {"C4": "điện thoại", "M3": "q1 to hơn 0", "A4": "câu 3"})
    clan.put("Cách tính điểm", {"E2": "q9", "A3": "DH7.7", "G4": 1, "I4": 2})
    assert clan.faults() == [
        (
            "Trang “Phần chung”, hàng 6, cột B: “31/2/2026” không phải là ngày. Ghi ngày/tháng/năm. "
            "Ví dụ: 1/7/2026"
        ),
        (
            "Trang “Phần chung”, hàng 7, cột B: Mục “Cơ quan ban hành” còn trống. Chép từ văn bản. "
            "Ví dụ: Hội Khuyến học tỉnh Nghệ An"
        ),
        (
            "Trang “Phần chung”, hàng 8, cột B: “99999” không có trong danh mục xã, tỉnh từ 1/7/2025. "
            "Ghi mã xã (5 chữ số) hoặc mã tỉnh (2 chữ số). Ví dụ: 17071"
        ),
        (
            "Trang “Phần chung”, hàng 10, cột B: Thời gian áp dụng kết thúc ngày 1/1/2026, trước khi bắt đầu ngày "
            "1/7/2026. Ghi ngày muộn hơn, hoặc để trống. Ví dụ: 31/12/2030"
        ),
        (
            "Trang “Phần chung”, hàng 13, cột B: Ngưỡng đạt cao hơn tổng điểm. Ghi số điểm có thể đạt tới. "
            "Ví dụ: 80"
        ),
        "Trang “Chỉ số”, hàng 3, cột D: “bốn mươi” không phải là số điểm. Chỉ ghi con số. Ví dụ: 7,5",
        (
            "Trang “Chỉ số”, hàng 4, cột G: “hơi cần” không có trong danh sách chọn. Chọn một trong danh sách: "
            "“không cần”, “có thì tốt”, “bắt buộc”."
        ),
        "Trang “Chỉ số”, hàng 6, cột B: Mã “DH1.2” đã có ở hàng 4. Mỗi dòng một mã riêng. Ví dụ: DH1.2b",
        (
            "Trang “Chỉ số”, hàng 7, cột C: Dòng này chưa có lời văn. Chép lời văn của văn bản. "
            "Ví dụ: Tỷ lệ gia đình trong dòng họ đạt Gia đình học tập"
        ),
        (
            "Trang “Câu hỏi”, hàng 3, cột M: “q1 to hơn 0” không đọc được thành điều kiện. "
            "Ghi mã một câu ở trên, một dấu (=, >, >=, <, <=) và một giá trị. Ví dụ: q1 > 0"
        ),
        (
            "Trang “Câu hỏi”, hàng 4, cột A: “câu 3” không dùng làm mã câu được. "
            "Mã câu gồm chữ thường không dấu, chữ số và dấu _. Ví dụ: q1"
        ),
        (
            "Trang “Cách tính điểm”, hàng 2, cột E: Không có câu hỏi “q9”. "
            "Ghi mã có ở trang “Câu hỏi”, hoặc thêm câu vào trang ấy. Ví dụ: q1"
        ),
        (
            "Trang “Cách tính điểm”, hàng 3, cột A: Không có chỉ số “DH7.7”. "
            "Ghi mã có ở trang “Chỉ số”, hoặc thêm chỉ số vào trang ấy. Ví dụ: DH1.2"
        ),
        (
            "Trang “Cách tính điểm”, hàng 4, cột A: Không có chỉ số “DH2.1”. "
            "Ghi mã có ở trang “Chỉ số”, hoặc thêm chỉ số vào trang ấy. Ví dụ: DH1.2"
        ),
    ]


@pytest.mark.parametrize(
    ("sheet", "cells", "told"),
    [
        ("Phần chung", {"B12": 90}, "Trang “Phần chung”, hàng 12, cột B: "),
        ("Chỉ số", {"D2": 50}, "Trang “Chỉ số”, hàng 2, cột D: "),
        ("Chỉ số", {"A3": "tiêu chuẩn"}, "Trang “Chỉ số”, hàng 3, cột A: “tiêu chuẩn” không có trong danh sách"),
        ("Chỉ số", {"D3": -40}, "Trang “Chỉ số”, hàng 3, cột D: “-40” không thể là số điểm."),
        ("Chỉ số", {"D3": "=1/0"}, "Trang “Chỉ số”, hàng 3, cột D: Công thức trong ô này chưa có kết quả"),
        ("Chỉ số", {"B3": "Mục 1"}, "Trang “Chỉ số”, hàng 3, cột B: “Mục 1” không dùng làm mã được."),
        ("Chỉ số", {"J3": "bỏ đi"}, "Trang “Chỉ số”, hàng 3, cột J: “bỏ đi” không rõ là đánh dấu"),
        ("Câu hỏi", {"M3": "q3 > 0"}, "Trang “Câu hỏi”, hàng 3, cột M: "),
        ("Câu hỏi", {"K3": "mấy cũng được"}, "Trang “Câu hỏi”, hàng 3, cột K: "),
        ("Câu hỏi", {"H2": "một"}, "Trang “Câu hỏi”, hàng 2, cột H: “một” không phải là số nguyên."),
        ("Câu hỏi", {"C4": "chọn một", "E4": "Có; Có"}, "Trang “Câu hỏi”, hàng 4, cột E: Lựa chọn “Có” ghi hai lần."),
        ("Câu hỏi", {"A5": "q4", "B5": "Câu thừa?", "C5": "có/không"}, "Trang “Câu hỏi”, hàng 5, cột A: "),
        ("Câu hỏi", {"B4": None}, "Trang “Câu hỏi”, hàng 4, cột B: Câu này chưa có lời hỏi."),
        ("Cách tính điểm", {"D2": None}, "Trang “Cách tính điểm”, hàng 2, cột D: Chưa chọn kiểu tính."),
        ("Cách tính điểm", {"D2": "giữ nguyên cách tính của bộ gốc"}, "Trang “Cách tính điểm”, hàng 2, cột D: Bộ gốc"),
        ("Cách tính điểm", {"G2": 50, "I2": 75}, "Trang “Cách tính điểm”, hàng 2, cột G: Các mức lộn xộn"),
        ("Cách tính điểm", {"G2": 150}, "Trang “Cách tính điểm”, hàng 2, cột G: “150” không phải là một mức."),
        ("Cách tính điểm", {"H2": 45}, "Trang “Cách tính điểm”, hàng 2, cột D: "),
        ("Cách tính điểm", {"H2": None}, "Trang “Cách tính điểm”, hàng 2, cột H: Mức bên cạnh chưa có điểm."),
        ("Cách tính điểm", {"F2": None}, "Trang “Cách tính điểm”, hàng 2, cột F: Chưa ghi câu mẫu số."),
        ("Cách tính điểm", {"D4": "theo lựa chọn"}, "Trang “Cách tính điểm”, hàng 4, cột G: Câu “q3” không có"),
        ("Cách tính điểm", {"E3": "q1"}, "Trang “Cách tính điểm”, hàng 3, cột D: "),
        ("Cách tính điểm", {"A3": "DH1.1"}, "Trang “Cách tính điểm”, hàng 3, cột A: Mã “DH1.1” đã có ở hàng 2."),
        ("Cách tính điểm", {"H5": 3}, "Trang “Cách tính điểm”, hàng 5, cột H: Kiểu tự cho điểm không có mức."),
    ],
)  # fmt: skip
def test_one_fault(clan: Book, sheet: str, cells: dict[str, object], told: str) -> None:
    """TB101. Sai ô nào thì chỉ đúng ô ấy."""
    faults = clan.put(sheet, cells).faults()
    assert any(fault.startswith(told) for fault in faults), faults
    assert len(faults) <= 3, faults


def test_rows_of_the_original(open_book: Open) -> None:
    """TB101. Xóa mất dòng của bộ gốc, chuyển dòng sang tiêu chí khác đều bị nhắc."""
    book = open_book("gia-dinh-hoc-tap-mau").official()
    book.book["Chỉ số"].delete_rows(4)
    (fault,) = [one for one in book.faults() if "Mất dòng" in one]
    assert fault.startswith("Trang “Chỉ số”: Mất dòng “GD1.2” của bộ gốc. Muốn bỏ thì ghi lại dòng ấy")
    book = open_book("gia-dinh-hoc-tap-mau").official().put("Chỉ số", {"B3": "GD2.1", "B7": "GD1.1"})
    assert any("“GD2.1” thuộc tiêu chí GD2" in one for one in book.faults())


def test_half_a_table(clan: Book) -> None:
    """TB101. Ghi là đã đủ mà còn tiêu chí trống thì bị nhắc; thiếu trang, thiếu cột cũng bị nhắc."""
    faults = clan.row("Chỉ số", 8, "tiêu chí", "DH3", "Còn trống").faults()
    assert faults == [
        (
            "Trang “Chỉ số”, hàng 8, cột B: Tiêu chí “DH3” chưa có chỉ số nào, mà phần chung ghi là đã đủ. "
            "Thêm chỉ số bên dưới, hoặc bỏ tiêu chí này."
        )
    ]
    clan.book["Chỉ số"]["D1"] = "Số"
    del clan.book["Câu hỏi"]
    assert clan.faults() == [
        "Trang “Chỉ số”: Thiếu cột “Điểm”. Ghi lại tên cột ở hàng đầu, ngay trên cột ấy.",
        *faults,
        "Trang “Câu hỏi”: Thiếu trang này. Tạo lại bảng mẫu rồi chép trang này sang, giữ đúng tên trang.",
    ]


def test_a_missing_part_hides_nothing(clan: Book) -> None:
    """TB104. Thiếu một trang hay đổi tên một trang thì chỗ sai ở các trang khác vẫn được kể trong cùng một lượt."""
    clan.general({"Ngày văn bản": "31/2/2026", "Điểm đạt danh hiệu": 120})
    clan.put("Câu hỏi", {"C4": "điện thoại"})
    clan.put("Cách tính điểm", {"G2": 150, "D3": "theo ý"})
    told = [
        "Trang “Phần chung”, hàng 6, cột B: “31/2/2026” không phải là ngày.",
        "Trang “Phần chung”, hàng 13, cột B: Ngưỡng đạt cao hơn tổng điểm.",
        "Trang “Câu hỏi”, hàng 4, cột C: “điện thoại” không có trong danh sách chọn.",
        "Trang “Cách tính điểm”, hàng 2, cột G: “150” không phải là một mức.",
        "Trang “Cách tính điểm”, hàng 3, cột D: “theo ý” không có trong danh sách chọn.",
    ]
    clan.book["Chỉ số"].title = "Chi tieu 2026"
    renamed = clan.faults()
    assert "Trang “Chỉ số”: Trang này mang tên khác. Đổi tên trang “Chi tieu 2026” thành “Chỉ số”." in renamed
    clan.book["Chi tieu 2026"]["B1"] = "Số hiệu"
    missing = clan.faults()
    assert "Trang “Chỉ số”: Thiếu trang này." in " ".join(missing)
    for faults in (renamed, missing):
        assert len(faults) == len(told) + 1
        assert all(any(one.startswith(start) for one in faults) for start in told)


def test_the_first_sheet_without_its_headings(clan: Book) -> None:
    """TB104. Mất dòng tên cột ở trang “Phần chung” thì máy vẫn nhận ra các mục và kể tiếp chỗ sai."""
    clan.put("Phần chung", {"A1": None, "B1": None}).general({"Ngày văn bản": "31/2/2026"})
    clan.put("Chỉ số", {"D3": "bốn mươi"})
    assert [fault.partition(": ")[0] for fault in clan.faults()] == [
        "Trang “Phần chung”",
        "Trang “Phần chung”",
        "Trang “Phần chung”, hàng 6, cột B",
        "Trang “Chỉ số”, hàng 3, cột D",
    ]


def test_days_that_are_wanting(open_book: Open) -> None:
    """TB105. Bộ gốc đã hết thời gian áp dụng mà bảng mới không ghi ngày thì chưa nhận."""
    book = open_book("dong-ho-hoc-tap-khung-448").official()
    book.on = TODAY
    book.general({"Áp dụng từ ngày": None, "Áp dụng đến ngày": None})
    first, second = book.faults()
    assert first == (
        "Trang “Phần chung”, hàng 9, cột B: Mục “Áp dụng từ ngày” còn trống. Bộ gốc chỉ áp dụng đến 31/12/2020: "
        "ghi văn bản của mình áp dụng từ ngày nào đến ngày nào. Ví dụ: 1/7/2026"
    )
    assert "Mục “Áp dụng đến ngày” còn trống" in second


def test_a_kept_rule_with_other_points(open_book: Open) -> None:
    """TB106. Đổi điểm mà giữ cách tính gốc thì máy nói trả điểm về bao nhiêu, không nêu con số lạ."""
    book = open_book("gia-dinh-hoc-tap-mau").official()
    (row,) = [one for one in book.book["Chỉ số"].iter_rows(min_row=2) if one[1].value == "GD3.1"]
    row[3].value = 5
    told = [one for one in book.faults() if one.startswith("Trang “Cách tính điểm”")]
    assert len(told) == 1
    assert told[0].endswith(
        "cột D: Cách tính của bộ gốc làm cho 10 điểm. Trả điểm của GD3.1 về 10, hoặc chọn kiểu tính khác ở ô này."
    )


def test_an_emptied_rule_is_named(clan: Book) -> None:
    """TB106. Xóa cách tính của một chỉ số thì máy gọi đúng tên chỉ số ấy, không chỉ nói câu hỏi bị thừa."""
    clan.put("Cách tính điểm", dict.fromkeys(("D4", "E4", "G4", "H4", "I4", "J4")))
    faults = clan.faults()
    assert (
        "Trang “Cách tính điểm”, hàng 4, cột D: Chỉ số “DH2.1” chưa có cách tính điểm. "
        "Điền dòng của chỉ số ấy: kiểu tính và mã câu hỏi."
    ) in faults
    assert any(one.startswith("Trang “Câu hỏi”, hàng 4, cột A") for one in faults)


@pytest.mark.parametrize(
    ("sheet", "cells", "told"),
    [
        ("Phần chung", {"B13": 0}, "hàng 13, cột B: “Điểm đạt danh hiệu” không thể là 0."),
        ("Phần chung", {"B3": "Dòng họ " * 50}, "hàng 3, cột B: Ô này dài 399 chữ cái. Rút ngắn còn nhiều nhất 150"),
        ("Câu hỏi", {"B4": "mấy buổi " * 500}, "hàng 4, cột B: Ô này dài 4499 chữ cái."),
        ("Chỉ số", {"C4": "quỹ " * 500}, "hàng 4, cột C: Ô này dài 1999 chữ cái."),
    ],
)  # fmt: skip
def test_nonsense(clan: Book, sheet: str, cells: dict[str, object], told: str) -> None:
    """TB107. Điểm đạt bằng 0, tên bảng hay câu hỏi dài quá một màn hình thì bị nhắc ngay lúc đưa vào."""
    (fault,) = clan.put(sheet, cells).faults()
    assert fault.startswith(f"Trang “{sheet}”, {told}")


@pytest.mark.parametrize(
    ("sheet", "cells"),
    [
        ("Câu hỏi", {"C2": "có/không"}),
        ("Câu hỏi", {"I2": 0}),
        ("Câu hỏi", {"M3": "q1 = có"}),
        ("Câu hỏi", {"F3": None}),
        ("Cách tính điểm", {"E3": "q1"}),
        ("Xếp loại", {"A2": "Tốt", "B2": 300}),
    ],
)
def test_no_word_of_a_pack(clan: Book, sheet: str, cells: dict[str, object]) -> None:
    """TB108. Lời nhắc chỉ dùng chữ có trong bảng tính, không lộ tiếng của tệp máy."""
    for fault in clan.put(sheet, cells).faults():
        assert not re.search(r"count|share|unit|low|high|kind|yes_no|Cần:|\"", fault), fault


def test_another_set(clan: Book) -> None:
    """TB101. Không biết bảng làm từ bộ nào thì không đoán."""
    (fault,) = clan.general({"Bộ gốc (không sửa)": "dong-ho@9.9"}).faults()
    assert fault.startswith("Trang “Phần chung”, hàng 2, cột B: Không có bộ tiêu chí “dong-ho@9.9”.")


def test_points_for_a_set_without_points(open_book: Open) -> None:
    """TB101. Bộ xét đạt hay chưa đạt thì không ghi điểm."""
    book = open_book("cong-dong-hoc-tap-xa").official().put("Chỉ số", {"D3": 5})
    (fault,) = book.faults()
    assert "Bộ này xét từng chỉ số đạt hay chưa đạt, không chấm điểm." in fault


def packed(**parts: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), body)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "Đây không phải tệp Excel (.xlsx)."),
        (b"ma,ten\n1,2\n", "Đây không phải tệp Excel (.xlsx)."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 600, "Đây là tệp Excel kiểu cũ (.xls)"),
        (packed(content_xml=b"<x/>"), "Đây không phải tệp Excel (.xlsx)."),
        (packed(xl__workbook_xml=b"<x/>"), "Tệp hỏng, không mở được."),
        (packed(xl__workbook_xml=b"<x/>", xl__vbaProject_bin=b"x"), "Tệp có macro, không nhận được."),
        (packed(xl__workbook_xml=b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "Tệp hỏng, không mở được."),
        (packed(xl__workbook_xml=b"<x/>", xl__media_xml=b"0" * (limits.LARGEST_INSIDE + 1)), "Tệp bung ra lớn hơn"),
        (b"PK" + b"0" * (limits.LARGEST + 1), "Tệp lớn hơn 2 MB."),
    ],
)  # fmt: skip
def test_no_table_at_all(data: bytes, told: str) -> None:
    """TB102. Tệp không phải bảng tính, có macro hay quá lớn thì từ chối và nói cách lưu lại."""
    read = read_table(data, LIBRARY, known_place=PLACES.__contains__, spoken=spoken, on=TODAY)
    assert isinstance(read, tuple)
    (fault,) = read
    assert spoken(sentence(fault)).startswith(told)


def test_too_many_rows(clan: Book) -> None:
    """TB102. Bảng dài quá 2.000 hàng thì không nhận."""
    page = clan.book["Câu hỏi"]
    for row in range(5, limits.MOST_ROWS + 10):
        page.cell(row, 1).value = f"q{row}"
    (fault,) = clan.faults()
    assert fault.startswith("Trang “Câu hỏi”: Có hơn 2")


SPOILT = st.one_of(
    st.sampled_from(["", "x", "có", "q1", "q1 - q2", "0", "-1", "1e9", "=1+1", "#REF!", "DH1", "100%", "nan", "²", "１０"]),
    st.integers(-5, 10**12),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.datetimes(),
    st.text("abcđ0123 .,;:=<>-()\n", max_size=20),
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(["Phần chung", "Xếp loại", "Chỉ số", "Câu hỏi", "Cách tính điểm"]),
    st.lists(st.tuples(st.integers(1, 12), st.integers(1, 15), SPOILT), min_size=1, max_size=4),
)
def test_spoilt_cells(sheet: str, spoilt: list[tuple[int, int, object]]) -> None:
    """TB103. Gõ bừa vào vài ô thì hoặc có lời nhắc, hoặc bảng vẫn đúng; không bao giờ hỏng giữa chừng."""
    book = Book(LIBRARY.get("gia-dinh-hoc-tap-mau")).official()
    for row, column, value in spoilt:
        book.book[sheet].cell(row, column).value = value
    read = book.read()
    if isinstance(read, Table):
        assert inspect(read.criteria_set) == ()
    else:
        assert all(len(spoken(sentence(fault))) > 20 for fault in read)
        assert read
