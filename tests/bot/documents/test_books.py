"""Registers and reports as files, from a commune made by dice.

BK001 a register opens as a real workbook: days are days, numbers are numbers, "=1+1" and "@SUM" stay text
BK002 each sheet has as many people as its figure counts, and prints with its headings on every page
BK003 the press is small: twenty thousand rows more cost it no more than a few megabytes, and it loads no door
BK004 the report's workbook opens every figure to its list; totals are sums
BK005 the report as Word: the locality's own template, every figure in it
BK006 the picture for the group: no village, no name; no target while files are open
BK007 a record of achievement: points and code are Hội's own; nothing is published without consent
BK008 only who may read a place's books gets its files
BK009 a press that fails says why, and leaves no file
BK010 *tiêu biểu*: drafts name those put forward, the book those a decision recognised
"""

from __future__ import annotations

import io
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec
import pytest
from docx import Document
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image
from pypdf import PdfReader

from bot.documents import Documents
from bot.documents.asked_village import NotTheirs
from bot.documents.books import OF_BOOKS, Pressroom
from bot.documents.paper.spoken import printed_name
from bot.documents.pressing import Press, PressFailed
from bot.documents.reports.picture import report_picture
from bot.press.order import Column, Heading, Order, Sheet
from bot.press.workbook import LETTERS, _lines_of
from criteria import Library
from dialogs.records.figure import Figure
from dialogs.records.period import Occasion, Period
from storage.books.books import Books
from storage.criteria_shelf import Shelf
from storage.world.sql_world import SqlWorld
from tests.storage.books.diced import Diced
from tests.storage.books.recomputed import VIETNAM

TODAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 5, tzinfo=UTC)
YEAR = Period.of_years(Occasion.YEAR, 2026, 2026)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Diced:
    made = Diced(tmp_path_factory.mktemp("books") / "so.db", 5, houses=14)
    made.db.execute("PRAGMA journal_mode = WAL")
    return made


@pytest.fixture
async def room(made: Diced) -> AsyncIterator[Pressroom]:
    db = sqlite3.connect(made.path)
    shelf = Shelf(Library.builtin())

    async def run(function):
        return function(db)

    world = SqlWorld(run, shelf=shelf, zone=VIETNAM, clock=lambda: NOON, spoken=lambda words, *_: str(words))
    yield Pressroom(Books(run, shelf, VIETNAM), Press(made.path, "Asia/Ho_Chi_Minh"), world, lambda: NOON)
    db.close()


async def workbook(room: Pressroom, name: str) -> list[Worksheet]:
    kind, _, about = name.partition(":")
    file = await OF_BOOKS[kind](about, room, TODAY)
    assert file.name.endswith(".xlsx")
    return load_workbook(io.BytesIO(file.data)).worksheets


def table(sheet: Worksheet) -> tuple[list[str], list[list[object]]]:
    """The headings, and every row whose first cell is a number."""
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    at = next(number for number, row in enumerate(rows) if row[0] == "STT")
    return [str(cell) for cell in rows[at]], [row for row in rows[at + 1 :] if isinstance(row[0], int)]


def in_pdf(data: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages).split())


async def test_a_register_is_a_real_workbook(room: Pressroom) -> None:
    """Sổ mở ra thì ngày là ngày, số là số, tên “=1+1” vẫn là tên, mỗi nhà một dòng (BK001, BK002)."""
    report = await room.books.report("17071", YEAR, TODAY)
    sheets = await workbook(room, f"register:17071@{YEAR.key}@family")
    assert [s.title for s in sheets] == [
        "Tổng hợp",
        "Danh sách",
        "Hai danh hiệu khác nhau",
        "Tất cả theo danh sách",
        "Cấp giấy",
        "Khen thưởng",
    ]
    headings, rows = table(sheets[1])
    assert headings[:4] == ["STT", "Mã", "Họ và tên chủ hộ", "Xóm"]
    assert len(rows) == report.of("family").counts[Figure.REGISTERED]
    assert [row[0] for row in rows] == list(range(1, len(rows) + 1))
    assert any(str(row[2]).startswith(("=1+1", "@SUM")) for row in rows)
    kinds = {cell.data_type for column in sheets[1].iter_cols(min_col=3, max_col=3) for cell in column}
    assert "f" not in kinds
    decided = [row[headings.index("Ngày quyết định")] for row in rows]
    assert any(isinstance(day, datetime) for day in decided)
    assert all(isinstance(row[headings.index("Tự chấm")], int | float) for row in rows)
    assert {row[headings.index("Kết quả")] for row in rows} <= {
        "Đã công nhận",
        "Đang xét",
        "Chưa nộp",
        "Chưa đạt năm nay",
    }
    for sheet in sheets:
        assert sheet.print_title_rows
        assert sheet.page_setup.paperSize == 9
        assert sheet.page_setup.fitToHeight == 0


async def test_a_register_of_years_marks_each_year(room: Pressroom) -> None:
    """Sổ 5 năm: mỗi năm một cột, cuối dòng ghi giữ mọi năm, mất, hay lấy lại; cộng đúng số trong báo cáo (BK002)."""
    period = Period.span(5, 2026)
    report = await room.books.report("17071", period, TODAY)
    sheets = await workbook(room, f"register:17071@{period.key}@family")
    headings, rows = table(sheets[1])
    assert headings[4:9] == ["2022", "2023", "2024", "2025", "2026"]
    marks = {cell for row in rows for cell in row[4:9]}
    assert marks <= {None, "CN", "ĐX", "ĐK", "K"}
    span = report.of("family").span
    by_end: dict[object, int] = {}
    for row in rows:
        by_end[row[10]] = by_end.get(row[10], 0) + 1
    assert by_end.get("Giữ mọi năm", 0) == span[Figure.EVERY]
    assert by_end.get("Mất", 0) == span[Figure.LOST]
    assert by_end.get("Lấy lại", 0) == span[Figure.REGAINED]
    for row in rows:
        assert (row[9] or 0) == sum(cell == "CN" for cell in row[4:9])
    assert any("CN: được công nhận" in str(cell.value) for line in sheets[1].iter_rows() for cell in line)


async def test_sums_are_sums(room: Pressroom) -> None:
    """Dòng cộng bằng các xóm cộng lại (BK004)."""
    report = await room.books.report("17071", YEAR, TODAY)
    [summary, *_] = await workbook(room, f"register:17071@{YEAR.key}@family")
    headings, rows = table(summary)
    assert len(rows) == 3
    for figure, name in ((Figure.REGISTERED, "Đăng ký"), (Figure.RECOGNISED, "Đã công nhận")):
        at = headings.index(name)
        assert sum(int(row[at]) for row in rows) == report.of("family").counts[figure]
    assert any(str(cell.value).startswith("=SUM(") for row in summary.iter_rows() for cell in row)


async def test_what_belongs_to_no_village_is_counted_too(room: Pressroom) -> None:
    """Đơn vị, dòng họ là của xã, không của xóm nào: sổ và báo cáo vẫn đếm, dòng cộng đúng số của cả xã (BK004)."""
    report = await room.books.report("17071", YEAR, TODAY)
    for title in ("unit", "family"):
        figures = report.of(title)
        [summary, *_] = await workbook(room, f"register:17071@{YEAR.key}@{title}")
        headings, rows = table(summary)
        at = headings.index("Đăng ký")
        assert sum(int(row[at]) for row in rows) == figures.counts[Figure.REGISTERED] > 0
        last = next(row for row in summary.iter_rows(values_only=True) if row[1] == "Cộng")
        now = figures.rates[0].now
        assert now.whole == last[headings.index("Tổng số")]
        assert last[headings.index("Tỷ lệ")] == pytest.approx(float(now.exact / 100))
    assert [row[1] for row in table((await workbook(room, f"register:17071@{YEAR.key}@unit"))[0])[1]] == [
        "Xã 17071, không thuộc xóm nào"
    ]
    word = Document(io.BytesIO((await OF_BOOKS["report_docx"](f"17071@{YEAR.key}", room, TODAY)).data))
    cells = [[cell.text for cell in row.cells] for grid in word.tables for row in grid.rows]
    together = {row[1]: row[4] for row in cells if len(row) == 8 and row[2] == "CỘNG"}
    assert together["Gia đình học tập"] == str(report.of("family").counts[Figure.REGISTERED])


async def test_the_lines_of_a_book_are_fit_to_print(room: Pressroom) -> None:
    """Đầu dòng viết hoa, “xã”, “tỉnh” giữa dòng viết thường (BK002)."""
    [sheet] = await workbook(room, f"awards:17071@{YEAR.key}")
    assert "Năm 2026, xã 17071, tỉnh Nghệ An" in [cell.value for cell in sheet["A"]]


def test_a_long_name_has_room_for_all_its_lines() -> None:
    """Tên xóm dài xuống ba dòng thì ô cao đủ ba dòng, không mất chữ (BK002)."""
    assert [
        _lines_of(text, 20 * LETTERS)
        for text in ("Xóm 5", "Xóm Bản Cầu Sắt Trên Đập Thủy Lợi Khe Nghẽn", "x" * 50)
    ] == [
        1,
        3,
        3,
    ]
    assert _lines_of("Nguyễn Phạm Hoàng Thị Phương Quỳnh Trâm", 33) == 2


async def test_a_report_opens_every_figure(room: Pressroom) -> None:
    """Con số trong báo cáo bấm vào là sang danh sách; danh sách đủ người (BK004)."""
    report = await room.books.report("17071", Period.span(3, 2026), TODAY)
    sheets = await workbook(room, f"report_xlsx:17071@{Period.span(3, 2026).key}")
    names = {sheet.title for sheet in sheets}
    links = {
        str(cell.hyperlink.location).split("!")[0].strip("'")
        for row in sheets[0].iter_rows()
        for cell in row
        if cell.hyperlink
    }
    assert links
    assert links <= names
    for one in report.titles:
        if one.title == "family":
            people = next(sheet for sheet in sheets if sheet.title == "Gia đình, danh sách")
            assert len(table(people)[1]) == one.counts[Figure.REGISTERED]
    assert "Từng năm" in names


async def test_the_whole_opens_to_its_list(made: Diced, room: Pressroom) -> None:
    """Mẫu số đếm theo danh sách thì bấm vào cũng sang danh sách ấy, đủ từng người (BK004)."""
    report = await room.books.report("17072", YEAR, TODAY)
    clans = report.of("clan")
    assert clans is not None
    if not clans.listed:
        made.db.execute("DELETE FROM yearly_figures WHERE place = '17072' AND figure = 'clans'")
        clans = (await room.books.report("17072", YEAR, TODAY)).of("clan")
    sheets = await workbook(room, f"report_xlsx:17072@{YEAR.key}")
    first = sheets[0]
    [row] = [row for row in first.iter_rows() if str(row[2].value).startswith("Tỷ lệ: Dòng họ")]
    assert row[4].value == clans.listed
    behind = next(sheet for sheet in sheets if f"'{sheet.title}'" in str(row[4].hyperlink.location))
    assert behind.title == "Dòng họ, tất cả"
    assert len(table(behind)[1]) == clans.listed
    [exported] = await workbook(room, f"figure_list:17072@{YEAR.key}@clan@whole")
    assert len(table(exported)[1]) == clans.listed


async def test_who_holds_from_before_is_listed(room: Pressroom) -> None:
    """Đơn vị còn giữ danh hiệu từ năm trước cũng có trong danh sách “đang giữ”, đủ như con số (BK004)."""
    for year in (2026, 2025, 2024):
        period = Period.of_years(Occasion.YEAR, year, year)
        report = await room.books.report("17071", period, TODAY)
        units = report.of("unit")
        if units is not None and units.counts[Figure.HELD] > units.counts[Figure.RECOGNISED]:
            break
    assert units is not None
    assert units.counts[Figure.HELD] > units.counts[Figure.RECOGNISED]
    sheets = await workbook(room, f"report_xlsx:17071@{period.key}")
    [row] = [
        row
        for row in sheets[0].iter_rows()
        if (row[1].value, row[2].value) == ("Đơn vị học tập", "Đang giữ danh hiệu")
    ]
    behind = next(sheet for sheet in sheets if f"'{sheet.title}'" in str(row[3].hyperlink.location))
    assert len(table(behind)[1]) == int(row[3].value) == units.counts[Figure.HELD]


@pytest.mark.parametrize(
    "figure", [Figure.RECOGNISED, Figure.HELD, Figure.REGISTERED_IN, Figure.LOST, Figure.CULTURE_ONLY]
)
async def test_a_list_is_exported_whole(room: Pressroom, figure: Figure) -> None:
    """Danh sách lấy ra Excel đúng bằng con số đã mở (BK002)."""
    period = Period.half(2026, second=False) if figure is Figure.REGISTERED_IN else Period.span(5, 2026)
    one = (await room.books.report("17071", period, TODAY)).of("family")
    expected = {**one.counts, **one.span, **one.window, **one.culture}[figure]
    [sheet] = await workbook(room, f"figure_list:17071@{period.key}@family@{figure}")
    assert len(table(sheet)[1]) == expected


async def test_the_report_as_word(room: Pressroom) -> None:
    """Báo cáo Word có đủ số liệu, đúng thể thức, chừa chỗ để viết đánh giá (BK005)."""
    report = await room.books.report("17071", YEAR, TODAY)
    file = await OF_BOOKS["report_docx"](f"17071@{YEAR.key}", room, TODAY)
    document = Document(io.BytesIO(file.data))
    text = "\n".join(one.text for one in document.paragraphs)
    assert "{" not in text
    assert "số liệu lấy ngày 22/11/2026" in text
    cells = [[cell.text for cell in row.cells] for grid in document.tables for row in grid.rows]
    for one in report.titles:
        assert any(row[1] == str(one.counts[Figure.REGISTERED]) for row in cells if len(row) == 7)
    rate = report.of("family").rates[0]
    assert any(f"{rate.now.part}/{rate.now.whole}" in row for row in cells)


async def test_the_provinces_report_is_the_provinces(room: Pressroom) -> None:
    """Báo cáo của tỉnh đứng tên Hội tỉnh, trên là Hội Khuyến học Việt Nam, bảng ghi từng xã (BK005)."""
    file = await OF_BOOKS["report_docx"](f"40@{YEAR.key}", room, TODAY)
    document = Document(io.BytesIO(file.data))
    cells = [[cell.text for cell in row.cells] for grid in document.tables for row in grid.rows]
    assert cells[0][0].startswith("HỘI KHUYẾN HỌC\nVIỆT NAM\nHỘI KHUYẾN HỌC\nTỈNH NGHỆ AN")
    assert ["STT", "Danh hiệu", "Xã, phường"] in [row[:3] for row in cells]
    assert any(paragraph.text == "III. THEO XÃ, PHƯỜNG" for paragraph in document.paragraphs)
    village = Document(io.BytesIO((await OF_BOOKS["report_docx"](f"17071.01@{YEAR.key}", room, TODAY)).data))
    assert (
        village.tables[0]
        .rows[0]
        .cells[0]
        .text.startswith("HỘI KHUYẾN HỌC\nTỈNH NGHỆ AN\nHỘI KHUYẾN HỌC\nXÃ 17071")
    )


async def test_the_picture_says_every_part_of_a_bar(room: Pressroom, monkeypatch: pytest.MonkeyPatch) -> None:
    """Thanh ngắn không ghi vừa số thì đã có dòng chữ; không ai đăng ký thì hình nói thế (BK006)."""
    from bot.documents.reports import picture

    said: list[str] = []
    plain = picture.spoken
    monkeypatch.setattr(picture, "spoken", lambda words: said.append(plain(words)) or plain(words))
    report = await room.books.report("17071", YEAR, TODAY)
    report_picture(report)
    counts = report.of("family").counts
    assert any(
        f"Đã công nhận: {counts[Figure.RECOGNISED]}, Đang xét: {counts[Figure.CONSIDERED]}" in line
        for line in said
    )
    said.clear()
    report_picture(msgspec.structs.replace(report, titles=()))
    assert any("chưa có ai đăng ký" in line.lower() for line in said)


async def test_the_picture_names_nobody(room: Pressroom, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hình gửi nhóm chỉ có số của cả xã; còn hồ sơ chưa xong thì chưa so với mục tiêu (BK006)."""
    from bot.documents.reports import picture

    said: list[str] = []
    plain = picture.spoken
    monkeypatch.setattr(picture, "spoken", lambda words: said.append(plain(words)) or plain(words))
    report = await room.books.report("17071", YEAR, TODAY)
    assert not report.closed
    image = Image.open(io.BytesIO(report_picture(report)))
    assert image.size[0] == 1280
    assert not any("Xóm" in line or "mục tiêu" in line for line in said if "Cộng đồng" not in line)
    said.clear()
    report_picture(msgspec.structs.replace(report, closed=True))
    assert any("mục tiêu" in line for line in said)


async def test_a_record_is_published_only_with_consent(room: Pressroom, made: Diced) -> None:
    """Bản thành tích của Hội có điểm; bản công khai không có điểm, và chỉ làm khi gia đình đồng ý (BK007)."""
    made.db.execute(
        "INSERT OR REPLACE INTO candidate_rules VALUES ('17071', 'family', 1, 'e', '2026-01-01T00:00:00+00:00', 'tg:2', 'thầy Nam', 3, 1, 0, 0)"
    )
    rule = await room.books.candidate_rule("17071", "family")
    found = await room.books.candidates("17071", rule, 2026)
    assert found
    assert all(2026 in one.held for one in found)
    one = found[0].line
    about = f"17071@2026@family@{one.identity}"
    own = Document(io.BytesIO((await OF_BOOKS["achievement_docx"](about, room, TODAY)).data))
    text = "\n".join(paragraph.text for paragraph in own.paragraphs)
    assert one.name in text
    assert "điểm" in text
    with pytest.raises(PermissionError):
        await OF_BOOKS["achievement_public"](about, room, TODAY)
    made.db.execute(
        "INSERT INTO consents (person, seq, at, purpose, version, text_sha256, given, subject) VALUES ('tg:9', 1, '2026', 'achievement', '1', '', 1, ?)",
        (one.identity,),
    )
    published = await OF_BOOKS["achievement_public"](about, room, TODAY)
    internal = await OF_BOOKS["achievement_pdf"](about, room, TODAY)
    assert (internal.name[-11:], published.name[-14:]) == ("-noi-bo.pdf", "-cong-khai.pdf")
    above_all = "BẢN CỦA HỘI KHUYẾN HỌC, KHÔNG NIÊM YẾT"
    assert above_all in in_pdf(internal.data)
    assert above_all not in in_pdf(published.data)
    for page in (internal, published):
        assert "HỘI KHUYẾN HỌC TỈNH NGHỆ AN" in in_pdf(page.data)
    [sheet] = await workbook(room, "candidates:17071@2026@family")
    assert len(table(sheet)[1]) == len(found)


async def test_the_outstanding_on_paper(room: Pressroom, made: Diced) -> None:
    """Ai được đề nghị tiêu biểu thì có tên trong dự thảo; có quyết định rồi thì vào sổ, vào bản thành tích (BK010)."""
    made.db.execute(
        "INSERT OR REPLACE INTO candidate_rules VALUES ('17071', 'family', 1, 'e', '2026-01-01T00:00:00+00:00', 'tg:2', 'thầy Nam', 3, 1, 0, 0)"
    )
    rule = await room.books.candidate_rule("17071", "family")
    assert rule is not None
    first, second, *_ = [one.line for one in await room.books.candidates("17071", rule, 2026)]
    for number, line in enumerate((first, second), 1):
        made.db.execute(
            "INSERT INTO candidate_choices VALUES ('17071', 'family', 2026, ?, ?, 'e', '2026', 'tg:2', 1)",
            (line.identity, number),
        )
    about = "17071@2026@family"
    drafted = Document(io.BytesIO((await OF_BOOKS["honour_paper"](f"{about}@quyet_dinh", room, TODAY)).data))
    listed = [cell.text for table in drafted.tables for row in table.rows for cell in row.cells]
    assert {printed_name(first.name), printed_name(second.name)} <= set(listed)
    assert any("Gia đình học tập tiêu biểu" in paragraph.text for paragraph in drafted.paragraphs)
    made.db.execute(
        "INSERT INTO honour_decisions VALUES ('D1', 1, 'e', '2026', 'tg:2', 'recognise', '17071', 'family', 2026, "
        "'77/QĐ-UBND', '2026-11-18', 'UBND tỉnh Nghệ An', 'CHỦ TỊCH', '', 'cô Mai')"
    )
    made.db.execute(
        "INSERT INTO honour_lines VALUES ('D1', ?, ?, ?, ?, ?, '')",
        (first.identity, first.name, first.place, first.place_name, first.code),
    )
    [sheet] = await workbook(room, f"honoured:{about}")
    [row] = table(sheet)[1]
    assert (first.name, "77/QĐ-UBND") == (row[3], row[5])
    own = Document(
        io.BytesIO((await OF_BOOKS["achievement_docx"](f"{about}@{first.identity}", room, TODAY)).data)
    )
    assert any("77/QĐ-UBND" in paragraph.text for paragraph in own.paragraphs)
    assert "Minh Hợp" not in " ".join(paragraph.text for paragraph in drafted.paragraphs[:3])
    request = Document(io.BytesIO((await OF_BOOKS["honour_paper"](f"{about}@to_trinh", room, TODAY)).data))
    said = " ".join(paragraph.text for paragraph in request.paragraphs)
    assert "đủ điều kiện theo quy định xét chọn năm 2026" in said
    assert "tự chấm" not in said
    left = Document(io.BytesIO((await OF_BOOKS["honour_paper"](f"{about}@danh_sach", room, TODAY)).data))
    still = {cell.text for each in left.tables for line in each.rows for cell in line.cells}
    assert printed_name(first.name) not in still
    assert printed_name(second.name) in still


async def test_who_may_have_them(room: Pressroom, made: Diced) -> None:
    """Hết vai cán bộ thì không lấy được sổ của xã nữa; nhóm của xã chỉ nhận hình (BK008)."""
    documents = Documents(room.world, lambda: NOON, None, room)
    made.db.execute(
        "INSERT OR IGNORE INTO roles VALUES ('tg:2', 1, 'officer', '17071', '2026-01-01', NULL, 'i')"
    )
    made.db.execute(
        "INSERT OR IGNORE INTO groups (chat, commune, admin, present, bound_at) VALUES ('tg:-50', '17071', 0, 1, '2026')"
    )
    assert (await documents.make(f"report_png:17071@{YEAR.key}", "tg:2", "vi")).data
    assert (await documents.make(f"report_png:17071@{YEAR.key}", "tg:-50", "vi")).data
    for person in ("tg:2", "tg:-50"):
        picture = await documents.make("progress_png:17071", person, "vi")
        assert picture.data.startswith(b"\x89PNG")
    for name, person in (
        ("progress_png:17071", "tg:3"),
        (f"report_png:17072@{YEAR.key}", "tg:2"),
        (f"report_png:17071@{YEAR.key}", "tg:3"),
        (f"register:17071@{YEAR.key}@family", "tg:-50"),
    ):
        with pytest.raises(NotTheirs):
            await documents.make(name, person, "vi")


ROWS = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :rows)
SELECT '17071.05.' || i, 'Lò Văn Pâng ' || i, 'Xóm Minh Tiến', 82.5, '2026-11-20' FROM n
"""
MEASURED = """
import resource, sys
from bot.press.order import Order
from bot.press.workbook import write
write(Order.from_json(sys.stdin.buffer.read()))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, *sorted(sys.modules))
"""


def order(made: Diced, folder: Path, rows: int) -> Order:
    columns = (
        Column("STT", "serial"), Column("Mã"), Column("Tên"), Column("Xóm"), Column("Điểm", "points"), Column("Ngày", "day"),
    )  # fmt: skip
    sheet = Sheet("Sổ", (Heading("SỔ", "title"),), columns, sql=ROWS, values={"rows": rows})
    return Order(str(made.path), str(folder / f"{rows}.xlsx"), "Asia/Ho_Chi_Minh", "Trang", (sheet,))


def test_the_press_stays_small(made: Diced, tmp_path: Path) -> None:
    """Sổ hai vạn dòng cũng không làm máy nặng thêm: viết dòng nào xong dòng ấy (BK003)."""

    def pressed(rows: int) -> tuple[int, set[str]]:
        ran = subprocess.run(
            [sys.executable, "-c", MEASURED], input=order(made, tmp_path, rows).to_json(), capture_output=True, check=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )  # fmt: skip
        most, *modules = ran.stdout.decode().split()
        return int(most), set(modules)

    few, modules = pressed(10)
    many, _ = pressed(20_000)
    assert not {name.partition(".")[0] for name in modules} & {
        "aiogram",
        "telegram",
        "sqlalchemy",
        "dialogs",
        "storage",
    }
    assert many - few < 8 * 1024
    with closing(load_workbook(tmp_path / "20000.xlsx", read_only=True)) as book:
        assert sum(1 for _ in book.worksheets[0].iter_rows()) >= 20_000


async def test_a_press_that_fails_says_why(made: Diced, tmp_path: Path) -> None:
    """Không viết được thì nói vì sao, không để lại tệp dở (BK009)."""
    press = Press(tmp_path / "none.db", "Asia/Ho_Chi_Minh")
    with pytest.raises(PressFailed, match="unable to open database file"):
        await press.workbook((Sheet("Sổ", (), (Column("Tên"),), sql="SELECT 1"),))


def test_an_order_travels_as_json(made: Diced, tmp_path: Path) -> None:
    """Phiếu đặt in gửi đi thế nào, nhận lại đúng thế ấy."""
    one = order(made, tmp_path, 3)
    assert Order.from_json(one.to_json()) == one
    assert json.loads(one.to_json()) == json.loads(json.dumps(asdict(one)))


async def test_the_heading_of_a_record_has_no_stray_signs(room: Pressroom, made: Diced) -> None:
    """Bản thành tích in ra: tên Hội xuống dòng gọn, không có ô vuông lạ (BK007)."""
    made.db.execute(
        "INSERT OR REPLACE INTO candidate_rules VALUES ('17071', 'family', 1, 'e', '2026-01-01T00:00:00+00:00', 'tg:2', 'thầy Nam', 3, 1, 0, 0)"
    )
    rule = await room.books.candidate_rule("17071", "family")
    assert rule is not None
    one = (await room.books.candidates("17071", rule, 2026))[0].line
    paper = await OF_BOOKS["achievement_pdf"](f"17071@2026@family@{one.identity}", room, TODAY)
    lines = [line.strip() for line in PdfReader(io.BytesIO(paper.data)).pages[0].extract_text().splitlines()]
    assert not any("□" in line for line in lines)
    assert {"TỈNH NGHỆ AN", "XÃ 17071"} <= set(lines)
