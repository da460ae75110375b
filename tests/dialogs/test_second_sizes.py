"""From how big a change two people decide: each title has its own, as its table is large.

SZ001 the Chủ tịch Hội sets it for one title's year; the others keep theirs, and each file goes by its own
SZ002 a set without points counts indicators; what the table cannot give is asked again
SZ003 a button of one title's screen never sets another's
SZ004 nobody but the Chủ tịch Hội sets it
"""

from __future__ import annotations

from decimal import Decimal

from tests.dialogs.test_recognition import play
from tests.dialogs.test_second_person import HOUSE, LARGE, put
from tests.dialogs.test_village_round import AGREE, CREW
from tests.dialogs.transcript import Stage

DOOR = ("mai> /rasoat", "mai* Chấm lại bao nhiêu điểm thì cần hai người")


async def size(stage: Stage, title: str) -> Decimal | None:
    season = await stage.store.world.current_season("17071", title, stage.at.date())
    assert season
    return await stage.store.world.second_size(season.id)


async def test_each_title_has_its_own(stage: Stage) -> None:
    """Đổi mức của Công dân học tập thì Gia đình học tập vẫn theo mức của mình, và ngược lại (SZ001)."""
    await play(stage, *CREW, *HOUSE, *DOOR, "mai* Công dân học tập", "mai* Hơn 20")
    assert (await size(stage, "family"), await size(stage, "citizen")) == (None, Decimal(20))
    assert "event second_asked" in await play(stage, *LARGE, AGREE)
    await play(
        stage, "hoa> /hoso 05.001", "hoa* Lấy lại, tôi xem lại", *DOOR, "mai* Gia đình học tập", "mai* Hơn 15"
    )
    assert "event file_verified" in await play(stage, "hoa> /hoso 05.001", AGREE)
    said = await play(stage, *DOOR)
    assert "• Gia đình học tập: hơn 15 điểm (bảng 100 điểm)" in said
    assert "• Công dân học tập: hơn 20 điểm (bảng 100 điểm)" in said
    assert "• Đơn vị học tập: hơn 2 chỉ tiêu (bảng 15 chỉ tiêu)" in said


async def test_indicators_are_counted_whole(stage: Stage) -> None:
    """Bộ không có điểm thì đếm chỉ tiêu: quá số chỉ tiêu, hay nửa chỉ tiêu, thì em hỏi lại (SZ002)."""
    await play(stage, *CREW, *DOOR, "mai* Đơn vị học tập")
    for typed in ("16", "2,5"):
        said = await play(stage, f"mai> {typed}")
        assert "Xin gõ một số từ 0 đến 15" in said
        assert "event" not in said
    assert "✓ Đơn vị học tập: chấm lại chênh hơn 4 chỉ tiêu" in await play(stage, "mai> 4")
    assert await size(stage, "unit") == Decimal(4)


async def test_an_old_button_is_of_its_own_title(stage: Stage) -> None:
    """Nút ở màn cũ của danh hiệu này không đổi mức của danh hiệu kia (SZ003)."""
    await play(stage, *CREW, *DOOR, "mai* Gia đình học tập")
    old = stage.button("mai", "Hơn 15")
    await play(stage, "mai* Quay lại", "mai* Công dân học tập")
    assert old != stage.button("mai", "Hơn 15")
    said = await play(stage, "mai* ^3 Hơn 15")
    assert "event" not in said
    assert (await size(stage, "family"), await size(stage, "citizen")) == (None, None)


async def test_only_the_chair_sets_it(stage: Stage) -> None:
    """Cán bộ không có nút ấy, và bấm nút cũ khi thôi làm Chủ tịch Hội cũng không đổi được (SZ004)."""
    await play(stage, *CREW, *DOOR, "mai* Gia đình học tập")
    assert "cần hai người" not in await play(stage, "hoa> /rasoat")
    put(stage, "UPDATE roles SET kind = 'officer' WHERE person = 'tg:3003'")
    said = await play(stage, "mai* Hơn 15")
    assert "Việc này do Chủ tịch Hội đặt" in said
    assert await size(stage, "family") is None
