"""What the golden conversation of a second person does not show.

SP001 a change up to the size is decided by one; a larger one, up or down, waits
SP002 the first one is never the second, nor is who heads the village of a drawn file; relatives are barred
SP003 of two who answer one wins, the other is told who and when; an answer after it was taken back counts nothing
SP004 while it waits nothing else is done to it, by no old button; returning needs nobody
SP005 a file in the first one's village is open to the others, and left out of the first one's round and rest
SP006 once two differ, the first one or the chair goes on; the chair decides alone
SP007 undone, it waits for the second person as before; either of the two may undo
SP008 a commune with one officer is told that somebody must be invited
SP009 the chair sets the size, for each title; nobody else does
SP010 the group sees codes only
SP011 a changed file is never decided unopened with the rest of a village
"""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing

from dialogs.event import Audience, ChoiceTapped, Room
from dialogs.records import Status
from tests.dialogs.test_recognition import play
from tests.dialogs.test_village_round import AGREE, CREW, OPEN, RULE, TAKE, houses, now_at, unflag
from tests.dialogs.transcript import Stage

HOUSE = ("household% 1 Lò Văn Pâng, waiting 90, family", "answers% 1", SCORED.format(1), "tick% now")
ONE = "Hồ sơ 05.001"


def scored(label: str, points: int, who: str = "hoa") -> tuple[str, ...]:
    return (f"{who}* Chấm lại điểm", f"{who}* {label}", f"{who}* {points}", f"{who}* Minh chứng cho số khác")


LARGE = (
    "hoa> /hoso 05.001",
    *scored("Gia đình văn hóa: 0/10", 10),
    *scored("Làm ăn của nhà mình: 10/10", 8),
)
ASKED = (*CREW, *HOUSE, *LARGE, AGREE)


def put(stage: Stage, sql: str, *values: str) -> None:
    with closing(sqlite3.connect(stage.database)) as db, db:
        db.execute(sql, values)


async def test_ten_points_are_one_persons(stage: Stage) -> None:
    """Chấm lại lệch đúng mười điểm thì một người quyết định được, mười hai điểm thì chờ (SP001)."""
    await play(stage, *CREW, *HOUSE, "hoa> /hoso 05.001", *scored("Gia đình văn hóa: 0/10", 10))
    assert "event file_verified" in await play(stage, AGREE)


async def test_a_large_change_downwards_waits_as_well(stage: Stage) -> None:
    """Chấm hạ nhiều điểm rồi ghi Chưa đạt năm nay cũng phải có người thứ hai, nhà chưa nghe gì (SP001)."""
    await play(stage, *CREW, *HOUSE, "hoa> /hoso 05.001", *scored("Người lớn học thêm: 20/20", 5))
    said = await play(stage, "hoa* Chưa đạt năm nay", "hoa* Chưa có minh chứng bắt buộc", "hoa* Gửi")
    assert "event second_asked" in said
    assert "outcome=not_this_year" in said
    assert "to family" not in said
    said = await play(stage, "nam> /hoso 05.001", "nam* Tôi cũng đồng ý")
    assert "event file_not_this_year file=ff00000001 officer=tg:3002 officer_name=cô Hoa và thầy Nam" in said
    assert "to family" in said


async def test_the_first_is_not_the_second(stage: Stage) -> None:
    """Người chấm lại không tự làm người thứ hai được; họ hàng cũng không (SP002)."""
    await play(stage, *ASKED)
    said = await play(stage, "hoa> /hoso 05.001")
    assert "Tôi cũng đồng ý" not in said
    await play(stage, "nam> /hoso 05.001", "nam* Tôi là họ hàng, nhường người khác")
    said = await play(stage, "nam> /hoso 05.001")
    assert "Tôi cũng đồng ý" not in said
    assert await now_at(stage, Status.WAITING) == 1


async def test_a_head_is_no_second_person_on_a_drawn_file(stage: Stage) -> None:
    """Cán bộ kiêm trưởng xóm không làm người thứ hai của hồ sơ bốc thăm trong xóm (SP002)."""
    await play(stage, *CREW, *HOUSE, *LARGE)
    put(stage, "UPDATE files SET sampled = 1")
    put(
        stage,
        "INSERT INTO roles (person, seq, kind, place, since, invitation) VALUES ('tg:3002', 9900000, 'village_head', "
        "'17071.05', '2026-01-01T00:00:00.000000Z', '')",
    )
    said = await play(stage, AGREE)
    assert "to mai" in said
    assert "to nam" not in said
    said = await play(stage, "nam> /hoso 05.001")
    assert "Đang là trưởng xóm thì không làm người thứ hai" in said
    assert "event" not in said


async def test_one_answer_counts(stage: Stage) -> None:
    """Hai người mở cùng lúc thì một người giữ; trả lời rồi thì người sau đọc ai, lúc nào (SP003)."""
    await play(stage, *ASKED, "nam> /hoso 05.001")
    said = await play(stage, "mai> /hoso 05.001")
    assert "Thầy Nam giữ hồ sơ 05.001 đến 19 giờ 30." in said
    assert "Tôi cũng đồng ý" not in said
    await play(stage, "mai* Chuyển hồ sơ này về tôi")
    assert "event file_verified" in await play(stage, "mai* Tôi cũng đồng ý")
    said = await play(stage, "nam* Tôi cũng đồng ý")
    assert "đã xem xong hồ sơ 05.001 lúc 19 giờ" in said
    assert "event" not in said


async def test_two_answers_in_one_moment(stage: Stage) -> None:
    """Đồng ý và tự xem lại bấm cùng một lúc thì chỉ một việc thành (SP003)."""
    await play(stage, *ASKED, "nam> /hoso 05.001", "hoa> /hoso 05.001")
    events = [
        ChoiceTapped(
            key=f"9:{number}", audience=Audience.OFFICERS, room=Room.PRIVATE, person=person, chat=person,
            data=stage.button(who, label),
        )
        for number, (who, person, label) in enumerate(
            (("nam", "tg:3002", "Tôi cũng đồng ý"), ("hoa", "tg:3001", "Tôi tự xem lại"))
        )
    ]  # fmt: skip
    outcomes = await asyncio.gather(*(stage.store.conductor.submit(event) for event in events))
    done = [type(one).__name__ for outcome in outcomes for one in outcome.step.happened]  # type: ignore[union-attr]
    assert (done.count("FileVerified"), done.count("SecondTakenBack")) in {(1, 0), (0, 1)}


async def test_taken_back_is_not_answered(stage: Stage) -> None:
    """Người đầu đã tự xem lại thì nút cũ của người thứ hai không quyết định được gì (SP003)."""
    await play(stage, *ASKED, "nam> /hoso 05.001", "hoa> /hoso 05.001")
    said = await play(stage, "hoa* Tôi tự xem lại")
    assert "to nam: Cô Hoa tự xem lại hồ sơ 05.001" in said
    for label in ("Tôi cũng đồng ý", "Tôi thấy khác"):
        said = await play(stage, f"nam* {label}")
        assert "Cô Hoa tự xem lại hồ sơ 05.001 từ 19 giờ" in said
        assert "event" not in said


async def test_nothing_else_meanwhile(stage: Stage) -> None:
    """Đang chờ người thứ hai thì nút cũ không chấm lại, không trả lại, không quyết định được (SP004)."""
    await play(stage, *CREW, *HOUSE, *LARGE)
    old = {label: stage.button("hoa", label) for label in ("Đồng ý đề nghị công nhận", "Trả lại để bổ sung")}
    await play(stage, AGREE)
    for data in old.values():
        event = ChoiceTapped(
            key=f"8:{data[:20]}", audience=Audience.OFFICERS, room=Room.PRIVATE, person="tg:3001", chat="tg:3001",
            data=data,
        )  # fmt: skip
        outcome = await stage.store.conductor.submit(event)
        assert outcome.step.happened == ()  # type: ignore[union-attr]
    assert await now_at(stage, Status.WAITING) == 1


async def test_returning_needs_nobody(stage: Stage) -> None:
    """Trả lại để bổ sung thì một người làm được, chấm lại bao nhiêu cũng vậy (SP004)."""
    await play(stage, *CREW, *HOUSE, *LARGE, "hoa* Trả lại để bổ sung", "hoa* Trả lời: Gia đình văn hóa")
    said = await play(stage, "hoa* Đủ rồi, ghi lý do", "hoa* Có câu cần xem lại")
    assert "event file_returned" in said


async def test_in_the_firsts_village(stage: Stage) -> None:
    """Xóm đang do cô Hoa xem: hồ sơ chờ người thứ hai nằm ngoài lượt của cô, thầy Nam mở được (SP005)."""
    await play(stage, *CREW, *houses(4, flagged=1), *RULE, SCORED.format(1))
    unflag(stage, 2)
    put(stage, "UPDATE files SET sampled = 0")
    await play(stage, *OPEN, TAKE)
    said = await play(
        stage, *scored("Gia đình văn hóa: 0/10", 10), *scored("Làm ăn của nhà mình: 10/10", 8), AGREE
    )
    assert "event second_asked" in said
    said = await play(stage, "nam> /hoso 05.001")
    assert "Tôi cũng đồng ý" in said
    assert "Cô Hoa giữ Xóm 5 đến" in await play(stage, "nam> /hoso 05.004")
    said = await play(stage, *OPEN, "hoa* Xem lần lượt từng hồ sơ")
    for _ in range(3):
        if "không vướng" in said and "Tự chấm" not in said:
            break
        assert "Hồ sơ 05.001:" not in said
        said = await play(stage, AGREE)
    assert "Chờ người thứ hai: 05.001." in said
    assert await now_at(stage, Status.WAITING) >= 2


async def test_the_chair_decides_where_two_differ(stage: Stage) -> None:
    """Hai người thấy khác nhau thì người đầu xem lại, hoặc Chủ tịch Hội quyết định; người khác thì không (SP006)."""
    await play(stage, *ASKED, "nam> /hoso 05.001", "nam* Tôi thấy khác")
    await play(stage, "nam* Hiểu tiêu chí khác")
    said = await play(stage, "nam> /hoso 05.001")
    assert "hai người thấy khác nhau: cô Hoa xem lại, hoặc Chủ tịch Hội quyết định" in said
    assert "event" not in said
    said = await play(stage, "mai> /hoso 05.001")
    assert "Thầy Nam thấy khác cô Hoa. Lý do: Hiểu tiêu chí khác" in said
    assert "event file_verified" in await play(stage, "mai* Đồng ý đề nghị công nhận")


async def test_undone_it_waits_again(stage: Stage) -> None:
    """Hai người đã quyết định, một người hoàn tác thì hồ sơ lại chờ người thứ hai (SP007)."""
    await play(stage, *ASKED, "nam> /hoso 05.001", "nam* Tôi cũng đồng ý", "hoa> /hoso 05.001")
    said = await play(stage, "hoa* Hoàn tác 05.001 (đến 19 giờ 10)", "hoa* Bấm nhầm")
    assert "event decision_undone" in said
    assert "to nam: Cô Hoa đã hoàn tác quyết định về 05.001" in said
    assert "đang chờ người thứ hai" in said
    assert "event file_verified" in await play(stage, "nam> /hoso 05.001", "nam* Tôi cũng đồng ý")


async def test_a_commune_with_one_officer(stage: Stage) -> None:
    """Xã chỉ có một cán bộ thì em nói rõ phải mời thêm người (SP008)."""
    said = await play(stage, CREW[0], *HOUSE, *LARGE, AGREE)
    assert "event second_asked" in said
    assert "Xã không còn cán bộ nào khác xem được hồ sơ 05.001. Xin mời thêm một cán bộ" in said


async def test_the_chair_sets_the_size(stage: Stage) -> None:
    """Chủ tịch Hội đặt mức lệch, cán bộ thì chỉ xem; đặt xong mọi cán bộ được báo (SP009)."""
    await play(stage, *CREW, *HOUSE, "hoa> /rasoat")
    assert "Gia đình học tập   2." not in await play(stage, "hoa* Khi nào cần người thứ hai")
    await play(stage, "mai> /rasoat", "mai* Khi nào cần người thứ hai", "mai* Gia đình học tập")
    assert "Xin gõ một số" in await play(stage, "mai> 101")
    said = await play(stage, "mai* 15 điểm")
    assert "event second_size_set" in said
    assert "to hoa: Gia đình học tập, 2026: từ nay chấm lại lệch quá 15 điểm thì chờ người thứ hai." in said
    assert "event file_verified" in await play(stage, *LARGE, AGREE)


async def test_the_group_reads_codes(stage: Stage) -> None:
    """Nhóm đọc mã hồ sơ chờ người thứ hai, không đọc tên nhà; bấm trên bảng là nhận (SP010)."""
    await play(stage, *ASKED)
    await play(stage, "hoa> /ban")
    board = await stage.store.world.pending_seconds("17071", stage.at)
    assert [ask.short_code for ask in board] == ["05.001"]


async def test_a_changed_file_is_opened(stage: Stage) -> None:
    """Hồ sơ đã có người chấm lại thì không nằm trong phần đồng ý cả loạt (SP011)."""
    await play(stage, *CREW, *houses(4, flagged=0), *RULE, SCORED.format(2))
    unflag(stage, 1)
    await play(
        stage, "nam> /hoso 05.002", *scored("Gia đình văn hóa: 0/10", 10, "nam"), "nam* Để lại, xem sau"
    )
    await play(stage, *OPEN, TAKE)
    put(stage, "UPDATE files SET sampled = 0")
    said = await play(stage, "hoa> /hoso 05.002")
    assert "Cán bộ chấm lại" in said
    lines = await stage.store.world.triage_lines(
        "17071.05",
        (
            await stage.store.world.current_season("17071", "family", stage.store.world.local_date(stage.at))
        ).id,
        stage.at,
    )  # type: ignore[union-attr]
    assert [line.short_code for line in lines if line.rescored] == ["05.002"]
