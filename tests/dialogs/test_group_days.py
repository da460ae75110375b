"""When the group is told, and what counts.

DG001 from the set hour on, some hours long; never before it
DG002 a file counts once for a day, as it stands now; what others did on other days does not
DG004 a village signed off today is named, and counts in the progress
DG003 the last days that come near are named, the nearest first
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta

import pytest

from dialogs.group.digest import due
from dialogs.records import DayWork, NearDay
from tests.dialogs.transcript import Stage

MIDNIGHT = datetime(2026, 11, 20, 17, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "expected"),
    [(time(6, 59), False), (time(7), True), (time(10, 59), True), (time(11), False), (time(0), False)],
)
def test_the_hour(now: time, expected: bool) -> None:
    """Chưa đến giờ thì chưa nhắn, trễ quá thì thôi (DG001)."""
    assert expected is due(now, time(7), timedelta(hours=4))


async def test_the_days_work(stage: Stage) -> None:
    """Việc hôm nay chỉ đếm việc hôm nay, mỗi hồ sơ một lần (DG002)."""
    for line in (
        "household% 1 Lò Văn Pâng, verified 90",
        "household% 2 Vi Thị Mai, not_this_year 40",
        "household% 3 Cao Văn Bình, returned 70",
        "household% 4 Hà Thị Nga, waiting 70",
        "household% 5 Hà Văn Dũng, verified 90",
    ):
        await stage.play(line)
    with closing(sqlite3.connect(stage.database)) as db, db:
        for file, who, day in (
            ("1", "cô Hoa", 21),
            ("2", "thầy Nam", 21),
            ("3", "cô Hoa", 21),
            ("5", "cô Mai", 20),
        ):
            moment = f"2026-11-{day}T05:00:00Z"
            db.execute(
                "UPDATE files SET decided_at = ?, decided_by_name = ? WHERE id = ?",
                (moment, who, f"ff0000000{file}"),
            )
        db.execute("UPDATE submissions SET at = '2026-11-21T04:00:00Z' WHERE file = 'ff00000004'")
        db.execute(
            "INSERT INTO reviews VALUES ('ff00000004', 9900001, 'e', '2026-11-21T04:30:00Z', 'tg:1', 1, '')"
        )
    world = stage.store.world
    assert world.local_midnight(stage.at) == MIDNIGHT
    assert await world.day_work("17071", MIDNIGHT, stage.at) == DayWork(
        submitted=1, endorsed=1, decided=2, returned=1, officers=("cô Hoa", "thầy Nam")
    )
    assert (await world.day_work("17072", MIDNIGHT, stage.at)).nothing


async def test_last_days(stage: Stage) -> None:
    """Hạn nào gần thì nhắc, hạn xa hay đã qua thì thôi (DG003)."""
    await stage.play("window% 2026-01-01 2026-11-23")
    with closing(sqlite3.connect(stage.database)) as db, db:
        db.execute("UPDATE seasons SET scoring_to = '2026-11-22' WHERE title = 'family'")
        db.execute("UPDATE seasons SET registration_to = '2026-11-10' WHERE title <> 'family'")
    days = await stage.store.world.near_days("17071", date(2026, 11, 21), date(2026, 11, 28))
    assert days[:2] == (
        NearDay("scoring", "family", date(2026, 11, 22)),
        NearDay("registration", "family", date(2026, 11, 23)),
    )
    assert not await stage.store.world.near_days("17071", date(2026, 11, 24), date(2026, 11, 28))


async def test_a_signed_village_is_named(stage: Stage) -> None:
    """Hôm nay Chủ tịch Hội ký xóm nào thì tin cuối ngày kể tên xóm ấy (DG004)."""
    for line in (
        "officer% hoa co officer Nguyễn Thị Hoa",
        "household% 1 Lò Văn Pâng, verified 90",
        "hoa> /ban",
        "hoa* Nối nhóm cán bộ",
        "grouphoa> /noinhom <code>",
    ):
        await stage.play(line)
    with closing(sqlite3.connect(stage.database)) as db, db:
        [(season,)] = db.execute("SELECT id FROM seasons WHERE title = 'family'").fetchall()
        for village, moment in (("17071.05", "2026-11-21T03:00:00Z"), ("17071.06", "2026-11-20T03:00:00Z")):
            db.execute(
                "INSERT INTO village_work (season, village, signed_by, signed_by_name, signed_at) "
                "VALUES (?, ?, 'tg:9', 'cô Mai', ?)",
                (season, village, moment),
            )
    stage.at += timedelta(minutes=95)
    await stage.play("tick% now")
    assert "to group: • Đã ký: Xóm 5" in stage.said
    progress = await stage.store.world.progress(season)
    assert progress is not None
    assert (progress.villages, progress.signed) == (1, 1)
