"""What officers see of a file once it has been decided, and of questions they left half-finished.

O001 a decided or returned file opens to be read, the decision first; no button decides anything
O002 another file being opened drops what was asked about the one before
O003 a second tap on one's own decision names its file, and draws no second screen
O004 an undo button whose time is over names its own file
O005 a village is signed off with open eyes while decisions can still be undone; then nothing offers an undo
O006 "scored again" stands only where somebody scored again
O007 a file whose decision was undone just now opens with no undo of another file below it
O009 a file asked for by its code, or found, opens to be read and is nobody's by that; a button takes it
O008 an answer that moves nothing on stands alone; another command drops what only waits for a yes
"""

from __future__ import annotations

import pytest

from tests.dialogs.test_recognition import play
from tests.dialogs.test_undo import now
from tests.dialogs.test_village_round import AGREE, CREW, OPEN, TAKE, houses
from tests.dialogs.transcript import Stage

TWO = (
    *CREW,
    "household% 1 Lò Văn Pâng, waiting 85, family",
    "household% 2 Vi Thị Xuân, waiting 85, family2",
    "answers% 1",
    "answers% 2",
    "tick% now",
)
DECIDED = (*TWO, "hoa> /hoso 05.001", "hoa* Tôi xem hồ sơ này", AGREE)
NOT_THIS_YEAR = (
    *TWO,
    "hoa> /hoso 05.001",
    "hoa* Tôi xem hồ sơ này",
    "hoa* Chưa đạt năm nay",
    "hoa* Điểm thẩm định chưa đến mức đề nghị",
    "hoa* Gửi",
)
DECIDING = ("Chấm lại điểm", "Trả lại để bổ sung", "Để lại, xem sau", "Đồng ý đề nghị công nhận]")


async def test_a_decided_file_opens_to_be_read(stage: Stage) -> None:
    """Hết hạn hoàn tác rồi, cán bộ nào của xã cũng mở lại hồ sơ để đọc: kết quả, ai, lúc nào, lý do ở đầu (O001)."""
    await play(stage, *NOT_THIS_YEAR, "hoa@ 60")
    said = await play(stage, "nam> /hoso 05.001")
    assert "Hồ sơ 05.001: cô Hoa đã xem xong lúc 19 giờ, chưa đạt năm nay." in said
    assert "Lý do: Điểm thẩm định chưa đến mức đề nghị" in said
    assert "Lò Văn Pâng" in said
    assert not [label for label in DECIDING if label in said]
    assert "Hoàn tác" not in said
    assert "Hồ sơ 05.001: cô đã xem xong lúc 19 giờ" in await play(stage, "hoa> /hoso 05.001")
    said = await play(stage, "hoa* Xem câu trả lời")
    assert "event" not in said
    assert "Trẻ" in said or "cháu" in said


async def test_a_returned_file_opens_to_be_read(stage: Stage) -> None:
    """Hồ sơ đã trả lại thì cán bộ mở ra đọc được, kèm lý do (O001)."""
    await play(stage, *DECIDED, "hoa@ 60")
    now(stage, "UPDATE files SET status = 'returned', reason = 'Ảnh mờ' WHERE id = 'ff00000001'")
    said = await play(stage, "mai> /hoso 05.001")
    assert "Hồ sơ 05.001: cô Hoa đã trả lại để bổ sung lúc 19 giờ." in said
    assert "Lý do: Ảnh mờ" in said


async def test_a_question_about_another_file_is_dropped(stage: Stage) -> None:
    """Đang hỏi nhờ ai xem một hồ sơ mà mở hồ sơ khác thì câu hỏi cũ thôi, xong việc không rơi lại nó (O002)."""
    await play(
        stage,
        *TWO,
        "hoa> /hoso 05.002",
        "hoa* Tôi xem hồ sơ này",
        "hoa* Nhờ cán bộ khác xem",
        "hoa> /hoso 05.001",
        "hoa* Tôi xem hồ sơ này",
    )
    said = await play(stage, "hoa* Tôi là họ hàng, nhường người khác")
    assert "Hồ sơ 05.001 đã nhường" in said
    assert "Nhờ ai xem" not in said


async def test_a_file_with_another_shows_no_other_file(stage: Stage) -> None:
    """Hỏi hồ sơ đang ở tay người khác thì không hiện hồ sơ cũ với nút của nó (O002)."""
    await play(
        stage,
        *TWO,
        "nam> /hoso 05.002",
        "nam* Tôi xem hồ sơ này",
        "hoa> /hoso 05.001",
        "hoa* Tôi xem hồ sơ này",
    )
    said = await play(stage, "hoa> /hoso 05.002")
    assert "Thầy Nam đang xem hồ sơ này, đến 19 giờ 30." in said
    assert "Lò Văn Pâng" not in said


async def test_a_second_tap_names_its_own_file(stage: Stage) -> None:
    """Bấm đúp “Đồng ý” thì chỉ một lời ở nút, nói đúng mã hồ sơ vừa xong, không vẽ thêm hồ sơ sau (O003)."""
    await play(stage, *CREW, *houses(3, flagged=3), *OPEN)
    first = await play(stage, TAKE)
    assert "05.001" in first
    await play(stage, AGREE)
    said = await play(stage, "hoa* ^2 Đồng ý đề nghị công nhận")
    assert "Hồ sơ 05.001: cô đã xem xong lúc 19 giờ, đồng ý đề nghị công nhận." in said
    assert "05.002" not in said
    assert "event" not in said


async def test_an_undo_that_is_over_names_its_file(stage: Stage) -> None:
    """Bấm nút hoàn tác cũ thì em nói hồ sơ ấy, quá giờ nào, không nói sang hồ sơ khác (O004)."""
    await play(stage, *CREW, *houses(3, flagged=3), *OPEN, TAKE, AGREE)
    await play(stage, "hoa@ 11", AGREE)
    said = await play(stage, "hoa* Hoàn tác 05.001 (đến 19 giờ 10)")
    assert "Quá 19 giờ 10 rồi, hồ sơ 05.001 không hoàn tác được nữa." in said


async def test_signing_while_an_undo_runs_is_asked_twice(stage: Stage) -> None:
    """Còn hồ sơ hoàn tác được thì màn ký nói bao nhiêu, đến mấy giờ, và hỏi lại; ký rồi thì thôi hoàn tác (O005)."""
    await play(stage, *DECIDED, "hoa> /hoso 05.002", "hoa* Tôi xem hồ sơ này", AGREE)
    said = await play(stage, "mai> /rasoat", "mai* Xóm 5", "mai* Xem và ký xong xóm này")
    assert "Còn 2 hồ sơ hoàn tác được đến 19 giờ 10; ký xong thì không hoàn tác được nữa." in said
    said = await play(stage, "mai* Ký xong xóm này")
    assert "Ký xong Xóm 5 ngay bây giờ ạ?" in said
    assert "event" not in said
    assert "event village_signed_off" in await play(stage, "mai* Ký xong ngay")
    assert "Hoàn tác" not in await play(stage, "hoa> /ban")
    assert "Hoàn tác" not in await play(stage, "hoa> /hoso 05.001")


async def test_signing_later_is_asked_once(stage: Stage) -> None:
    """Hết hạn hoàn tác rồi thì ký một lần bấm (O005)."""
    await play(stage, *DECIDED, "hoa> /hoso 05.002", "hoa* Tôi xem hồ sơ này", AGREE, "mai@ 11")
    said = await play(
        stage, "mai> /rasoat", "mai* Xóm 5", "mai* Xem và ký xong xóm này", "mai* Ký xong xóm này"
    )
    assert "hoàn tác được" not in said
    assert "event village_signed_off" in said


async def test_only_who_scored_again_is_said_to_have(stage: Stage) -> None:
    """Cán bộ đồng ý nguyên điểm thì không ghi “Cán bộ chấm lại” (O006)."""
    said = await play(stage, *DECIDED, "hoa> /hoso 05.001")
    assert "Hồ sơ 05.001: cô đã xem xong" in said
    assert "Cán bộ chấm lại" not in said.rpartition("hoa> /hoso 05.001")[2]


async def test_an_undone_file_offers_no_other_undo(stage: Stage) -> None:
    """Vừa hoàn tác xong thì hồ sơ mở ra không kèm nút hoàn tác của hồ sơ khác (O007)."""
    await play(stage, *CREW, *houses(4, flagged=4), *OPEN, TAKE, AGREE, AGREE)
    said = await play(stage, "hoa* Hoàn tác 05.002 (đến 19 giờ 10)", "hoa* Bấm nhầm")
    opened = said.rpartition("✓ Đã hoàn tác")[2]
    assert "Hồ sơ 05.002" in opened
    assert "Hoàn tác 05.001" not in opened
    assert "Xóm 5: hồ sơ" in opened


async def test_what_was_found_opens_to_be_read(stage: Stage) -> None:
    """Tìm theo tên ra hồ sơ đã quyết định thì có nút mở ra đọc (O001)."""
    await play(stage, *DECIDED, "hoa@ 60", "nam> /tim Pâng")
    assert "Hồ sơ 05.001: cô Hoa đã xem xong lúc 19 giờ" in await play(stage, "nam* Xem 05.001")


STAYS_ABOVE = ("/tiendo", "/tim", "/hoso", "/hoso 05.099", "/xyz", "Cảm ơn em nhiều")


@pytest.mark.parametrize("typed", STAYS_ABOVE)
async def test_an_answer_stands_alone(stage: Stage, typed: str) -> None:
    """Lệnh hay lời không mở màn nào thì chỉ có câu trả lời; hồ sơ đang xem còn nguyên ở trên, nút vẫn bấm được (O008)."""
    await play(stage, *TWO, "hoa> /hoso 05.001", "hoa* Tôi xem hồ sơ này")
    said = await play(stage, f"hoa> {typed}")
    assert "< " in said
    assert "Lò Văn Pâng, Xóm 5" not in said
    assert "Đồng ý đề nghị công nhận" not in said
    assert "event file_verified" in await play(stage, AGREE)


@pytest.mark.parametrize("sent", ["photo1", "voice"])
async def test_what_nobody_asked_for_is_answered_alone(stage: Stage, sent: str) -> None:
    """Gửi ảnh hay tin thoại lúc không ai hỏi thì được trả lời một câu, không kèm lại cả hồ sơ (O008)."""
    await play(stage, *TWO, "hoa> /hoso 05.001", "hoa* Tôi xem hồ sơ này")
    said = await play(stage, f"hoa# {sent}")
    assert "< " in said
    assert "Lò Văn Pâng, Xóm 5" not in said


async def test_coming_back_shows_the_screen(stage: Stage) -> None:
    """Gõ /start hay /tieptuc thì màn đang dở luôn hiện lại (O008)."""
    await play(stage, *TWO, "hoa> /hoso 05.001", "hoa* Tôi xem hồ sơ này")
    for typed in ("/start", "/tieptuc"):
        assert "Lò Văn Pâng, Xóm 5" in await play(stage, f"hoa> {typed}")


async def test_what_has_changed_is_drawn_again(stage: Stage) -> None:
    """Hồ sơ ở trên đã khác đi thì trả lời kèm màn mới, không để nút cũ đứng đó (O008)."""
    await play(stage, *TWO, "hoa> /hoso 05.001", "hoa* Tôi xem hồ sơ này")
    now(stage, "UPDATE files SET status = 'withdrawn' WHERE id = 'ff00000001'")
    assert "Bên nộp đã rút hồ sơ này." in await play(stage, "hoa> /xyz")


@pytest.mark.parametrize("typed", ["/tiendo", "/hoso", "/hoso 05.099", "/tim"])
async def test_another_command_drops_the_question(stage: Stage, typed: str) -> None:
    """Đang hỏi nhờ ai xem mà gõ lệnh khác thì câu hỏi thôi; gõ số sau đó không giao nhầm hồ sơ (O008)."""
    await play(stage, *TWO, "hoa> /hoso 05.002", "hoa* Tôi xem hồ sơ này", "hoa* Nhờ cán bộ khác xem")
    said = await play(stage, f"hoa> {typed}")
    assert "Nhờ ai xem" not in said
    assert "Hồ sơ 05.002" in said
    said = await play(stage, "hoa* Trần Văn Nam")
    assert "event" not in said


async def test_the_question_stays_for_who_asks_for_help(stage: Stage) -> None:
    """Gõ /trogiup rồi /tieptuc thì trở lại đúng câu đang hỏi (O008)."""
    await play(
        stage,
        *TWO,
        "hoa> /hoso 05.002",
        "hoa* Tôi xem hồ sơ này",
        "hoa* Nhờ cán bộ khác xem",
        "hoa> /trogiup",
    )
    assert "Nhờ ai xem hồ sơ 05.002" in await play(stage, "hoa> /tieptuc")


READ = "hoa> /hoso 05.001"
MINE = "hoa* Tôi xem hồ sơ này"


@pytest.mark.parametrize("opened", [(READ,), ("hoa> /tim pang", "hoa* Xem 05.001")])
async def test_reading_takes_nothing(stage: Stage, opened: tuple[str, ...]) -> None:
    """Mở hồ sơ theo mã hay tìm ra chỉ để đọc thì hồ sơ chưa của ai, nhóm không có thẻ; người khác vẫn nhận được (O009)."""
    await play(stage, *TWO, *opened)
    said = await play(stage, "hoa* Xem câu trả lời", "hoa* Quay lại", "hoa* Xem minh chứng", "hoa* Quay lại")
    assert "event" not in said
    assert not [label for label in DECIDING if label in said]
    assert "1. Tôi xem hồ sơ này   2. Xem câu trả lời   3. Xem minh chứng   4. Quay lại" in said
    assert "event file_claimed file=ff00000001 officer=tg:3002" in await play(
        stage, "nam> /hoso 05.001", "nam* Tôi xem hồ sơ này"
    )
    said = await play(stage, MINE)
    assert "Thầy Nam đang xem hồ sơ này, đến 19 giờ 30." in said
    assert "event" not in said


async def test_a_button_takes_what_is_read(stage: Stage) -> None:
    """Đọc rồi bấm nhận thì quyết định được ngay; buông ra thì em nói đã trả về hàng chờ (O009)."""
    await play(stage, *TWO, READ)
    said = await play(stage, MINE)
    assert "event file_claimed file=ff00000001 officer=tg:3001" in said
    assert "Đồng ý đề nghị công nhận" in said
    said = await play(stage, "hoa* Để lại, xem sau")
    assert "Hồ sơ 05.001 đã trả về hàng chờ." in said
    assert "nhường" not in said
    assert "event file_verified" in await play(stage, READ, MINE, AGREE)


async def test_ones_own_is_not_read_again(stage: Stage) -> None:
    """Hồ sơ mình đang giữ thì gõ mã là mở ra làm tiếp, không phải nhận lại (O009)."""
    await play(stage, *TWO, READ, MINE, "hoa> /ban")
    assert "Đồng ý đề nghị công nhận" in await play(stage, READ)
