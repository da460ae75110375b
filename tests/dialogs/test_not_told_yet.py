"""A decision that can still be undone is nobody's news: not on the household's page, nor in its village.

NT001 until then the household reads that the officers are at it, and the result afterwards, with no other message
NT002 so do its data, its choices and what it may do, and the village head's pages
NT003 a file that is looked at again before its household was told is no news to them either
"""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from bot.documents.my_data import my_data
from tests.dialogs.test_recognition import play
from tests.dialogs.test_undo import AGREE, CREW
from tests.dialogs.transcript import Stage

WAITS = (
    *CREW,
    "role% head bac Vi Văn Thắng",
    "household% 1 Lò Văn Pâng, waiting 85, family",
    "answers% 1",
    "scored% 1 GD1.1=10 GD1.2=10 GD1.3=10 GD2.1=10 GD2.2=20 GD3.1=10 GD3.2=5 GD4.1=10 GD4.2=0",
    "tick% now",
    "hoa> /hoso 05.001",
    "hoa* Tôi xem hồ sơ này",
)
NOT_THIS_YEAR = ("hoa* Chưa đạt năm nay", "hoa* Điểm thẩm định chưa đến mức đề nghị", "hoa* Gửi")
RETURNED = ("hoa* Trả lại để bổ sung", "hoa* Trả lời: Gia đình văn hóa", "hoa* Có câu cần xem lại")
RESULTS = {
    "agreed": ((AGREE,), "Hội Khuyến học đã thẩm định và đồng ý đề nghị"),
    "not_this_year": (NOT_THIS_YEAR, "Chưa đạt năm nay"),
    "returned": (RETURNED, "Hồ sơ được trả lại để bổ sung"),
}
AT_IT = "Cán bộ Hội Khuyến học đang thẩm định."


def news(stage: Stage) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(stage.database)) as db:
        return db.execute(
            "SELECT status, not_before FROM outbox WHERE person = 'tg:1001' ORDER BY id"
        ).fetchall()


@pytest.mark.parametrize("decided", RESULTS)
async def test_the_household_sees_the_result_when_it_stands(stage: Stage, decided: str) -> None:
    """Còn hoàn tác được thì gia đình thấy Hội đang thẩm định; hết mười phút thì thấy kết quả (NT001)."""
    acts, result = RESULTS[decided]
    await play(stage, *WAITS, *acts)
    said = await play(stage, "family> /hoso")
    assert AT_IT in said
    assert result not in said
    assert "Lý do" not in said
    assert "Hội thẩm định:" not in said
    said = await play(stage, "family@ 10", "family> /hoso")
    assert AT_IT not in said
    assert result in said
    assert [status for status, _ in news(stage)] == ["pending"]


async def test_a_returned_file_is_completed_once_it_stands(stage: Stage) -> None:
    """Hồ sơ trả lại còn hoàn tác được thì chưa mở ra bổ sung, kể cả bằng nút cũ; xong mười phút thì mở (NT002)."""
    await play(stage, *WAITS, *RETURNED)
    said = await play(stage, "family* Bổ sung hồ sơ")
    assert AT_IT in said
    assert "Nộp lại" not in said
    said = await play(stage, "family@ 10", "family* Bổ sung hồ sơ")
    assert "được trả lại để bổ sung" in said


async def test_a_file_verified_a_moment_ago_is_withdrawn(stage: Stage) -> None:
    """Gia đình rút hồ sơ khi kết quả chưa báo: cán bộ vừa quyết định được báo, gia đình không nhận kết quả cũ (NT002)."""
    await play(stage, *WAITS, *NOT_THIS_YEAR, "family> /hoso", "family* Rút hồ sơ")
    said = await play(stage, "family* Vâng, tôi chắc chắn")
    assert "event file_withdrawn" in said
    assert "to hoa: Bên nộp đã rút hồ sơ 05.001." in said
    assert [status for status, _ in news(stage)] == ["taken_back"]


async def test_their_data_says_no_more_than_their_page(stage: Stage) -> None:
    """/dulieu trong mười phút ấy cũng chưa có điểm thẩm định và lý do (NT002)."""
    points = (
        "hoa* Chấm lại điểm",
        "hoa* Người lớn học thêm: 20/20",
        "hoa> 15",
        "hoa* Minh chứng cho số khác",
    )
    await play(stage, *WAITS, *points)
    assert "80/100" not in await page(stage)
    await play(stage, *NOT_THIS_YEAR)
    said = await page(stage)
    assert "80/100" not in said
    assert "Điểm thẩm định chưa đến mức" not in said
    await play(stage, "hoa@ 10")
    said = await page(stage)
    assert "80/100" in said
    assert "Điểm thẩm định chưa đến mức" in said


async def page(stage: Stage) -> str:
    made = await my_data("tg:1001", "vi", stage.store.world, stage.at)
    assert made.data
    return made.data.decode()


@pytest.mark.parametrize(
    ("decided", "words"),
    [
        ("agreed", "hội đã đồng ý đề nghị"),
        ("not_this_year", "chưa đạt năm nay"),
        ("returned", "trả lại để bổ sung (1)"),
    ],
)
async def test_the_village_head_sees_it_when_it_stands(stage: Stage, decided: str, words: str) -> None:
    """Trưởng xóm cũng chỉ thấy kết quả khi không hoàn tác được nữa (NT002)."""
    acts, _ = RESULTS[decided]
    await play(stage, *WAITS, *acts)
    house = ("head> /thon", "head* Ai đang ở bước nào")
    said = await play(stage, *house)
    assert words not in said.casefold()
    assert "đã nộp, ở Hội Khuyến học" in said
    said = await play(stage, "head@ 10", *house)
    assert words in said.casefold()


async def test_looked_at_again_before_it_was_told(stage: Stage) -> None:
    """Chủ tịch Hội cho thẩm định lại ngay thì gia đình chưa từng biết, không có tin nào (NT003)."""
    await play(stage, *WAITS, AGREE)
    again = (
        "mai> /rasoat",
        "mai* Xóm 5",
        "mai* Xem và ký xong xóm này",
        "mai* Thẩm định lại một hồ sơ",
        "mai> 05.001",
    )
    said = await play(stage, *again, "mai* Cần xem lại minh chứng")
    assert "event file_reopened" in said
    assert "to family" not in said
    assert [status for status, _ in news(stage)] == ["taken_back"]
    await play(stage, "hoa> /hoso 05.001", "hoa* Tôi xem hồ sơ này", AGREE, "hoa@ 11")
    said = await play(stage, *again, "mai* Cần xem lại minh chứng")
    assert "event file_reopened" in said
    assert "to family: Hội Khuyến học thẩm định lại hồ sơ" in said
