"""Files are found by name, and a commune's progress counts each step.

FI001 by a name without accents, in every title of the commune, the newest year's file
FI002 no plan is a file, and another commune's files are not found
FI003 each step counts every file that has taken it
"""

from __future__ import annotations

import sqlite3
from contextlib import closing

from dialogs.records import Progress, Status
from tests.dialogs.transcript import Stage

HOUSES = (
    "household% 1 Lò Văn Pâng, registered",
    "household% 2 Lò Văn Pâng Hai, draft",
    "household% 3 Vi Thị Mai, village_review 80",
    "household% 4 Cao Văn Bình, held 70",
    "household% 5 Hà Văn Dũng, waiting 81",
    "household% 6 Hà Thị Nga, returned 60",
    "household% 7 Lương Văn Sơn, verified 90",
    "household% 8 Lương Thị Lan, not_this_year 40",
    "household% 9 Trương Văn Bảy, withdrawn",
    "household% 10 Trương Văn Mười, planned",
)


async def test_files_are_found_by_name(stage: Stage) -> None:
    """Gõ tên không dấu là ra hồ sơ của xã mình, nhà dự kiến thì chưa có hồ sơ (FI001, FI002)."""
    for line in HOUSES:
        await stage.play(line)
    world = stage.store.world
    assert [
        (file.short_code, file.status) for file in await world.find_files("17071", "lo van pang", most=9)
    ] == [("05.001", Status.REGISTERED), ("05.002", Status.DRAFT)]
    assert [file.short_code for file in await world.find_files("17071", "pang", most=1)] == ["05.001"]
    assert [file.short_code for file in await world.find_files("17071", "cao van bihn", most=9)] == ["05.004"]
    for name in ("truong van muoi", "%", "ong nao do"):
        assert await world.find_files("17071", name, most=9) == ()
    assert await world.find_files("17072", "lo van pang", most=9) == ()


async def test_each_step_counts(stage: Stage) -> None:
    """Hồ sơ đi đến bước nào thì bước ấy và các bước trước đều đếm (FI003)."""
    for line in HOUSES:
        await stage.play(line)
    with closing(sqlite3.connect(stage.database)) as db:
        [(season,)] = db.execute("SELECT id FROM seasons WHERE title = 'family'").fetchall()
    assert await stage.store.world.progress(season) == Progress(
        "17071",
        "Xã Minh Hợp",
        2026,
        review=True,
        registered=8,
        submitted=6,
        reviewed=4,
        decided=2,
        villages=1,
    )
    assert await stage.store.world.progress("none") is None
