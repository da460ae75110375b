"""What the golden conversation of two people does not show.

SP001 a change up to the size is decided by one; a larger one, up or down, waits, and the household hears nothing
SP002 the first one is never the second, nor is who heads the village of a drawn file; relatives are not asked
SP003 of two who answer one wins, the other is told who and when; an answer after it was taken back counts nothing
SP004 while it waits nothing else is done to it by an old button
SP005 a file in the first one's village is open to the others, left out of the first one's round and rest, and named there
SP008 a commune with one officer is told that somebody must be invited
SP010 the group's board and the village's message name it by code, and its button takes it
SP011 a changed file is never decided unopened with the rest of a village
"""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing

from bot.words import paragraph
from dialogs.event import Audience, ChoiceTapped, Room
from dialogs.group.village_message import village_message
from dialogs.records import Status
from dialogs.verification.board import board_message
from tests.dialogs.test_recognition import play
from tests.dialogs.test_village_round import AGREE, CREW, OPEN, RULE, TAKE, houses, now_at, unflag
from tests.dialogs.transcript import Stage

SCORED = "scored% {} GD1.1=10 GD1.2=10 GD1.3=10 GD2.1=10 GD2.2=20 GD3.1=10 GD3.2=10 GD4.1=10 GD4.2=0"
HOUSE = ("household% 1 Lò Văn Pâng, waiting 90, family", "answers% 1", SCORED.format(1), "tick% now")


def scored(label: str, points: int, who: str = "hoa") -> tuple[str, ...]:
    return (f"{who}* Chấm lại điểm", f"{who}* {label}", f"{who}* {points}", f"{who}* Minh chứng cho số khác")


LARGE = (
    "hoa> /hoso 05.001",
    "hoa* Tôi xem hồ sơ này",
    *scored("Gia đình văn hóa: 0/10", 10),
    *scored("Làm ăn của nhà mình: 10/10", 8),
)
ASKED = (*CREW, *HOUSE, *LARGE, AGREE)


def put(stage: Stage, sql: str, *values: str) -> None:
    with closing(sqlite3.connect(stage.database)) as db, db:
        db.execute(sql, values)


async def test_ten_points_are_one_persons(stage: Stage) -> None:
    """Chấm lại lệch đúng mười điểm thì một người quyết định được, mười hai điểm thì chờ (SP001)."""
    await play(
        stage,
        *CREW,
        *HOUSE,
        "hoa> /hoso 05.001",
        "hoa* Tôi xem hồ sơ này",
        *scored("Gia đình văn hóa: 0/10", 10),
    )
    assert "event file_verified" in await play(stage, AGREE)


async def test_a_large_change_downwards_waits_as_well(stage: Stage) -> None:
    """Chấm hạ nhiều điểm rồi ghi Chưa đạt năm nay cũng phải có người thứ hai, nhà chưa nghe gì (SP001)."""
    await play(
        stage,
        *CREW,
        *HOUSE,
        "hoa> /hoso 05.001",
        "hoa* Tôi xem hồ sơ này",
        *scored("Người lớn học thêm: 20/20", 5),
    )
    said = await play(stage, "hoa* Chưa đạt năm nay", "hoa* Chưa có minh chứng bắt buộc", "hoa* Gửi")
    assert "event second_asked" in said
    assert "verdict=not_this_year" in said
    assert "to family" not in said
    said = await play(stage, "nam> /hoso 05.001", "nam* Tôi xem hồ sơ này", "nam* Tôi cũng đồng ý")
    assert "event file_not_this_year file=ff00000001 officer=tg:3002 officer_name=cô Hoa và thầy Nam" in said
    assert "to family" in said


async def test_the_first_is_not_the_second(stage: Stage) -> None:
    """Người chấm lại không tự làm người thứ hai được; họ hàng cũng không (SP002)."""
    await play(stage, *ASKED)
    said = await play(stage, "hoa> /hoso 05.001")
    assert "Tôi cũng đồng ý" not in said
    await play(stage, "nam> /hoso 05.001", "nam* Tôi xem hồ sơ này", "nam* Tôi là họ hàng, nhường người khác")
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
    await play(stage, *ASKED, "nam> /hoso 05.001", "nam* Tôi xem hồ sơ này")
    said = await play(stage, "mai> /hoso 05.001")
    assert "Thầy Nam giữ hồ sơ 05.001 đến 19 giờ 30." in said
    assert "Tôi cũng đồng ý" not in said
    await play(stage, "mai* Chuyển hồ sơ này về tôi")
    assert "event file_verified" in await play(stage, "mai* Tôi cũng đồng ý")
    said = await play(stage, "nam* Tôi cũng đồng ý")
    assert "Cô Hoa và cô Mai đã xem xong lúc 19 giờ" in said or "không còn chờ người thứ hai" in said
    assert "event" not in said


async def test_two_answers_in_one_moment(stage: Stage) -> None:
    """Đồng ý và tự xem lại bấm cùng một lúc thì chỉ một việc thành (SP003)."""
    await play(
        stage,
        *ASKED,
        "nam> /hoso 05.001",
        "nam* Tôi xem hồ sơ này",
        "hoa> /hoso 05.001",
    )
    events = [
        ChoiceTapped(
            key=f"9:{number}", audience=Audience.OFFICERS, room=Room.PRIVATE, person=person, chat=person,
            data=stage.button(who, label),
        )
        for number, (who, person, label) in enumerate(
            (("nam", "tg:3002", "Tôi cũng đồng ý"), ("hoa", "tg:3001", "Lấy lại, tôi xem lại"))
        )
    ]  # fmt: skip
    outcomes = await asyncio.gather(*(stage.store.conductor.submit(event) for event in events))
    done = [type(one).__name__ for outcome in outcomes for one in outcome.step.happened]  # type: ignore[union-attr]
    assert (done.count("FileVerified"), done.count("SecondTakenBack")) in {(1, 0), (0, 1)}


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
    said = await play(stage, "nam> /hoso 05.001", "nam* Tôi xem hồ sơ này")
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


async def test_a_commune_with_one_officer(stage: Stage) -> None:
    """Xã chỉ có một cán bộ thì em nói rõ phải mời thêm người (SP008)."""
    said = await play(stage, CREW[0], *HOUSE, *LARGE, AGREE)
    assert "event second_asked" in said
    assert "mời thêm" in said


async def test_a_changed_file_is_opened(stage: Stage) -> None:
    """Hồ sơ đã có người chấm lại thì không nằm trong phần đồng ý một lượt, phải mở ra xem (SP011)."""
    await play(stage, *CREW, *houses(5, flagged=0), *RULE, SCORED.format(2), SCORED.format(3))
    unflag(stage, 1)
    for code in ("05.002", "05.003"):
        await play(
            stage,
            f"nam> /hoso {code}",
            "nam* Tôi xem hồ sơ này",
            *scored("Gia đình văn hóa: 0/10", 10, "nam"),
        )
        await play(stage, *scored("Làm ăn của nhà mình: 10/10", 8, "nam"), "nam* Để lại, xem sau")
    said = await play(stage, *OPEN, TAKE)
    opened = {"05.002", "05.003"}
    for _ in range(7):
        opened -= {code for code in opened if f"Hồ sơ {code}:" in said}
        if "hồ sơ không vướng" in said:
            break
        said = await play(stage, AGREE)
    assert opened == set()
    assert "Chờ người thứ hai: 05.002 và 05.003." in said
    await play(stage, "hoa* Đồng ý đề nghị công nhận 2 hồ sơ")
    assert await now_at(stage, Status.WAITING) == 2


async def test_the_group_reads_codes(stage: Stage) -> None:
    """Nhóm đọc mã hồ sơ chờ người thứ hai, không đọc tên nhà; bấm trên bảng là nhận xem (SP010)."""
    await play(stage, *ASKED)
    put(
        stage,
        "INSERT INTO village_work (season, village, officer, officer_name, since, until) SELECT season, place, 'tg:3001', "
        "'cô Hoa', '2026-11-21T11:00:00.000000Z', '2026-11-21T23:00:00.000000Z' FROM files WHERE id = 'ff00000001'",
    )
    put(
        stage,
        "INSERT INTO groups (chat, commune, admin, bound_at) VALUES ('tg:-5000', '17071', 1, '2026-11-21T11:00:00.000000Z')",
    )
    drawn = await board_message("17071", stage.store.world, stage.at)
    assert drawn
    told = "\n".join(paragraph(said, "vi", "") for said in drawn.paragraphs)
    assert "05.001" in told
    assert "Pâng" not in told
    assert "ff00000001" in {choice.id for choice in drawn.choices}
    season = await stage.store.world.current_season("17071", "family", stage.at.date())
    assert season
    of_village = await village_message(f"{season.id}:17071.05", stage.store.world, stage.at)
    assert of_village
    assert "05.001" in paragraph(of_village.paragraphs[1], "vi", "")
