"""`sohoctap criteria template`, `import`, `difference`, and scoring by a table brought in.

TB201 From the template to a card, at the keyboard alone.
TB202 A broken table writes no file, and says everything that is wrong with it.
TB203 The next version is made from the packs in a folder, and the two are compared.
TB204 No chat library is loaded for it.
TB206 A table whose period is over is taken in with a warning.
TB205 Provinces and communes are those of the national list.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner, Result

from bot.command_line import app
from bot.documents.national_list import known_place
from tests.bot.documents.conftest import LIBRARY, Book

SET = "dong-ho-hoc-tap-khung-448"


def run(*words: str) -> Result:
    return CliRunner().invoke(app("score", "criteria"), list(words))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_from_template_to_card(folder: Path, clan: Book) -> None:
    """TB201. Tạo bảng, điền, đưa vào, rồi chấm thử một dòng họ: điểm đúng như cộng tay."""
    made = run("criteria", "template", SET, "-o", "mau.xlsx", "--place", "17071")
    assert made.exit_code == 0, made.output
    assert openpyxl.load_workbook("mau.xlsx").sheetnames == [
        "Hướng dẫn", "Phần chung", "Xếp loại", "Chỉ số", "Câu hỏi", "Cách tính điểm",
    ]  # fmt: skip
    (folder / "dien.xlsx").write_bytes(clan.data)
    brought = run("criteria", "import", "dien.xlsx", "-o", "xa.yaml")
    assert brought.exit_code == 0, brought.output
    assert "Đã đủ, chấm được." in brought.output
    answers = {"q1": 20, "q2": 12, "q3": 1, "hoi_dh1_2": True, "hoi_dh2_2": 25}
    (folder / "ho.json").write_text(json.dumps(answers), encoding="utf-8")
    card = json.loads(run("score", "xa.yaml", "ho.json", "--on", "2026-09-01").output)
    assert (card["points"], card["of"], card["met"]) == (30 + 20 + 5 + 25, 100, True)
    assert card["set"] == f"{SET}-17071"


def test_a_broken_table_writes_nothing(folder: Path, clan: Book) -> None:
    """TB202. Bảng sai thì không ghi gì, và báo mọi chỗ sai."""
    (folder / "dien.xlsx").write_bytes(clan.put("Chỉ số", {"D3": "x", "D4": "y"}).data)
    refused = run("criteria", "import", "dien.xlsx", "-o", "xa.yaml")
    assert refused.exit_code == 2
    assert refused.output.count("không phải là số điểm") == 2
    assert not (folder / "xa.yaml").exists()
    assert run("criteria", "import", "khong-co.xlsx").exit_code == 2
    assert run("criteria", "template", "khong-co", "-o", "a.xlsx").exit_code == 2
    assert run("score", "khong-co.yaml", "dien.xlsx").exit_code == 2


def test_the_next_version(folder: Path, clan: Book) -> None:
    """TB203. Năm sau sửa bảng thì thành bản 1.1, và kể được khác bản 1.0 chỗ nào."""
    packs = folder / "bang"
    packs.mkdir()
    (folder / "dien.xlsx").write_bytes(clan.data)
    assert run("criteria", "import", "dien.xlsx", "-o", "bang/1.yaml", "--packs", "bang").exit_code == 0
    made = run("criteria", "template", f"{SET}-17071", "-o", "moi.xlsx", "--packs", "bang")
    assert made.exit_code == 0, made.output
    book = Book(LIBRARY.get(SET))
    book.book = openpyxl.load_workbook("moi.xlsx")
    (folder / "moi.xlsx").write_bytes(book.general({"Điểm đạt danh hiệu": 80}).data)
    assert run("criteria", "import", "moi.xlsx", "-o", "bang/2.yaml", "--packs", "bang").exit_code == 0
    found = run("criteria", "difference", f"{SET}-17071@1.0", f"{SET}-17071@1.1", "--packs", "bang")
    assert found.output.splitlines() == ["số điểm từ đó được coi là đạt: 70 → 80 điểm"]
    same = run("criteria", "difference", f"{SET}@1.0", f"{SET}@1.0")
    assert same.output.splitlines() == ["Không có gì khác."]
    assert run("criteria", "difference", "bang/1.yaml", "bang/2.yaml").output == found.output


def test_no_door_is_loaded(folder: Path) -> None:
    """TB204. Làm bảng tính thì không phải đợi nạp thư viện nhắn tin."""
    asked = (
        "import sys\n"
        "from bot.documents.criteria_table import read_table\n"
        "from bot.command_line.criteria_check import criteria_app\n"
        "print([name for name in ('aiogram', 'telegram', 'aiohttp', 'httpx') if name in sys.modules])"
    )
    root = Path(__file__).parents[3]
    ran = subprocess.run(
        [sys.executable, "-c", asked], cwd=root, capture_output=True, text=True, check=True, timeout=240
    )
    assert ran.stdout.strip() == "[]"
    assert folder.exists()


@pytest.mark.parametrize(
    ("code", "known"),
    [
        ("17071", True),
        ("40", True),
        ("01", True),
        ("99999", False),
        ("00", False),
        ("4", False),
        ("xã", False),
    ],
)
def test_the_national_list(code: str, known: bool) -> None:
    """TB205. Mã xã, mã tỉnh phải có trong danh mục từ 1/7/2025."""
    assert known_place(code) is known


def test_a_period_that_is_over_is_said(folder: Path, clan: Book) -> None:
    """TB206. Đưa vào một bảng đã hết thời gian áp dụng thì máy nhắc ngay."""
    clan.general({"Áp dụng từ ngày": "1/1/2016", "Áp dụng đến ngày": "31/12/2020"})
    (folder / "dien.xlsx").write_bytes(clan.data)
    brought = run("criteria", "import", "dien.xlsx", "-o", "xa.yaml")
    assert brought.exit_code == 0, brought.output
    assert "! Bảng điểm này đã hết hiệu lực từ 31/12/2020." in brought.output


def test_a_set_that_is_not_there(folder: Path) -> None:
    """TB202. Gõ sai mã bộ thì máy kể các bộ đang có, không nói chuyện tệp."""
    told = run("score", "khong-co", "ho.json")
    assert told.exit_code == 2
    assert told.output.startswith("Không có bộ tiêu chí “khong-co”. Các bộ đang có: cong-dan-hoc-tap@1.0, ")
    assert folder.exists()
