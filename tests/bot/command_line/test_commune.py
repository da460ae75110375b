"""Opening the bots for a commune, from the command line.

CO001 `init` makes the commune, its villages and its year, and prints the first officer's link; twice doubles nothing
CO002 links and codes are handed over so that the right person presses the right thing
CO003 real households are never mixed into the demo's folder
CO004 what was backed up comes back whole, and over nothing
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]
YEAR = datetime.now(UTC).year


def said(ran: subprocess.CompletedProcess[str], code: int = 0) -> str:
    assert ran.returncode == code, ran.stdout + ran.stderr
    return ran.stdout + ran.stderr


@pytest.fixture
def commune(sohoctap: Run, tmp_path: Path) -> str:
    """What `init` said when the commune was made."""
    (tmp_path / "xom.txt").write_text("# theo thứ tự số\nXóm  Minh Tiến\n\nXóm Minh Hồ\n", encoding="utf-8")
    return said(sohoctap("init", "--commune", "17071", "--villages", "xom.txt", "--year", str(YEAR)))


def test_first_time(commune: str) -> None:
    """One command opens a commune: its name, villages, year, and the officer's invitation (CO001)."""
    assert "Xã: Xã Minh Hợp, Tỉnh Nghệ An (mã 17071)" in commune
    assert "Xóm: 2 (vừa thêm 2)" in commune
    assert f"Mùa {YEAR}: đăng ký 01/01/{YEAR}-31/12/{YEAR}" in commune
    assert "không dùng để xét danh hiệu" in commune
    assert re.search(r"Mở bot cán bộ và gửi: /start i_\w{20}$", commune, re.MULTILINE)


def test_second_time(sohoctap: Run, commune: str) -> None:
    """Run again, nothing is doubled and a fresh link is printed (CO001)."""
    again = said(sohoctap("init", "--commune", "17071", "--villages", "xom.txt", "--year", str(YEAR)))
    assert "Xóm: 2\n" in again
    assert f"Mùa {YEAR} đã có từ trước" in again
    assert again.splitlines()[-1] != commune.splitlines()[-1]


@pytest.mark.usefixtures("commune")
@pytest.mark.parametrize(
    ("words", "handed"),
    [
        (("officer",), r"/start i_\w{20}$"),
        (("officer", "--bot", "@thamdinh_bot"), r"https://t\.me/thamdinh_bot\?start=i_\w{20}$"),
        (("chair", "--place", "17071"), r"Mở bot cán bộ và gửi: /start i_\w{20}$"),
        (
            ("village-head", "--place", "17071.02"),
            r"Xóm Minh Hồ[^$]*Mở bot gia đình và gửi: /start i_\w{20}$",
        ),
        (("village-head", "--place", "minh tien"), r"Xóm Minh Tiến[^$]*/start i_\w{20}$"),
        (("group",), r"/noinhom \w{20}$"),
        (
            ("group", "--bot", "thamdinh_bot"),
            r"https://t\.me/thamdinh_bot\?startgroup=g_\w{20}\n.*/noinhom@thamdinh_bot",
        ),
    ],
)
def test_invitations(sohoctap: Run, words: tuple[str, ...], handed: str) -> None:
    """Each invitation says who it is for and opens the right bot (CO002)."""
    assert re.search(handed, said(sohoctap("invite", *words)), re.MULTILINE)


@pytest.mark.usefixtures("commune")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("village-head",), "Ví dụ đúng: --place 17071.05"),
        (("village-head", "--place", "17071"), "Ví dụ đúng: --place 17071.05"),
        (("village-head", "--place", "17071.77"), "không có xóm nào là “17071.77”"),
        (("officer", "--place", "17071.02"), "Ví dụ đúng: --place 17071"),
        (("officer", "--place", "00001"), "không có xã nào là “00001”"),
    ],
)
def test_wrong_place(sohoctap: Run, words: tuple[str, ...], expected: str) -> None:
    """A place that cannot be is answered with one that can (CO002)."""
    assert expected in said(sohoctap("invite", *words), 2)


@pytest.mark.usefixtures("commune")
def test_villages_keep_their_numbers(sohoctap: Run) -> None:
    """A new village gets the next number; one that is there is not made twice, however it is typed (CO001)."""
    added = said(sohoctap("villages", "add", "xom minh ho", "Xóm Mới"))
    assert "17071.03  Xóm Mới" in added
    assert "1 xóm đã có từ trước" in added
    assert re.findall(r"17071\.\d\d", said(sohoctap("villages", "list"))) == [
        "17071.01",
        "17071.02",
        "17071.03",
    ]


@pytest.mark.usefixtures("commune")
def test_season_windows(sohoctap: Run) -> None:
    """A year is opened with windows of its own; a window that cannot be is answered with one that can (CO001)."""
    opening = ("season", "open", "--year", str(YEAR + 1), "--registration")
    wrong = said(sohoctap(*opening, f"31/04/{YEAR + 1}-30/06/{YEAR + 1}"), 2)
    assert f"Ví dụ đúng: --registration 01/03/{YEAR + 1}-30/06/{YEAR + 1}" in wrong
    opened = said(sohoctap(*opening, f"1/3/{YEAR + 1} - 30/6/{YEAR + 1}", "--no-village-review"))
    assert f"đăng ký 01/03/{YEAR + 1}-30/06/{YEAR + 1}" in opened
    assert "không qua bình xét ở xóm" in opened


def test_demo_folder_is_left_alone(sohoctap: Run, tmp_path: Path) -> None:
    """Going live in the folder of the demo is refused, with a folder that would do (CO003)."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data/demo.json").write_text("[]")
    tokens = {"family_bot_token": "1:a", "officer_bot_token": "2:b"}
    for refused in (sohoctap("init", "--commune", "17071"), sohoctap("run", **tokens)):
        assert "SOHOCTAP_DATA_DIR" in said(refused, 2)


@pytest.mark.usefixtures("commune")
def test_demo_is_not_played_on_real_data(sohoctap: Run) -> None:
    """The demo refuses a folder with real households (CO003)."""
    assert "đang giữ dữ liệu thật" in said(sohoctap("demo"), 1)


@pytest.mark.usefixtures("commune")
def test_backup_comes_back(sohoctap: Run, tmp_path: Path) -> None:
    """A backup restored elsewhere is the same commune, with its trail whole; nothing is overwritten (CO004)."""
    said(sohoctap("backup", "usb"))
    assert "không ghi đè" in said(sohoctap("backup", "usb"), 1)
    elsewhere = {"data_dir": str(tmp_path / "elsewhere")}
    said(sohoctap("restore", "usb", **elsewhere))
    assert "17071.02  Xóm Minh Hồ" in said(sohoctap("villages", "list", **elsewhere))
    assert "nguyên vẹn" in said(sohoctap("audit", "verify", **elsewhere))
    assert "không dựng lại lên trên" in said(sohoctap("restore", "usb", **elsewhere), 1)


@pytest.mark.usefixtures("commune")
def test_damaged_backup(sohoctap: Run, tmp_path: Path) -> None:
    """A backup that is not whole is refused before anything is written (CO004)."""
    said(sohoctap("backup", "usb"))
    with (tmp_path / "usb/sohoctap.db").open("r+b") as damaged:
        damaged.seek(200)
        damaged.write(b"x")
    assert "bị hỏng" in said(sohoctap("restore", "usb", data_dir=str(tmp_path / "elsewhere")), 1)
    assert not (tmp_path / "elsewhere/sohoctap.db").exists()


@pytest.mark.usefixtures("commune")
def test_nobody_asked(sohoctap: Run) -> None:
    """Nobody's data is erased who did not ask for it."""
    assert "Không có yêu cầu nào" in said(sohoctap("privacy", "list"))
    assert "không có yêu cầu nào đang chờ" in said(sohoctap("privacy", "erase", "tg:1", "--yes"), 1)
