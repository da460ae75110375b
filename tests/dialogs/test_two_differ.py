"""Two officers see a file differently.

TD001 the second reads of each changed indicator the household's points, the first's and why
TD002 a third decides as on any other file, the Chủ tịch Hội before others, under their own name; the two undo nothing
TD003 where the Chủ tịch Hội is one of the two, or there is none, another officer decides
TD004 with two officers nothing is locked: it says so, one is invited, or the first scores again and asks again
TD005 a button from before the two differed decides nothing
"""

from __future__ import annotations

import pytest

from dialogs.records import Status
from tests.dialogs.test_recognition import play
from tests.dialogs.test_second_person import ASKED, CREW, HOUSE, LARGE, put, scored
from tests.dialogs.test_village_round import AGREE, now_at
from tests.dialogs.transcript import Stage

SEES_IT_DIFFERENTLY = (
    "nam> /hoso 05.001",
    "nam* Tôi xem hồ sơ này",
    "nam* Tôi thấy khác",
    "nam* Nên hỏi lại gia đình trước",
)
NO_CHAIR = "UPDATE roles SET kind = 'officer' WHERE person = 'tg:3003'"


async def test_the_second_reads_what_was_changed_and_why(stage: Stage) -> None:
    """Người thứ hai đọc được từng chỉ tiêu: nhà chấm mấy, người trước chấm mấy, vì sao (TD001)."""
    said = await play(stage, *ASKED, "nam> /hoso 05.001")
    assert "• Làm ăn của nhà mình: tự chấm 10 điểm → 8 điểm. Lý do: Minh chứng cho số khác" in said
    assert "• Gia đình văn hóa: tự chấm 0 điểm → 10 điểm. Lý do: Minh chứng cho số khác" in said
    assert "• Các cháu đi học: tự chấm" not in said


async def test_points_put_back_are_no_change(stage: Stage) -> None:
    """Chấm lại rồi chấm về như gia đình thì không kể là chỗ khác; lý do là lý do sau cùng (TD001)."""
    back = ("hoa* Chấm lại điểm", "hoa* Làm ăn của nhà mình: 8/10", "hoa* 10", "hoa* Hiểu tiêu chí khác")
    other = (
        "hoa* Chấm lại điểm",
        "hoa* Người lớn học thêm: 20/20",
        "hoa> 12",
        "hoa* Cách tính số người khác",
    )
    said = await play(stage, *CREW, *HOUSE, *LARGE, *back, *other, AGREE, "nam> /hoso 05.001")
    assert "Làm ăn của nhà mình: tự chấm" not in said
    assert "• Người lớn học thêm: tự chấm 20 điểm → 12 điểm. Lý do: Cách tính số người khác" in said


async def test_the_chair_decides_where_two_differ(stage: Stage) -> None:
    """Hai cán bộ thấy khác nhau thì Chủ tịch Hội quyết định, đứng tên mình; hai người kia thì không (TD002)."""
    said = await play(stage, *ASKED, *SEES_IT_DIFFERENTLY)
    assert "to mai: Cô Hoa và thầy Nam thấy khác nhau về hồ sơ 05.001." in said
    for who in ("hoa", "nam"):
        said = await play(stage, f"{who}> /hoso 05.001")
        assert "Thầy Nam thấy khác: Nên hỏi lại gia đình trước" in said
        assert "Chủ tịch Hội quyết định" in said
        assert "Đồng ý đề nghị công nhận   2." not in said
        assert "event" not in said
    await play(stage, "mai* Mở hồ sơ", *scored("Người lớn học thêm: 20/20", 15, "mai"))
    said = await play(stage, "mai* Đồng ý đề nghị công nhận")
    assert "event file_verified file=ff00000001 officer=tg:3003 officer_name=cô Mai points=" in said
    assert "Hoàn tác 05.001" not in await play(stage, "hoa> /ban")
    assert "Hoàn tác 05.001" not in await play(stage, "hoa> /hoso 05.001")
    await play(
        stage, "mai> /ban", "mai* Hoàn tác 05.001 (đến 19 giờ 10)", "mai* Cần xem lại", "mai* Để lại, xem sau"
    )
    said = await play(stage, "nam> /hoso 05.001")
    assert "Chủ tịch Hội quyết định" in said
    assert "Tôi cũng đồng ý" not in said


@pytest.mark.parametrize("no_chair", [True, False])
async def test_another_officer_decides_without_the_chair(stage: Stage, no_chair: bool) -> None:
    """Chủ tịch Hội là một trong hai, hoặc xã chưa có, thì cán bộ thứ ba quyết định (TD003)."""
    await play(stage, *ASKED)
    differs, third = ("mai", "nam")
    if no_chair:
        put(stage, NO_CHAIR)
        differs, third = ("nam", "mai")
    reason = [line.replace("nam", differs, 1) for line in SEES_IT_DIFFERENTLY]
    assert f"to {third}: Cô Hoa và" in await play(stage, *reason)
    said = await play(stage, f"{differs}> /hoso 05.001")
    assert "cán bộ thứ ba quyết định" in said
    assert "Quyết định 05.001" not in await play(stage, f"{differs}> /ban")
    said = await play(stage, f"{third}> /ban", f"{third}* Quyết định 05.001 (hai ý kiến khác nhau)")
    assert "Tôi cũng đồng ý" not in said
    await play(stage, f"{third}* Chưa đạt năm nay", f"{third}* Chưa có minh chứng bắt buộc")
    assert "event file_not_this_year" in await play(stage, f"{third}* Gửi")
    assert await now_at(stage, Status.NOT_THIS_YEAR) == 1


async def test_two_officers_are_not_locked(stage: Stage) -> None:
    """Xã chỉ có hai cán bộ: em nói rõ, mời thêm người được, hoặc người trước lấy lại chấm rồi hỏi lại (TD004)."""
    await play(stage, *CREW[:2], *HOUSE, *LARGE, AGREE)
    said = await play(stage, *SEES_IT_DIFFERENTLY)
    assert "xã chưa có người thứ ba" in said
    said = await play(stage, "nam> /hoso 05.001")
    assert "xã chưa có người thứ ba" in said
    assert "Lấy lại" not in said.rpartition("\n")[2]
    assert "https://t.me/thamdinh_bot?start=" in await play(stage, "nam* Mời cán bộ")
    said = await play(stage, "hoa> /hoso 05.001")
    assert "Mời cán bộ" in said
    await play(stage, "hoa* Lấy lại, tôi xem lại", *scored("Gia đình văn hóa: 10/10", 9), AGREE)
    said = await play(stage, "nam> /hoso 05.001", "nam* Tôi xem hồ sơ này", "nam* Tôi cũng đồng ý")
    assert "event file_verified file=ff00000001 officer=tg:3002 officer_name=cô Hoa và thầy Nam" in said


async def test_a_new_officer_decides(stage: Stage) -> None:
    """Mời thêm được một cán bộ thì người ấy quyết định ngay được (TD004)."""
    await play(stage, *CREW[:2], *HOUSE, *LARGE, AGREE, *SEES_IT_DIFFERENTLY)
    await play(stage, "grant% mai officer 17071 co_giao Lê Thị Mai")
    said = await play(stage, "mai> /hoso 05.001", "mai* Tôi xem hồ sơ này", AGREE.replace("hoa", "mai"))
    assert "event file_verified file=ff00000001 officer=tg:3003 officer_name=cô Mai" in said


async def test_one_of_the_two_takes_it_from_nobody(stage: Stage) -> None:
    """Chủ tịch Hội là một trong hai người thì không lấy hồ sơ khỏi tay người thứ ba đang xem (TD002)."""
    differs = [line.replace("nam", "mai", 1) for line in SEES_IT_DIFFERENTLY]
    await play(stage, *ASKED, *differs, "nam> /hoso 05.001", "nam* Tôi xem hồ sơ này")
    said = await play(stage, "mai> /hoso 05.001")
    assert "Chuyển hồ sơ này về tôi" not in said
    assert "cán bộ thứ ba quyết định" in said or "Thầy Nam" in said
    assert "event file_verified" in await play(stage, "nam* Đồng ý đề nghị công nhận")


async def test_an_old_join_decides_nothing(stage: Stage) -> None:
    """Nút “Tôi cũng đồng ý” từ trước khi hai người thấy khác nhau không quyết định thay được (TD005)."""
    await play(
        stage,
        *ASKED,
        "mai> /hoso 05.001",
        "mai* Tôi xem hồ sơ này",
        "mai* Để lại, xem sau",
        *SEES_IT_DIFFERENTLY,
    )
    said = await play(stage, "mai* Tôi cũng đồng ý")
    assert "event file_verified" not in said
    assert await now_at(stage, Status.WAITING) == 1
