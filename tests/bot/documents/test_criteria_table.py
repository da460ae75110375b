"""A locality's table: a spreadsheet out, and what an officer made of it back in.

TB001 A template brought back unchanged gives the same set, for every set there is.
TB002 A framework with nothing in it, filled in, scores a card worked out by hand.
TB003 What an officer typed from a paper is confirmed by that paper; what they left keeps its own trust.
TB004 A table made up for trying out says so on every score, and so does one that still holds sample values.
TB005 However the cells were typed, moved or added to, they mean the same.
TB006 The template marks what is missing, offers dropdowns, and keeps text as text.
TB007 A rule too rich for the sheet is kept, or replaced; an indicator is left out with its questions.
TB008 The next table of the same place is the next version, built on the one before.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from io import BytesIO

import msgspec
import openpyxl
import pytest

from bot.documents.criteria_table import template
from bot.documents.criteria_table.sheets import SHEETS
from criteria import Answers, Confidence, Kind, Library, inspect, score
from criteria.fault import Place
from criteria.pack import build
from criteria.yaml_file import read_yaml, write_yaml
from tests.bot.documents.conftest import LIBRARY, TODAY, Book, spoken

Open = Callable[[str], Book]


@pytest.mark.parametrize("name", LIBRARY.ids())
def test_unchanged_is_the_same(name: str) -> None:
    """TB001. Tải bảng về, không sửa gì, nộp lại thì vẫn là bộ ấy."""
    base = LIBRARY.get(name)
    table = Book(base).official().table()
    own = {key: getattr(base, key) for key in ("id", "version", "basis", "based_on", "place")}
    assert msgspec.structs.replace(table.criteria_set, **own) == base
    assert (table.criteria_set.id, table.criteria_set.place) == (f"{name}-17071", "17071")
    assert table.criteria_set.based_on == f"{name}@1.0"
    assert inspect(table.criteria_set) == ()


def test_what_is_written_loads(clan: Book) -> None:
    """TB001. Tệp ghi ra nạp lại được bằng đúng cách nạp các bộ có sẵn."""
    table = clan.table()
    raw = read_yaml(write_yaml(table.raw), Place("x"))
    assert build(raw, "x.yaml", LIBRARY.raws) == table.criteria_set


@pytest.mark.parametrize(
    ("answers", "points", "met"),
    [
        ({"q1": 20, "q2": 15, "hoi_dh1_2": True, "q3": 2, "hoi_dh2_2": 20}, 40 + 20 + 10 + 20, True),
        ({"q1": 20, "q2": 10, "hoi_dh1_2": False, "q3": 1, "hoi_dh2_2": 30}, 30 + 0 + 5 + 30, False),
        ({"q1": 20, "q2": 5, "hoi_dh1_2": True, "q3": 0, "hoi_dh2_2": 0}, 0 + 20 + 0 + 0, False),
    ],
)
def test_a_clan_scored_by_hand(clan: Book, answers: Answers, points: int, met: bool) -> None:
    """TB002. Điền bảng dòng họ rồi chấm: máy cộng ra đúng như cộng tay."""
    card = score(clan.table().criteria_set, answers, on=date(2026, 8, 1))
    assert (card.points, card.of, card.met) == (Decimal(points), Decimal(100), met)
    assert card.notice is None
    assert not card.out_of_period


def test_only_points_and_self_given(open_book: Open) -> None:
    """TB002. Cán bộ chỉ điền điểm và chọn “tự cho điểm” thì bảng đã chấm được; không câu nào do máy bịa ra."""
    book = open_book("gia-dinh-hoc-tap-khung-448").official()
    book.general({"Điểm đạt danh hiệu": 80, "Điểm tối thiểu mỗi chỉ số": "không có"})
    book.general({"Bảng đã ghi đủ tiêu chí của văn bản chưa": "rồi"})
    page = book.book["Chỉ số"]
    rows = {row[1].value: row[0].row for row in page.iter_rows(min_row=2) if row[1].value}
    page.cell(rows["GD2.2"], 4).value = 20
    page.insert_rows(rows["GD4"])
    book.row("Chỉ số", rows["GD4"], "chỉ số", "GD3.1", "Có chỗ học, sách báo trong nhà", 20)
    book.row("Chỉ số", rows["GD4"] + 2, "chỉ số", "GD4.1", "Gia đình văn hóa, kinh tế khá lên", 20)
    codes = [row[0].value for row in book.book["Cách tính điểm"].iter_rows(min_row=2, max_row=6)]
    for number, code in enumerate([*codes, "GD3.1", "GD4.1"], start=2):
        book.row("Cách tính điểm", number, code, None, None, "tự cho điểm")
    one = book.table().criteria_set
    assert one.scorable
    assert [question.text.vi for question in one.questions][-1] == (
        "“Gia đình văn hóa, kinh tế khá lên”: tự cho mấy điểm ạ, từ 0 đến 20?"
    )
    full = {question.id: question.high or 0 for question in one.questions}
    assert score(one, full, on=date(2020, 1, 1)).points == Decimal(100)
    assert one.criteria[2].complete
    assert one.criteria[2].points is None, "no total of a group was typed, so there is none"


def test_typed_from_a_paper(clan: Book) -> None:
    """TB003. Con số chép từ văn bản thì ghi rõ văn bản nào."""
    one = clan.table().criteria_set
    assert {(item.confidence, item.source) for item in one.indicators} == {
        (Confidence.confirmed, "12/QĐ-HKH")
    }
    assert {(item.rule_confidence, item.rule_source) for item in one.indicators} == {
        (Confidence.confirmed, "12/QĐ-HKH")
    }
    assert (one.basis.number, one.basis.date) == ("12/QĐ-HKH", date(2026, 7, 1))
    assert (one.marks.minimum_each.value, one.marks.minimum_each.confidence) == (None, Confidence.confirmed)


def test_left_as_it_was(open_book: Open) -> None:
    """TB003. Con số có sẵn mà không ai đối chiếu thì vẫn giữ mức tin cậy cũ; đối chiếu rồi thì ghi nhận."""
    plain = open_book("gia-dinh-hoc-tap-khung-448").official().table().criteria_set.indicator("GD1.3")
    assert (plain.confidence, plain.source) == (Confidence.inferred, "S2, S4")
    book = open_book("gia-dinh-hoc-tap-khung-448").official().put("Chỉ số", {"I5": "x"})
    checked = book.table().criteria_set.indicator("GD1.3")
    assert (checked.confidence, checked.source, checked.points) == (Confidence.confirmed, "12/QĐ-HKH", 10)


def test_trying_out(clan: Book) -> None:
    """TB004. Bảng tự soạn thì lần chấm nào cũng ghi là chấm thử."""
    one = clan.general({"Loại bảng": "bảng tự soạn để chấm thử", "Số văn bản": None}).table().criteria_set
    assert one.notice is not None
    assert "chấm thử" in one.notice.vi
    assert {item.confidence for item in one.indicators} == {Confidence.sample}


def test_sample_values_left_in(open_book: Open) -> None:
    """TB004. Ghi là theo văn bản mà còn số của bảng mẫu thì vẫn phải nhắc là chấm thử."""
    book = open_book("gia-dinh-hoc-tap-mau").official().general({"Điểm đạt danh hiệu": 75})
    one = book.table().criteria_set
    assert one.notice is not None
    assert (one.threshold, one.marks.threshold.confidence) == (75, Confidence.confirmed)
    assert one.marks.threshold.note == ""


def test_messy_and_meant_well(clan: Book) -> None:
    """TB005. Gõ lẫn dấu, thừa cột, đổi chỗ, dòng trống, số viết thành chữ: vẫn hiểu như nhau."""
    expected = clan.table().criteria_set
    page = clan.book["Chỉ số"]
    page.move_range("A5:L7", rows=3)
    page.insert_cols(4)
    page["D1"] = "Ý kiến của thầy Nam"
    page["D4"] = "hỏi lại"
    page["C1"], page["A1"] = "LOI VAN  chinh thuc", " loại DÒNG "
    page["E3"], page["E4"], page["E9"] = "40,0", " 20 điểm", "10.0"
    page["A3"] = "Chỉ  Số"
    clan.put("Câu hỏi", {"A2": " Q1 ", "B2": "  Họ mình có bao nhiêu   gia đình ạ? ", "L4": "không"})
    clan.put("Cách tính điểm", {"G2": 0.75, "D3": "co/khong", "I2": "50%", "E2": "Q2"})
    clan.book["Cách tính điểm"]["G2"].number_format = "0%"
    clan.general({"Áp dụng từ ngày": date(2026, 7, 1), "Áp dụng đến ngày": "ngày 31 tháng 12 năm 2030"})
    clan.general({"Nơi áp dụng (mã)": 17071, "Điểm tối thiểu mỗi chỉ số": "KHONG CO"})
    clan.book.create_sheet("Nháp")["A1"] = "tính toán riêng"
    assert clan.table().criteria_set == expected


def test_text_stays_text(open_book: Open) -> None:
    """TB006. Tên bắt đầu bằng dấu bằng hay @ vẫn là chữ, không thành công thức."""
    base = LIBRARY.get("dong-ho-hoc-tap-khung-448")
    tricky = msgspec.structs.replace(base, aliases=("=1+1", "@SUM(A1)"), notes=("+84", "=cmd"))
    book = openpyxl.load_workbook(BytesIO(template(tricky, spoken, on=TODAY)))
    cells = [cell for page in book for row in page.iter_rows() for cell in row if cell.value is not None]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    assert "=1+1; @SUM(A1)" in {cell.value for cell in cells}
    assert all(cell.quotePrefix for cell in cells if str(cell.value).startswith(("=", "@", "+")))


def test_what_is_missing_is_marked() -> None:
    """TB006. Chỗ văn bản gốc còn thiếu thì tô vàng và ghi chú; chỗ chọn thì có danh sách."""
    book = openpyxl.load_workbook(
        BytesIO(template(LIBRARY.get("gia-dinh-hoc-tap-khung-448"), spoken, on=TODAY))
    )
    page = book["Chỉ số"]
    (row,) = [row for row in page.iter_rows(min_row=2) if row[1].value == "GD2.2"]
    assert row[3].comment is not None
    assert row[3].comment.text == "Thiếu ở văn bản gốc."
    assert (page.freeze_panes, page.page_setup.orientation, page.print_title_rows) == (
        "C2",
        "landscape",
        "$1:$1",
    )
    offered = " ".join(one.formula1 or "" for one in book["Cách tính điểm"].data_validations.dataValidation)
    assert "theo tỷ lệ" in offered
    assert all(
        len(one.formula1 or "") <= 255 for page in book for one in page.data_validations.dataValidation
    ), "Excel takes no longer list"


def test_words_fit_a_dropdown() -> None:
    """TB006. Lời trong danh sách chọn không có dấu phẩy, dấu nháy, kẻo Excel tách làm hai; mỗi lời một nghĩa."""
    for sheet in SHEETS:
        assert len(spoken(sheet.title)) <= 31
        assert len({spoken(column.heading) for column in sheet.columns}) == len(sheet.columns)
        for column in sheet.columns:
            words = [spoken(word) for word in column.words.values()]
            assert not [word for word in words if set(word) & set(',"')]
            assert len(set(words)) == len(words)


def test_a_rich_rule_replaced(open_book: Open) -> None:
    """TB007. Cách tính phức tạp của bộ gốc giữ nguyên được, thay được; câu không dùng nữa thì thôi hỏi."""
    book = open_book("gia-dinh-hoc-tap-mau").official()
    page = book.book["Cách tính điểm"]
    (number,) = [row[0].row for row in page.iter_rows(min_row=2) if row[0].value == "GD3.1"]
    assert page.cell(number, 4).value == "giữ nguyên cách tính của bộ gốc"
    book.row("Cách tính điểm", number, None, None, None, "có/không", "q10")
    one = book.table().criteria_set
    assert "q11" not in [question.id for question in one.questions]
    assert one.indicator("GD3.1").rule_confidence is Confidence.confirmed


def test_an_indicator_left_out(open_book: Open) -> None:
    """TB007. Bỏ một chỉ số thì câu hỏi riêng của nó cũng thôi hỏi."""
    book = open_book("gia-dinh-hoc-tap-mau").official()
    page = book.book["Chỉ số"]
    (number,) = [row[0].row for row in page.iter_rows(min_row=2) if row[1].value == "GD3.2"]
    page.cell(number, 10).value = "X"
    page.cell(number - 2, 4).value = 10
    book.general({"Tổng điểm tối đa": 90})
    one = book.table().criteria_set
    assert "GD3.2" not in [item.id for item in one.indicators]
    assert "q12" not in [question.id for question in one.questions]
    assert one.full_marks == Decimal(90)


def test_points_flow_into_simple_rules(open_book: Open) -> None:
    """TB007. Đổi điểm một chỉ số tự cho điểm thì thang điểm của câu hỏi đổi theo."""
    book = open_book("cong-dan-hoc-tap").official().put("Chỉ số", {"D3": 12, "D4": 8})
    one = book.table().criteria_set
    assert (one.question("q1").high, one.question("q2").high) == (12, 8)
    assert one.full_marks == Decimal(100)


def test_the_next_version(clan: Book) -> None:
    """TB008. Bảng năm sau của cùng xã là bản 1.1, dựa trên bản 1.0."""
    first = clan.table()
    library: Library = LIBRARY.with_packs([first.raw])
    book = Book(library.get(first.criteria_set.id)).official().general({"Điểm đạt danh hiệu": 80})
    second = book.table(library).criteria_set
    assert (second.id, second.version, second.based_on) == (
        "dong-ho-hoc-tap-khung-448-17071",
        "1.1",
        "dong-ho-hoc-tap-khung-448-17071@1.0",
    )
    assert (second.threshold, second.kind, len(second.indicators)) == (Decimal(80), Kind.scored, 4)


def test_a_framework_that_is_over() -> None:
    """TB006. Bộ gốc đã hết thời gian áp dụng thì ô ngày để trống và tô vàng; còn thời gian thì ghi sẵn."""
    for name, days in (("dong-ho-hoc-tap-khung-448", 2), ("cong-dan-hoc-tap", 0)):
        page = openpyxl.load_workbook(BytesIO(template(LIBRARY.get(name), spoken, on=TODAY)))["Phần chung"]
        rows = {row[0].value: row[1] for row in page.iter_rows(min_row=2)}
        cells = [rows["Áp dụng từ ngày"], rows["Áp dụng đến ngày"]]
        assert [(cell.value is None, cell.comment is not None) for cell in cells].count((True, True)) == days


def test_nobody_need_issue_a_table_of_ones_own(clan: Book) -> None:
    """TB004. Bảng tự soạn không có cơ quan ban hành thì vẫn dùng được, ghi là bảng tự soạn."""
    clan.general({"Loại bảng": "bảng tự soạn để chấm thử", "Số văn bản": None, "Ngày văn bản": None})
    one = clan.general({"Cơ quan ban hành": None}).table().criteria_set
    assert one.basis.issuer == "Bảng tự soạn"


@pytest.mark.parametrize("kind", ["theo văn bản", "bảng tự soạn để chấm thử"])
def test_the_next_template_knows_the_paper(clan: Book, kind: str) -> None:
    """TB008. Lấy mẫu từ bảng của chính mình thì loại bảng, số, ngày, cơ quan ban hành có sẵn, gửi lại là nhận."""
    official = kind == "theo văn bản"
    clan.general({"Loại bảng": kind} | ({} if official else {"Số văn bản": None}))
    first = clan.table()
    library: Library = LIBRARY.with_packs([first.raw])
    book = Book(library.get(first.criteria_set.id)).general({"Điểm đạt danh hiệu": 80})
    second = book.table(library).criteria_set
    assert (second.version, second.basis, second.threshold) == ("1.1", first.criteria_set.basis, Decimal(80))
    assert second.notice == first.criteria_set.notice


def test_the_gaps_of_the_base_are_not_told_of_a_whole_table(clan: Book) -> None:
    """TB003. Bảng đã điền đủ thì không mang lời ghi chú “chưa có tiêu chí” của bộ gốc; ghi chú tự viết thì giữ."""
    assert clan.table().criteria_set.notes == ()
    assert "notes" not in clan.table().raw
    assert clan.general({"Ghi chú": "Họp họ ngày rằm."}).table().criteria_set.notes == ("Họp họ ngày rằm.",)
