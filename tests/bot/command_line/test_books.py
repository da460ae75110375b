"""Registers and reports without the bots.

CB001 a report as a workbook, a Word file, a picture; a register; of a village, a commune, a province
CB002 the template goes out, comes back filled in, and stands in the books; a second time is refused
CB003 what cannot be is answered with what can
"""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.bot.command_line.conftest import Run

YEAR = 2031


def said(ran: object, code: int = 0) -> str:
    assert ran.returncode == code, ran.stdout + ran.stderr
    return ran.stdout + ran.stderr


@pytest.fixture
def commune(sohoctap: Run, tmp_path: Path) -> None:
    (tmp_path / "xom.txt").write_text("Xóm Minh Tiến\nXóm Minh Hồ\n", encoding="utf-8")
    said(sohoctap("init", "--commune", "17071", "--villages", "xom.txt", "--year", str(YEAR)))


FILES = (
    (("report", "-o", "bc.xlsx"), b"PK"),
    (("report", "-o", "bc.docx", "--years", "5"), b"PK"),
    (("report", "-o", "bc.png", "--place", "17071.02"), b"\x89PNG"),
    (("report", "-o", "tinh.xlsx", "--place", "40", "--days", "1/1/2026-30/6/2026"), b"PK"),
    (("register", "export", "family", "-o", "so.xlsx", "--years", "3"), b"PK"),
)


@pytest.mark.usefixtures("commune")
def test_files_are_written(sohoctap: Run, tmp_path: Path) -> None:
    """Một lệnh là có báo cáo, có sổ: Excel, Word, hình; của xóm, của xã, của tỉnh (CB001)."""
    for words, begins in FILES:
        assert "số liệu lấy ngày" in said(sohoctap(*words))
        assert (tmp_path / words[words.index("-o") + 1]).read_bytes().startswith(begins)


@pytest.mark.usefixtures("commune")
def test_past_years_come_in(sohoctap: Run, tmp_path: Path) -> None:
    """Lấy mẫu, điền, nhập: sổ 5 năm có ngay; nhập lần nữa thì không ghi đôi (CB002)."""
    said(sohoctap("register", "template", "family", "-o", "mau.xlsx"))
    book = load_workbook(tmp_path / "mau.xlsx")
    page = book.active
    heading = next(row for row in page.iter_rows() if row[0].value == "STT")
    for at, (name, village) in enumerate((("Lò Văn Pâng", "Xóm Minh Tiến"), ("Vi Thị Mai", "Minh Hồ")), 1):
        page.cell(heading[0].row + at, 3, name)
        page.cell(heading[0].row + at, 4, village)
        page.cell(heading[0].row + at, 5, "x")
    book.save(tmp_path / "dien.xlsx")
    first = int(heading[4].value)
    assert f"2 dòng, năm {first}" in said(sohoctap("register", "import", "dien.xlsx"))
    assert "đã có trong sổ" in said(sohoctap("register", "import", "dien.xlsx"), 1)
    said(sohoctap("register", "export", "family", "-o", "so.xlsx", "--year", str(first)))
    written = load_workbook(io.BytesIO((tmp_path / "so.xlsx").read_bytes()))
    cells = {str(cell.value) for sheet in written.worksheets for row in sheet.iter_rows() for cell in row}
    assert {"Lò Văn Pâng", "Vi Thị Mai", "Đã công nhận"} <= cells
    assert "nguyên vẹn" in said(sohoctap("audit", "verify"))


WRONG = (
    (("report", "-o", "bc.pdf"), 2, "-o bao-cao.xlsx"),
    (("report", "-o", "bc.xlsx", "--years", "4"), 2, "--years 5"),
    (("register", "export", "giadinh", "-o", "so.xlsx"), 2, "family"),
    (("register", "export", "culture_family", "-o", "so.xlsx"), 2, "register export family"),
    (("register", "import", "khong-co.xlsx"), 1, "Không đọc được"),
)


@pytest.mark.usefixtures("commune")
def test_wrong_words(sohoctap: Run) -> None:
    """Gõ sai thì được chỉ cách gõ đúng (CB003)."""
    for words, code, expected in WRONG:
        assert expected in said(sohoctap(*words), code)


@pytest.mark.usefixtures("commune")
def test_a_broken_sheet_is_not_taken(sohoctap: Run, tmp_path: Path) -> None:
    """Tệp có chỗ sai: nói từng chỗ, không nhận gì (CB002)."""
    said(sohoctap("register", "template", "family", "-o", "mau.xlsx"))
    book = load_workbook(tmp_path / "mau.xlsx")
    page = book.active
    heading = next(row for row in page.iter_rows() if row[0].value == "STT")
    page.cell(heading[0].row + 1, 3, "Lò Văn Pâng")
    page.cell(heading[0].row + 1, 4, "Xóm Lạ")
    page.cell(heading[0].row + 1, 5, "x")
    book.save(tmp_path / "sai.xlsx")
    told = said(sohoctap("register", "import", "sai.xlsx"), 1)
    assert "không có xóm nào tên “Xóm Lạ”" in told
    assert "Chưa nhận gì: 1 chỗ" in told
