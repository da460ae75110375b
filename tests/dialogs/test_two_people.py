"""A big change of points is decided by two people, whatever is pressed.

TP001 two who would join at once: one has the file, the other is told who
TP002 a button of an earlier screen decides nothing alone
TP003 a change that is not big is decided by one
TP004 what waits for a second person is never among the rest of its village
"""

from __future__ import annotations

import pytest

from tests.dialogs.transcript import Stage

BEGINNING = (
    "grant% hoa officer 17071 co_giao Nguyễn Thị Hoa",
    "grant% nam officer 17071 thay Trần Văn Nam",
    "grant% mai chair 17071 co_giao Lê Thị Mai",
    "household% 3 Lò Văn Pâng, waiting 95, family",
    "answers% 3 q14=true",
    "scored% 3 GD1.1=10 GD1.2=10 GD1.3=10 GD2.1=10 GD2.2=20 GD3.1=10 GD3.2=10 GD4.1=10",
    "tick% now",
    "hoa> /hoso 05.003",
    "hoa* Tôi xem hồ sơ này",
    "hoa* Chấm lại điểm",
    "hoa* Người lớn học thêm: 20/20",
)


@pytest.fixture
async def scored(stage: Stage) -> Stage:
    for line in BEGINNING:
        await stage.play(line)
    return stage


async def play(stage: Stage, *lines: str) -> list[str]:
    """Play the lines and return what came of the last one."""
    for line in lines:
        stage.said.clear()
        await stage.play(line)
    return stage.said


async def asked(stage: Stage) -> list[str]:
    return await play(stage, "hoa> 8", "hoa* Minh chứng cho số khác", "hoa* Đồng ý đề nghị công nhận")


async def test_one_of_two_seconds_has_it(scored: Stage) -> None:
    """Hai người cùng bấm làm người thứ hai: một người được, người kia biết ai đang xem (TP001)."""
    await asked(scored)
    await play(scored, "nam* Mở hồ sơ")
    said = await play(scored, "mai* Mở hồ sơ")
    assert any("Thầy Nam" in line and "đến" in line for line in said)
    assert not any(line.startswith("event") for line in said)


async def test_an_old_button_decides_nothing(scored: Stage) -> None:
    """Nút đồng ý ở màn cũ không thay được người thứ hai (TP002)."""
    await play(scored, "nam> /ban")
    said = await asked(scored)
    assert any(line.startswith("event second_asked") for line in said)
    for old in ("hoa* Đồng ý đề nghị công nhận", "hoa* ^2 Đồng ý đề nghị công nhận"):
        assert not any(line.startswith("event") for line in await play(scored, old))
    file = await scored.store.world.file("ff00000003", scored.at)
    assert file is not None
    assert file.status == "waiting"


async def test_a_small_change_is_decided_by_one(scored: Stage) -> None:
    """Chấm lại chênh đúng mức thì một người quyết định được (TP003)."""
    said = await play(scored, "hoa> 10", "hoa* Minh chứng cho số khác", "hoa* Đồng ý đề nghị công nhận")
    assert any(line.startswith("event file_verified") for line in said)


async def test_never_among_the_rest(scored: Stage) -> None:
    """Hồ sơ chờ người thứ hai không nằm trong lượt đồng ý chung của xóm (TP004)."""
    await asked(scored)
    [waits] = await scored.store.world.awaited_seconds("17071")
    assert (waits.file, waits.village) == ("ff00000003", "17071.05")
    said = await play(scored, "nam> /rasoat", "nam* Xóm 5", "nam* Tôi xem xóm này")
    assert any("Tôi cũng đồng ý" in line for line in said)
    assert any("Chờ người thứ hai" in line for line in said)
