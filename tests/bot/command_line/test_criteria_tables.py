"""A locality's table from the command line.

CT101 a pack is put in force in a commune beside the bots, with what follows said in a line
CT102 `show` lists what is kept
CT103 what cannot be published says why and what to do
CT105 what does not hold in the season of the commune is published only on a second word
CT104 the doctor names a table that can no longer be built
"""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]
YEAR = datetime.now(UTC).year
TABLES = Path(__file__).parents[2] / "dialogs" / "tables"


def said(ran: subprocess.CompletedProcess[str], code: int = 0) -> str:
    assert ran.returncode == code, ran.stdout + ran.stderr
    return ran.stdout + ran.stderr


@pytest.fixture
def commune(sohoctap: Run, tmp_path: Path) -> None:
    (tmp_path / "xom.txt").write_text("Xóm Minh Tiến\n", encoding="utf-8")
    said(sohoctap("init", "--commune", "17071", "--villages", "xom.txt", "--year", str(YEAR)))
    for table in TABLES.glob("*.yaml"):
        shutil.copy(table, tmp_path)


@pytest.mark.usefixtures("commune")
def test_a_table_is_published_and_listed(sohoctap: Run) -> None:
    """The operator puts the commune's table in force with one command, and sees it in the list (CT101, CT102)."""
    assert "Chưa có bảng nào" in said(sohoctap("criteria", "show"))
    told = said(sohoctap("criteria", "publish", "bang-xa-minh-hop.yaml", "--commune", "17071"))
    assert f"mùa {YEAR}: gia-dinh-hoc-tap-mau-17071 1.0 thay cho gia-dinh-hoc-tap-mau 1.0" in told
    again = said(sohoctap("criteria", "publish", "bang-xa-minh-hop.yaml"))
    assert "không có gì thay đổi" in again
    assert "gia-dinh-hoc-tap-mau-17071 1.0 (family, 17071): đã công bố" in said(sohoctap("criteria", "show"))
    assert "gia-dinh-hoc-tap-mau-17071 1.0" in said(sohoctap("season", "show"))
    next_year = said(
        sohoctap("season", "open", "--year", str(YEAR + 1), "--criteria", "gia-dinh-hoc-tap-mau-17071")
    )
    assert "bộ tiêu chí gia-dinh-hoc-tap-mau-17071 1.0" in next_year


@pytest.mark.usefixtures("commune")
def test_a_table_with_gaps_says_so(sohoctap: Run) -> None:
    """A table that still lacks values is published for registering only, and the operator reads that (CT101)."""
    assert "chưa tự chấm được" in said(sohoctap("criteria", "publish", "bang-con-thieu.yaml"))


@pytest.mark.usefixtures("commune")
def test_what_cannot_be_published_says_why(sohoctap: Run, tmp_path: Path) -> None:
    """A neighbour's table, a changed version or a broken file is refused with the remedy (CT103)."""
    table = tmp_path / "bang-xa-minh-hop.yaml"
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace('"17071"', '"17072"'), encoding="utf-8")
    assert "nơi áp dụng là 17072" in said(sohoctap("criteria", "publish", table.name), 2)
    table.write_text(text.replace("q12]", "q99]"), encoding="utf-8")
    assert "q99" in said(sohoctap("criteria", "publish", table.name), 2)
    table.write_text(text, encoding="utf-8")
    said(sohoctap("criteria", "publish", table.name))
    table.write_text(text.replace("value: 85", "value: 70"), encoding="utf-8")
    assert "Hãy ghi version mới" in said(sohoctap("criteria", "publish", table.name), 2)


@pytest.mark.usefixtures("commune")
def test_the_doctor_names_a_spoilt_table(sohoctap: Run, tmp_path: Path) -> None:
    """A table that this program cannot read any more is named with what is wrong in it (CT104)."""
    said(sohoctap("criteria", "publish", "bang-xa-minh-hop.yaml"))
    with sqlite3.connect(tmp_path / "data" / "sohoctap.db") as db:
        db.execute("UPDATE criteria_packs SET pack = replace(pack, 'q12a', 'q12 a')")
    db.close()
    told = sohoctap("doctor")
    assert "Bảng tiêu chí gia-dinh-hoc-tap-mau-17071 1.0 đang giữ không dựng lại được" in told.stdout
    assert told.stderr == ""


@pytest.mark.usefixtures("commune")
def test_a_table_of_another_period_is_refused(sohoctap: Run, tmp_path: Path) -> None:
    """A table that is over before the season needs a second word of the operator, and the day is named (CT105)."""
    table = tmp_path / "bang-xa-minh-hop.yaml"
    table.write_text(
        table.read_text(encoding="utf-8") + "\nvalid_from: 2016-01-01\nvalid_to: 2020-12-31\n",
        encoding="utf-8",
    )
    refused = said(sohoctap("criteria", "publish", table.name), 2)
    assert "Bảng điểm này đã hết hiệu lực từ 31/12/2020." in refused
    assert "--anyway" in refused
    assert "gia-dinh-hoc-tap-mau-17071" not in said(sohoctap("season", "show"))
    assert "! Bảng điểm này đã hết hiệu lực từ 31/12/2020." in said(
        sohoctap("criteria", "publish", table.name, "--anyway")
    )
