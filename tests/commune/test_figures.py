"""Figures of a commune that lived through two seasons, recomputed.

CF001 each figure of each report, each list behind it and each row of each register is what the bare tables say
CF002 nothing is compared with nothing: the commune has households in every state
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.commune.figures import compare
from tests.commune.this_year import finish_the_year
from tests.commune.world import imagine
from tests.commune.write_down import write_down
from tests.commune.written import YEAR, Written


async def test_every_figure_is_what_the_tables_say(tmp_path: Path) -> None:
    """Sổ và báo cáo của cả xã, đếm lại từng nhà từ sổ gốc thì khớp từng con số (CF001, CF002)."""
    async with Written.opened(imagine(4, 30), tmp_path) as it:
        await write_down(it)
        await finish_the_year(it)
        statuses = {
            status
            for (status,) in await it.rows("SELECT DISTINCT status FROM files WHERE season = :s", s=it.season)
        }
        compared = list(compare(it.database, it.commune.villages, date(YEAR, 12, 12)))
    assert {
        "waiting",
        "returned",
        "verified",
        "posted",
        "recognised",
        "not_this_year",
        "withdrawn",
    } <= statuses
    assert [(what, expected, found) for what, expected, found in compared if expected != found] == []
    assert len(compared) > 300
