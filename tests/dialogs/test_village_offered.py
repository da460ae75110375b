"""A village that another officer is asked to take on, as both see it on its screen."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from tests.dialogs.test_recognition import play
from tests.dialogs.test_village_hands import HELD, OFFERED, holder
from tests.dialogs.transcript import Stage


async def test_who_is_asked_may_say_yes_wherever_they_open_the_village(stage: Stage) -> None:
    """Được nhờ thì mở xóm bằng cách nào cũng có nút nhận; người nhờ thấy đang nhờ ai, thôi nhờ ngay ở đó."""
    await play(stage, *OFFERED[:-1])
    said = await play(stage, "hoa> /rasoat", "hoa* Xóm 5")
    assert "Đang nhờ thầy Nam xem tiếp." in said
    assert "Thôi, không nhờ nữa" in said
    assert "Nhờ cán bộ khác xem tiếp" not in said
    said = await play(stage, "nam> /rasoat", "nam* Xóm 5")
    assert "Cô Hoa nhờ thầy xem tiếp xóm này." in said
    assert "Tôi chưa nhận được" in said
    said = await play(stage, "nam* Tôi nhận xóm này")
    assert "event village_handed_over" in said
    assert "to hoa: Thầy Nam đã nhận Xóm 5" in said
    assert await holder(stage) == "tg:3002"


async def test_a_chair_who_is_asked_gives_no_reason(stage: Stage) -> None:
    """Chủ tịch Hội được nhờ thì bấm nhận, không phải lấy ngang kèm lý do."""
    await play(stage, *HELD, "hoa> /rasoat", "hoa* Xóm 5", "hoa* Nhờ cán bộ khác xem tiếp", "hoa* Lê Thị Mai")
    said = await play(stage, "mai> /rasoat", "mai* Xóm 5")
    assert "Tôi nhận xóm này" in said
    assert "Chuyển xóm này về tôi" not in said
    await play(stage, "mai* Tôi nhận xóm này")
    assert await holder(stage) == "tg:3003"


async def test_an_offer_is_declined_on_the_villages_screen(stage: Stage) -> None:
    """Không nhận được thì bấm ngay ở màn xóm, người nhờ được báo, xóm vẫn của người nhờ."""
    await play(stage, *OFFERED[:-1], "nam> /rasoat", "nam* Xóm 5")
    said = await play(stage, "nam* Tôi chưa nhận được")
    assert "event village_offer_ended" in said
    assert await holder(stage) == "tg:3001"


ROLE_ENDS = (
    "mai> /ban",
    "mai* Người và các xóm",
    "mai* Cán bộ của xã",
    "mai* Trần Văn Nam: kết thúc vai",
    "mai* Chuyển công tác",
    "mai* Kết thúc vai",
)


async def test_an_offer_to_who_is_no_officer_any_more_is_closed(stage: Stage) -> None:
    """Người được nhờ thôi làm cán bộ thì lời nhờ hết, người nhờ được báo và nhờ ngay được người khác."""
    said = await play(stage, *OFFERED[:-1], *ROLE_ENDS)
    assert "event village_offer_ended" in said
    assert "why=role_ended" in said
    assert "to hoa: Trần Văn Nam không còn là cán bộ của xã" in said
    assert await holder(stage) == "tg:3001"
    with closing(sqlite3.connect(stage.database)) as db:
        assert db.execute("SELECT offered_to FROM village_work").fetchall() == [(None,)]
    said = await play(stage, "hoa> /rasoat", "hoa* Xóm 5", "hoa* Nhờ cán bộ khác xem tiếp")
    assert "Lê Thị Mai" in said
    assert "Trần Văn Nam" not in said


async def test_an_offer_to_somebody_else_stays(stage: Stage) -> None:
    """Thầy Nam thôi làm cán bộ thì lời nhờ cô Mai vẫn còn."""
    asked = ("hoa> /rasoat", "hoa* Xóm 5", "hoa* Nhờ cán bộ khác xem tiếp", "hoa* Lê Thị Mai")
    said = await play(stage, *HELD, *asked, *ROLE_ENDS)
    assert "event role_ended" in said
    assert "village_offer_ended" not in said
    await play(stage, "mai> /rasoat", "mai* Xóm 5", "mai* Tôi nhận xóm này")
    assert await holder(stage) == "tg:3003"


async def test_an_offer_to_who_was_erased_is_closed(stage: Stage) -> None:
    """Người được nhờ đã xin xóa dữ liệu thì không còn lời nhờ nào treo lại."""
    await play(stage, *OFFERED[:-1])
    await stage.store.registry.erase_person("tg:3002")
    said = await play(stage, "hoa> /rasoat", "hoa* Xóm 5")
    assert "Đang nhờ" not in said
    assert "Nhờ cán bộ khác xem tiếp" in said
