"""What verifying a village costs in taps, counted through the real dialogs.

CW001 a village of 120 with 8 that stand out and 6 drawn: at most 3 taps for an opened file, 6 for the rest
CW002 a commune with faults is gone through to its end: every file is decided, every village signed off
CW003 the rest never holds a file that stands out or was drawn
"""

from __future__ import annotations

from pathlib import Path

from tests.commune.audit_read import read_back
from tests.commune.replay import copied
from tests.commune.taps import go_through, go_through_all, set_the_share, sign_off_all
from tests.commune.world import imagine, imagine_calm
from tests.commune.write_down import write_down
from tests.commune.written import OFFICERS, Written


async def test_a_village_of_120(tmp_path: Path) -> None:
    """Xóm 120 nhà, 8 nhà cần xem, bốc thăm 6: mỗi hồ sơ mở ra không quá 3 lần bấm, phần còn lại không quá 6 (CW001)."""
    async with Written.opened(imagine_calm(120, 8), tmp_path) as it:
        await write_down(it)
        await it.look_through()
        await set_the_share(it)
        spent = await go_through(it, it.commune.villages[0], OFFICERS[0])
        [(drawn,)] = await it.rows(
            "SELECT count(*) FROM files WHERE sampled AND season = :season", season=it.season
        )
        [(left,)] = await it.rows(
            "SELECT count(*) FROM files WHERE season = :season AND status <> 'verified'", season=it.season
        )
    assert (spent.files, drawn, left) == (120, 6, 0)
    assert 8 <= spent.opened <= 14
    assert max(spent.by_file.values()) <= 3
    assert spent.on_the_rest <= 6


async def test_a_commune_to_its_end(tmp_path: Path) -> None:
    """Cả xã đi hết: hồ sơ nào cũng có người quyết, xóm nào cũng có chữ ký, phần còn lại không lẫn hồ sơ phải xem (CW002, CW003)."""
    async with Written.opened(imagine(4, 30), tmp_path) as it:
        await write_down(it)
        await it.look_through()
        before = copied(it.database, tmp_path / "before.db")
        await set_the_share(it)
        spent = await go_through_all(it)
        await sign_off_all(it)
        signed = await it.rows(
            "SELECT count(*) FROM village_work WHERE signed_at IS NOT NULL AND season = :season",
            season=it.season,
        )
        waiting = await it.rows(
            "SELECT count(*) FROM files WHERE status = 'waiting' AND season = :season", season=it.season
        )
        assert await it.rows("SELECT why FROM dead_letters") == []
    assert (signed, waiting) == ([(4,)], [(0,)])
    assert sum(one.files for one in spent) == 120
    read = read_back(before, it.database)
    assert read.broken == []
    assert read.seen["rest_verified"] == 4
