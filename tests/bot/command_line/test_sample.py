"""Draws from the command line.

CS101 every draw is listed and drawn again; one that was tampered with is told
CS102 inspectors and schools are invited like the others
"""

from __future__ import annotations

import sqlite3
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dialogs.sampling.drawn import drawn

Run = Callable[..., "subprocess.CompletedProcess[str]"]
YEAR = datetime.now(UTC).year
CODES = tuple(f"17071.01.{number:03}" for number in range(1, 31))


def said(ran: subprocess.CompletedProcess[str], code: int = 0) -> str:
    assert ran.returncode == code, ran.stdout + ran.stderr
    return ran.stdout + ran.stderr


@pytest.fixture
def commune(sohoctap: Run, tmp_path: Path) -> Path:
    (tmp_path / "xom.txt").write_text("Xóm Minh Tiến\n", encoding="utf-8")
    said(sohoctap("init", "--commune", "17071", "--villages", "xom.txt", "--year", str(YEAR)))
    return next(tmp_path.rglob("*.db"))


def draw(database: Path, name: str, taken: tuple[str, ...]) -> None:
    as_list = "[" + ",".join(f'"{code}"' for code in CODES) + "]"
    with sqlite3.connect(database) as db:
        season = db.execute("SELECT id FROM seasons").fetchone()[0]
        db.execute(
            "INSERT INTO sample_draws VALUES (?, ?, '17071.01', NULL, 1, 'e', '2026-11-21T12:00:00Z', 'tg:1', 'mam', ?, ?)",
            (name, season, as_list, "[" + ",".join(f'"{code}"' for code in taken) + "]"),
        )
    db.close()


def test_a_draw_is_drawn_again(sohoctap: Run, commune: Path) -> None:
    """Ai cũng bốc lại được theo mã; sửa tay một hồ sơ là lộ ngay (CS101)."""
    assert "chưa bốc thăm lần nào" in said(sohoctap("sample"))
    draw(commune, "D1", drawn("mam", CODES, 2))
    told = said(sohoctap("sample", "--commune", "17071"))
    assert "✓ Xóm Minh Tiến" in told
    assert "bốc 2 trong 30 hồ sơ, mã bốc thăm mam" in told
    draw(commune, "D2", CODES[:2])
    assert "✗ Xóm Minh Tiến" in said(sohoctap("sample"), 1)


@pytest.mark.usefixtures("commune")
@pytest.mark.parametrize(
    ("whom", "place", "named"),
    [
        ("school", "17071", "nhà trường"),
        ("inspector", "17071", "Xã Minh Hợp"),
        ("inspector", "40", "Nghệ An"),
    ],
)
def test_inspectors_and_schools_are_invited(sohoctap: Run, whom: str, place: str, named: str) -> None:
    """Nhà trường và người kiểm tra vào bằng đường dẫn dùng một lần, như mọi người (CS102)."""
    told = said(sohoctap("invite", whom, "--place", place))
    assert named in told
    assert "/start i_" in told
