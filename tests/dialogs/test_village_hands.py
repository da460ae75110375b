"""What the golden conversations of a village's hands do not show.

H001 a village that was offered is the other's only once they say yes; who says it late is told what happened since
H002 only the chair takes over, at that moment; of two who tap at once one wins, the other is told who and when
H003 whoever stepped aside of a file decides nothing on it, by no button; nobody hands it to them or answers for it
H004 a village is signed off by its chair only, once nothing of it waits; of two one wins
H005 only files of villages that are signed off are put forward; what comes later comes along and is named
H006 who heads the village is not asked to take it on, takes nothing over, and reads nothing of the lots
H007 a village is reopened only while none of its files is put forward, with a reason
H010 of two taps that come in the same moment one wins, whichever is written first
H008 a file goes into another's hands only where they may decide on it
"""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing

import pytest

from bot.words import render
from dialogs.event import Audience, ChoiceTapped, Room
from dialogs.records import Status
from tests.dialogs.test_recognition import play
from tests.dialogs.transcript import GROUP, Stage

CREW = (
    "grant% hoa officer 17071 co_giao Nguyễn Thị Hoa",
    "grant% nam officer 17071 thay Trần Văn Nam",
    "grant% mai chair 17071 co_giao Lê Thị Mai",
)
VILLAGE = "17071.05"
ONE_WAITS = (
    *CREW,
    "household% 1 Lò Văn Pâng, waiting 85, family",
    "household% 2 Vi Thị Hoa, verified 90, family2",
)
ALL_DONE = (
    *CREW,
    "household% 1 Lò Văn Pâng, verified 85, family",
    "household% 2 Vi Thị Hoa, verified 90, family2",
)
HELD = (*ONE_WAITS, "held% hoa")
OFFERED = (
    *HELD,
    "hoa> /rasoat",
    "hoa* Xóm 5",
    "hoa* Nhờ cán bộ khác xem tiếp",
    "hoa* Trần Văn Nam",
    "nam* Xem xóm này",
)
TO_SIGN = ("mai> /rasoat", "mai* Xóm 5", "mai* Xem và ký xong xóm này")


async def holder(stage: Stage) -> str:
    season = await stage.store.world.current_season("17071", "family", stage.at.date())
    assert season
    return (await stage.store.world.village_work(season.id, VILLAGE, stage.at)).officer


def now(stage: Stage, sql: str) -> None:
    with closing(sqlite3.connect(stage.database)) as db, db:
        db.execute(sql)


async def test_an_offer_that_was_taken_back_gives_nothing(stage: Stage) -> None:
    """Người nhờ đã thôi không nhờ, thì bấm nhận cũng không lấy xóm đi được (H001)."""
    await play(stage, *OFFERED, "hoa* Thôi, không nhờ nữa")
    said = await play(stage, "nam* Tôi nhận xóm này")
    assert "Cô Hoa giữ Xóm 5 đến 7 giờ ngày 22/11." in said
    assert "event" not in said
    assert await holder(stage) == "tg:3001"


async def test_an_offer_ends_with_the_time_of_who_made_it(stage: Stage) -> None:
    """Hết giờ giữ xóm thì lời nhờ cũng hết (H001)."""
    await play(stage, *OFFERED, "hoa@ 721")
    said = await play(stage, "nam* Tôi nhận xóm này")
    assert "Xóm 5 hiện chưa có ai nhận xem." in said
    assert "event" not in said


async def test_the_chair_comes_before_a_yes(stage: Stage) -> None:
    """Chủ tịch vừa nhận xóm về thì người được nhờ bấm nhận được báo ai đang giữ (H001, H002)."""
    await play(
        stage,
        *OFFERED,
        "mai> /rasoat",
        "mai* Xóm 5",
        "mai* Chuyển xóm này về tôi",
        "mai* Hai bên đã thống nhất",
    )
    said = await play(stage, "nam* Tôi nhận xóm này")
    assert "Cô Mai giữ Xóm 5" in said
    assert "event" not in said
    assert await holder(stage) == "tg:3003"


async def test_a_yes_comes_before_the_chair(stage: Stage) -> None:
    """Xóm vừa sang tay người khác thì Chủ tịch được báo, chưa lấy gì; bấm lần nữa mới là nhận từ người mới (H002)."""
    await play(
        stage, *OFFERED, "mai> /rasoat", "mai* Xóm 5", "mai* Chuyển xóm này về tôi", "nam* Tôi nhận xóm này"
    )
    said = await play(stage, "mai* Xóm chờ đã lâu")
    assert "Thầy Nam giữ Xóm 5" in said
    assert "event" not in said
    said = await play(stage, "mai* Xóm chờ đã lâu")
    assert "event village_taken_over" in said
    assert "to nam: Cô Mai, Chủ tịch Hội Khuyến học, đã nhận Xóm 5 về xem. Lý do: Xóm chờ đã lâu" in said


async def test_who_is_chair_no_more_takes_nothing_over(stage: Stage) -> None:
    """Thôi làm Chủ tịch Hội rồi thì bấm nút cũ cũng không chuyển, không ký được xóm nào (H002, H004)."""
    await play(stage, *HELD, "mai> /rasoat", "mai* Xóm 5", "mai* Chuyển xóm này về tôi")
    now(stage, "UPDATE roles SET kind = 'officer' WHERE person = 'tg:3003'")
    said = await play(stage, "mai* Xóm chờ đã lâu")
    assert "Việc này của Chủ tịch Hội Khuyến học xã." in said
    assert "event" not in said


async def test_of_two_chairs_one_takes_it_over(stage: Stage) -> None:
    """Hai người cùng chuyển một xóm thì một người được, người kia được báo ai giữ, đến mấy giờ (H002)."""
    await play(stage, *HELD, "grant% nam chair 17071 thay Trần Văn Nam")
    for who in ("mai", "nam"):
        await play(stage, f"{who}> /rasoat", f"{who}* Xóm 5", f"{who}* Chuyển xóm này về tôi")
    assert "event village_taken_over" in await play(stage, "nam* Xóm chờ đã lâu")
    said = await play(stage, "mai* Xóm chờ đã lâu")
    assert "Thầy Nam giữ Xóm 5 đến 7 giờ ngày 22/11." in said
    assert "event" not in said


async def test_a_relative_decides_by_no_button(stage: Stage) -> None:
    """Đã nhường vì là họ hàng thì không nút nào, không ai nhờ nào làm cho quyết định được nữa (H003, H008)."""
    await play(
        stage,
        *CREW,
        "household% 1 Lò Văn Pâng, waiting 85, family",
        "answers% 1",
        "tick% now",
        "hoa> /hoso 05.001",
        "hoa* Tôi xem hồ sơ này",
    )
    await play(stage, "hoa* Chưa đạt năm nay", "hoa* Lý do khác (gõ chữ)", "hoa> Chưa đủ điều kiện")
    await play(stage, "group! card 05.001", "grouphoa* Tôi là họ hàng, nhường người khác")
    for line in ("hoa* Gửi", "hoa> /hoso 05.001", "hoa* Đồng ý đề nghị công nhận"):
        said = await play(stage, line)
        assert "đã nhường hồ sơ 05.001 lúc 19 giờ" in said, line
        assert "event" not in said
    await play(stage, "nam> /hoso 05.001", "nam* Tôi xem hồ sơ này")
    assert "Nguyễn Thị Hoa" not in await play(stage, "nam* Nhờ cán bộ khác xem")
    file = await stage.store.world.file("ff00000001", stage.at)
    assert file
    assert (file.status, file.claim.officer if file.claim else "") == (Status.WAITING, "tg:3002")


async def test_an_anonymous_admin_steps_aside_of_nothing(stage: Stage) -> None:
    """Quản trị viên ẩn danh thì không nhường, không nhận được gì: xin viết bằng tên mình (H003)."""
    await play(
        stage,
        *CREW,
        "household% 1 Lò Văn Pâng, waiting 85, family",
        "hoa> /hoso 05.001",
        "hoa* Tôi xem hồ sơ này",
        "group! card 05.001",
    )
    data = stage.button("grouphoa", "Tôi là họ hàng, nhường người khác")
    tap = ChoiceTapped(
        key="x:1",
        audience=Audience.OFFICERS,
        room=Room.GROUP,
        person="tg:3001",
        chat=GROUP,
        data=data,
        anonymous=True,
    )
    outcome = await stage.store.conductor.submit(tap)
    assert outcome.step.happened == ()
    assert "ẩn danh" in render(outcome.step.toast, "vi", "")


async def test_a_relative_answers_no_objection(stage: Stage) -> None:
    """Đã nhường hồ sơ thì cũng không trả lời ý kiến về hồ sơ ấy (H003)."""
    said = await play(
        stage, *CREW, "household% 1 Lò Văn Pâng, waiting 85, family", "answers% 1", "posting% 1 yes", "hoa> /hoso 05.001", "hoa* Tôi xem hồ sơ này",
        "hoa* Tôi là họ hàng, nhường người khác", "nam> /hoso 05.001", "nam* Tôi xem hồ sơ này", "nam* Đồng ý đề nghị công nhận", "signed% mai",
        "mai> /congnhan", "mai* Gia đình học tập", "mai* Lập danh sách đề nghị công nhận", "mai* Đề nghị những hồ sơ này",
        "mai* Ghi ngày niêm yết", "mai* Hôm nay", "mai* 5 ngày, đến 26/11/2026", "family> /hoso",
        "family* Có chỗ chưa đúng, gửi ý kiến", "family> Điểm nhà tôi ghi thiếu", "family* Gửi", "hoa* Đọc ý kiến",
    )  # fmt: skip
    assert "Cô là họ hàng, đã nhường hồ sơ 05.001" in said
    assert "thẩm định lại hồ sơ" not in said


async def test_a_village_with_waiting_files_is_not_signed_off(stage: Stage) -> None:
    """Còn hồ sơ chờ thì chưa ký xóm được, kể cả khi hồ sơ vừa nộp lại lúc đang xem (H004)."""
    await play(stage, *ALL_DONE, *TO_SIGN)
    now(stage, "UPDATE files SET status = 'waiting', waiting_since = '2026-11-21' WHERE id = 'ff00000001'")
    said = await play(stage, "mai* Ký xong xóm này")
    assert "Xóm còn 1 hồ sơ chờ thẩm định" in said
    assert "event" not in said


async def test_what_is_signed_is_what_was_read(stage: Stage) -> None:
    """Trong lúc đọc mà có hồ sơ đổi kết quả thì chưa ký, xin xem lại (H004)."""
    await play(stage, *ALL_DONE, *TO_SIGN)
    now(stage, "UPDATE files SET status = 'not_this_year' WHERE id = 'ff00000001'")
    said = await play(stage, "mai* Ký xong xóm này")
    assert "Vừa có thay đổi ở xóm này" in said
    assert "• Chưa đạt năm nay: 1" in said
    assert "event" not in said
    assert "event village_signed_off" in await play(stage, "mai* Ký xong xóm này")


async def test_of_two_chairs_one_signs(stage: Stage) -> None:
    """Hai người cùng ký thì một người ký, người kia được báo ai đã ký, lúc nào (H004)."""
    await play(stage, *ALL_DONE, "grant% nam chair 17071 thay Trần Văn Nam", *TO_SIGN)
    await play(stage, *(line.replace("mai", "nam") for line in TO_SIGN))
    assert "event village_signed_off" in await play(stage, "nam* Ký xong xóm này")
    said = await play(stage, "mai* Ký xong xóm này")
    assert "Thầy Nam đã ký xong Xóm 5 lúc 19 giờ." in said
    assert "event" not in said


async def test_after_the_last_signature_no_other_village_opens(stage: Stage) -> None:
    """Ký xong mà không còn xóm nào ký được thì nói thế, về bàn làm việc, không mở xóm nào khác (H004)."""
    await play(stage, *ALL_DONE, *TO_SIGN)
    said = await play(stage, "mai* Ký xong xóm này")
    assert "Không còn xóm nào chờ ký." in said
    assert "xong 2" not in said
    assert "Người và các xóm" in said
    said = await play(stage, "mai* ^2 Ký xong xóm này")
    assert "event" not in said


async def test_who_works_there_is_told_of_the_signature(stage: Stage) -> None:
    """Ký xong thì xóm không còn trong tay ai, người đang giữ được báo (H004)."""
    await play(stage, *ALL_DONE, "held% hoa", *TO_SIGN)
    said = await play(stage, "mai* Ký xong xóm này")
    assert "event village_given_back" in said
    assert "to hoa: Cô Mai đã ký xong Xóm 5." in said
    assert await holder(stage) == ""


async def test_what_comes_after_the_signature_comes_along(stage: Stage) -> None:
    """Xóm đã ký mà hồ sơ bổ sung đến sau thì vẫn được đề nghị, danh sách ghi rõ bao nhiêu hồ sơ bổ sung (H005)."""
    await play(
        stage,
        *ALL_DONE,
        *TO_SIGN,
        "mai* Ký xong xóm này",
        "household% 3 Vi Văn Quân, waiting 88",
        "answers% 3",
        "hoa@ 5",
    )
    await play(
        stage,
        "hoa> /hoso 05.003",
        "hoa* Tôi xem hồ sơ này",
        "hoa* Đồng ý đề nghị công nhận",
        "mai> /congnhan",
        "mai* Gia đình học tập",
    )
    said = await play(stage, "mai* Lập danh sách đề nghị công nhận")
    assert "cho 3 hồ sơ" in said
    assert "• Xóm 5: 3, trong đó 1 bổ sung sau khi ký" in said


async def test_other_titles_wait_for_no_signature(stage: Stage) -> None:
    """Chỉ hồ sơ của hộ gia đình mới chờ ký xóm; danh hiệu khác vẫn đề nghị như trước (H005)."""
    await play(stage, *ALL_DONE)
    now(
        stage,
        "UPDATE files SET season = (SELECT id FROM seasons WHERE title = 'citizen') WHERE id = 'ff00000002'",
    )
    season = await stage.store.world.current_season("17071", "citizen", stage.at.date())
    assert season
    assert await stage.store.world.verified_files(season.id, "17071") == ("ff00000002",)
    assert await stage.store.world.unsigned_by_village(season.id, "17071") == ()


async def test_who_heads_the_village_is_not_asked(stage: Stage) -> None:
    """Cán bộ kiêm trưởng xóm không nhận xóm mình, không biết chuyện bốc thăm của xóm mình (H006)."""
    await play(
        stage, *HELD, "grant% nam village_head 17071.05 thay Trần Văn Nam", "hoa> /rasoat", "hoa* Xóm 5"
    )
    assert "Trần Văn Nam" not in await play(stage, "hoa* Nhờ cán bộ khác xem tiếp")
    await play(stage, "grant% mai village_head 17071.05 co_giao Lê Thị Mai")
    assert "Chuyển xóm này về tôi" not in await play(stage, "mai> /rasoat", "mai* Xóm 5")


async def test_a_chair_who_heads_the_village_reads_nothing_of_the_lots(stage: Stage) -> None:
    """Chủ tịch kiêm trưởng xóm vẫn ký được xóm, nhưng không đọc được bao nhiêu hồ sơ bốc thăm (H006)."""
    await play(stage, *ALL_DONE)
    assert "bốc thăm" in await play(stage, *TO_SIGN)
    await play(stage, "grant% mai village_head 17071.05 co_giao Lê Thị Mai")
    assert "ốc thăm" not in await play(stage, TO_SIGN[2])


async def test_a_village_with_a_proposal_stays_signed(stage: Stage) -> None:
    """Xóm đã có hồ sơ đề nghị thì không mở lại, kể cả bấm nút cũ (H007)."""
    await play(
        stage, *ALL_DONE, *TO_SIGN, "mai* Ký xong xóm này", "mai> /rasoat", "mai* Xóm 5", "mai* Xem phần đã ký",
        "mai* Mở lại xóm này", "mai> /congnhan", "mai* Gia đình học tập", "mai* Lập danh sách đề nghị công nhận",
        "mai* Đề nghị những hồ sơ này", "mai> /rasoat", "mai* Xóm 5", "mai* Xem phần đã ký",
    )  # fmt: skip
    for line in ("mai* Mở lại xóm này", "mai* Ký nhầm"):
        assert "event" not in await play(stage, line)
    season = await stage.store.world.current_season("17071", "family", stage.at.date())
    assert season
    assert (await stage.store.world.village_work(season.id, VILLAGE, stage.at)).signed


async def test_a_file_is_verified_again_before_the_signature(stage: Stage) -> None:
    """Chủ tịch chưa ký thì cho thẩm định lại được một hồ sơ, nhà ấy được báo; ký rồi thì phải mở lại xóm trước (H007)."""
    await play(stage, *ALL_DONE, "answers% 1", *TO_SIGN, "mai* Thẩm định lại một hồ sơ")
    assert "Xóm này không có hồ sơ mã ấy." in await play(stage, "mai> 09.001")
    said = await play(stage, "mai> 05.001", "mai* Cần xem lại điểm")
    assert "to family: Hội Khuyến học thẩm định lại hồ sơ 17071.05.001." in said
    file = await stage.store.world.file("ff00000001", stage.at)
    assert file
    assert file.status is Status.WAITING
    await play(
        stage, "hoa> /hoso 05.001", "hoa* Tôi xem hồ sơ này", "hoa* Đồng ý đề nghị công nhận", *TO_SIGN
    )
    await play(stage, "mai* Thẩm định lại một hồ sơ", "mai> 05.001", "mai* Lý do khác (gõ chữ)")
    said = await play(stage, "mai> Ảnh chưa rõ")
    assert "to hoa: Cô Mai nhờ thẩm định lại hồ sơ 05.001. Lý do: Ảnh chưa rõ" in said
    assert "Xóm còn 1 hồ sơ chờ thẩm định" in said


async def test_a_file_goes_only_to_who_may_decide_on_it(stage: Stage) -> None:
    """Nhờ xem hồ sơ thì chỉ nhờ được người không phải nhà ấy; người vừa thành người nhà thì nút cũ cũng không nhờ được (H008)."""
    await play(
        stage,
        *CREW,
        "household% 1 Lò Văn Pâng, waiting 85, family",
        "hoa> /hoso 05.001",
        "hoa* Tôi xem hồ sơ này",
    )
    assert "Trần Văn Nam" in await play(stage, "hoa* Nhờ cán bộ khác xem")
    now(
        stage,
        "INSERT INTO representatives VALUES ('hh00000001', 'tg:3002', 9800000, 'adult', 1, '2026-01-01')",
    )
    said = await play(stage, "hoa* Trần Văn Nam")
    assert "event" not in said
    assert "Trần Văn Nam" not in said


async def test_a_chair_does_not_take_their_own_file_over(stage: Stage) -> None:
    """Hồ sơ nhà mình thì Chủ tịch cũng không chuyển về mình (H008)."""
    await play(
        stage,
        *CREW,
        "household% 1 Lò Văn Pâng, waiting 85, mai",
        "hoa> /hoso 05.001",
        "hoa* Tôi xem hồ sơ này",
    )
    said = await play(stage, "mai> /hoso 05.001")
    assert "Chuyển hồ sơ này về tôi" not in said
    assert "Cô Hoa đang xem hồ sơ này" in said


TWO_CHAIRS = "grant% nam chair 17071 thay Trần Văn Nam"
AT_ONCE = {
    "sign": (
        (*ALL_DONE, TWO_CHAIRS, *TO_SIGN, *(line.replace("mai", "nam") for line in TO_SIGN)),
        ("mai* Ký xong xóm này", "nam* Ký xong xóm này"), ("VillageSignedOff",),
    ),
    "take over": (
        (*HELD, TWO_CHAIRS, *(f"{who}{act}" for who in ("mai", "nam") for act in ("> /rasoat", "* Xóm 5", "* Chuyển xóm này về tôi"))),
        ("mai* Xóm chờ đã lâu", "nam* Hai bên đã thống nhất"), ("VillageTakenOver",),
    ),
    "yes and taken back": (
        OFFERED, ("nam* Tôi nhận xóm này", "hoa* Thôi, không nhờ nữa"),
        ("VillageHandedOver", "VillageOfferEnded"),
    ),
    "take a file over": (
        (*CREW, TWO_CHAIRS, "household% 1 Lò Văn Pâng, waiting 85, family", "hoa> /hoso 05.001", "hoa* Tôi xem hồ sơ này", "mai> /hoso 05.001", "nam> /hoso 05.001"),
        ("mai* Chuyển hồ sơ này về tôi", "nam* Chuyển hồ sơ này về tôi"), ("FileClaimed",),
    ),
    "sign and send back": (
        (*ALL_DONE, TWO_CHAIRS, *TO_SIGN, *(line.replace("mai", "nam") for line in TO_SIGN), "nam* Thẩm định lại một hồ sơ", "nam> 05.001"),
        ("mai* Ký xong xóm này", "nam* Cần xem lại điểm"), ("VillageSignedOff", "FileReopened"),
    ),
}  # fmt: skip
"""What was played before, the two taps, and what may happen once, by one of them."""


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("case", AT_ONCE)
async def test_of_two_taps_in_one_moment_one_wins(stage: Stage, case: str, turned: bool) -> None:
    """Hai người bấm cùng một lúc: chỉ một người được, người kia được trả lời ngay (H010)."""
    before, taps, kinds = AT_ONCE[case]
    await play(stage, *before)
    events = [stage.event(who, "*", label) for who, _, label in (tap.partition("* ") for tap in taps)]
    steps = await asyncio.gather(
        *(stage.store.conductor.submit(event) for event in (reversed(events) if turned else events))
    )
    happened = [type(it).__name__ for step in steps for it in step.step.happened]
    assert sum(name in kinds for name in happened) == 1
    assert all(step.step.reply is not None for step in steps)
