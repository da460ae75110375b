"""What the golden conversation of an undo does not show.

UN001 for ten minutes who decided, or the Chủ tịch Hội, undoes it with a reason; nobody else, and not later
UN002 the rest of a village is undone as a whole, or one file of it alone
UN003 what has gone on since stays: completed, put forward, signed off; undone twice is once
"""

from __future__ import annotations

import sqlite3
from contextlib import closing

from dialogs.records import Status
from tests.dialogs.test_recognition import play
from tests.dialogs.test_village_round import AGREE, CREW, OPEN, RULE, TAKE, houses, now_at, unflag
from tests.dialogs.transcript import Stage

DECIDED = (
    *CREW,
    "household% 1 Lò Văn Pâng, waiting 85, family",
    "household% 2 Vi Thị Xuân, waiting 85, family2",
    "answers% 1",
    "answers% 2",
    "tick% now",
    "hoa> /hoso 05.001",
    "hoa* Tôi xem hồ sơ này",
    AGREE,
)
UNDO = "hoa* Hoàn tác 05.001 (đến 19 giờ 10)"


def now(stage: Stage, sql: str) -> None:
    with closing(sqlite3.connect(stage.database)) as db, db:
        db.execute(sql)


async def test_ten_minutes_are_ten_minutes(stage: Stage) -> None:
    """Quá mười phút thì nút cũ không hoàn tác được nữa, em nói hết lúc nào (UN001)."""
    await play(stage, *DECIDED, UNDO, "hoa@ 10")
    said = await play(stage, "hoa* Bấm nhầm")
    assert "Quá 19 giờ 10 rồi, hồ sơ 05.001 không hoàn tác được nữa." in said
    assert "event" not in said


async def test_another_officer_undoes_nothing(stage: Stage) -> None:
    """Cán bộ khác mở hồ sơ vừa quyết định thì không có nút hoàn tác, Chủ tịch Hội thì có (UN001)."""
    await play(stage, *DECIDED)
    assert "Hoàn tác" not in await play(stage, "nam> /hoso 05.001")
    assert "Hoàn tác 05.001 (đến 19 giờ 10)" in await play(stage, "mai> /hoso 05.001")


async def test_who_is_no_officer_any_more_undoes_nothing(stage: Stage) -> None:
    """Thôi làm cán bộ rồi thì không hoàn tác được gì (UN001)."""
    await play(stage, *DECIDED, UNDO)
    now(stage, "UPDATE roles SET until = since WHERE person = 'tg:3001'")
    said = await play(stage, "hoa* Bấm nhầm")
    assert "Chỉ cán bộ của xã mới hoàn tác quyết định" in said
    assert "event" not in said


async def test_undone_once(stage: Stage) -> None:
    """Cán bộ và Chủ tịch Hội cùng bấm hoàn tác thì chỉ tính một lần, người sau được báo ai, lúc nào (UN003)."""
    await play(
        stage,
        *DECIDED,
        UNDO,
        "mai> /hoso 05.001",
        "mai* Hoàn tác 05.001 (đến 19 giờ 10)",
        "mai* Cần xem lại",
    )
    said = await play(stage, "hoa* Bấm nhầm")
    assert "Cô Mai đã hoàn tác lúc 19 giờ" in said
    assert "event" not in said


async def test_what_was_put_forward_stays(stage: Stage) -> None:
    """Hồ sơ đã vào danh sách đề nghị thì không hoàn tác được (UN003)."""
    await play(stage, *DECIDED, UNDO)
    now(stage, "UPDATE files SET status = 'proposed' WHERE id = 'ff00000001'")
    said = await play(stage, "hoa* Bấm nhầm")
    assert "Hồ sơ 05.001 đã vào danh sách đề nghị." in said
    assert "event" not in said


async def test_a_signed_village_is_reopened_first(stage: Stage) -> None:
    """Xóm đã ký xong thì mở lại xóm rồi mới xem lại được (UN003)."""
    await play(stage, *DECIDED, UNDO, "signed% mai")
    said = await play(stage, "hoa* Bấm nhầm")
    assert "Cô Mai đã ký xong Xóm 5" in said
    assert "event" not in said


async def rest_decided(stage: Stage) -> None:
    await play(stage, *CREW, *houses(8, flagged=0), *RULE)
    unflag(stage, 1)
    await play(stage, *OPEN, TAKE, AGREE, AGREE, "hoa* Đồng ý đề nghị công nhận 6 hồ sơ")


async def test_the_rest_is_undone_together(stage: Stage) -> None:
    """Hoàn tác cả phần còn lại của xóm một lần: hồ sơ nào cũng lại chờ (UN002)."""
    await rest_decided(stage)
    said = await play(stage, "hoa* Hoàn tác 6 hồ sơ (đến 19 giờ 10)", "hoa* Bấm nhầm")
    assert "✓ Đã hoàn tác: 6 hồ sơ lại chờ thẩm định như trước." in said
    assert await now_at(stage, Status.WAITING) == 6
    assert await now_at(stage, Status.VERIFIED) == 2


async def test_one_of_the_rest_is_undone_alone(stage: Stage) -> None:
    """Chỉ một hồ sơ trong phần còn lại cần xem lại thì hoàn tác riêng hồ sơ ấy (UN002)."""
    await rest_decided(stage)
    with closing(sqlite3.connect(stage.database)) as db:
        [(code,)] = db.execute("SELECT max(code) FROM files WHERE status = 'verified'").fetchall()
        [(act,)] = db.execute("SELECT seq FROM decisions GROUP BY seq HAVING count(*) = 6").fetchall()
        of_rest = [row[0] for row in db.execute(
            "SELECT code FROM decisions JOIN files ON files.id = file WHERE seq = ? ORDER BY code", (act,)
        )]  # fmt: skip
    assert code
    short = of_rest[0].partition(".")[2]
    said = await play(
        stage, f"hoa> /hoso {short}", "hoa* Chỉ hoàn tác hồ sơ này (đến 19 giờ 10)", "hoa* Cần xem lại"
    )
    assert f"✓ Đã hoàn tác: hồ sơ {short} lại chờ thẩm định như trước." in said
    assert await now_at(stage, Status.VERIFIED) == 7
    said = await play(stage, "hoa> /ban", "hoa* Hoàn tác 5 hồ sơ (đến 19 giờ 10)", "hoa* Bấm nhầm")
    assert "✓ Đã hoàn tác: 5 hồ sơ" in said
    assert await now_at(stage, Status.VERIFIED) == 2
