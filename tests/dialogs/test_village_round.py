"""What the golden round through a village does not show.

R001 a village of 120 with 8 to look at and 6 drawn: at most 3 taps for each opened file, 6 for the rest
R002 of two who take a village one wins; the other is told who and when
R003 who heads a village does not take it, and nobody does who is no officer
R004 the rest waits for each file that wants a look, for those with other officers, and for the lots
R005 the rest is what was looked at: a list that changed is shown again, and of two acts one counts
R006 files that an officer may not decide on are never in their rest
R007 who lost the village meanwhile decides nothing there by an old button
R008 the last decision gives the village back and tells the Chủ tịch Hội
R009 what is not yet held against the others is neither clear nor to be looked at, and never in the rest
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing

from dialogs.records import Status
from tests.dialogs.test_recognition import play
from tests.dialogs.transcript import Stage

VILLAGE = "17071.05"
CREW = (
    "grant% hoa officer 17071 co_giao Nguyễn Thị Hoa",
    "grant% nam officer 17071 thay Trần Văn Nam",
    "grant% mai chair 17071 co_giao Lê Thị Mai",
)
RULE = (
    "mai> /rasoat",
    "mai* Đặt tỷ lệ bốc thăm",
    "mai* 5 %",
    "mai* Đặt và báo trưởng các xóm",
)
OPEN = ("hoa> /rasoat", "hoa* Xóm 5")
TAKE = "hoa* Tôi xem xóm này"
AGREE = "hoa* Đồng ý đề nghị công nhận"
NAMES = ("Lò", "Vi", "Hà", "Cà", "Quàng", "Tòng", "Lường", "Bạc", "Cầm", "Đèo", "Sầm", "Lự")
GIVEN = ("Pâng", "Xuân", "Sơn", "Inh", "Dơn", "Hặc", "Chung", "Thoa", "Mười", "Ngọc")


def houses(count: int, *, flagged: int) -> tuple[str, ...]:
    """So many houses of Xóm 5 with names far apart; the first ones are near the threshold."""
    lines = []
    for number in range(1, count + 1):
        name = f"{NAMES[number % 12]} {GIVEN[number // 12 % 10]} {GIVEN[number % 7]}"
        flag = " near_threshold" if number <= flagged else ""
        lines += [f"household% {number} {name}, waiting {85 if flag else 95}{flag}", f"answers% {number}"]
    return (*lines, "tick% now", "tick% now", "tick% now")


async def now_at(stage: Stage, status: Status) -> int:
    with closing(sqlite3.connect(stage.database)) as db:
        [(count,)] = db.execute("SELECT count(*) FROM files WHERE status = ?", (status,)).fetchall()
    return int(count)


def unflag(stage: Stage, first: int) -> None:
    """Let triage find nothing about the houses from this one on: their names are the test's, not its matter."""
    with closing(sqlite3.connect(stage.database)) as db, db:
        db.execute("UPDATE files SET flags = '[]', to_look = 0 WHERE code >= ?", (f"{VILLAGE}.{first:03}",))
        db.execute("DELETE FROM triage_due")


async def test_a_village_of_120_takes_few_taps(stage: Stage) -> None:
    """Xóm 120 hồ sơ, 8 cần xem, 6 bốc thăm: mỗi hồ sơ mở ra bấm một lần, phần còn lại ba lần (R001)."""
    await play(stage, *CREW, *houses(120, flagged=8))
    unflag(stage, 9)
    await play(stage, *RULE, *OPEN)
    said = await play(stage, TAKE)
    drawn = re.search(r"drawn=\(([^)]*)\)", said)
    assert drawn
    to_open = 8 + sum(int(code[-3:]) > 8 for code in re.findall(r"17071\.05\.\d{3}", drawn[1]))
    assert len(re.findall(r"17071\.05\.\d{3}", drawn[1])) == 6
    assert f"Xóm 5: hồ sơ 1/{to_open}." in said
    for number in range(2, to_open + 1):
        said = await play(stage, AGREE)
        assert f"Xóm 5: hồ sơ {number}/{to_open}." in said
    said = await play(stage, AGREE)
    rest = 120 - to_open
    assert f"Xóm 5: {rest} hồ sơ không vướng." in said
    assert await now_at(stage, Status.VERIFIED) == to_open
    said = await play(stage, "hoa* Trang sau", f"hoa* Đồng ý đề nghị công nhận {rest} hồ sơ")
    assert f"✓ Xóm 5: đã đồng ý đề nghị công nhận {rest} hồ sơ." in said
    assert await now_at(stage, Status.VERIFIED) == 120


async def test_one_takes_the_village(stage: Stage) -> None:
    """Hai người cùng nhận một xóm thì một người được, người kia được báo ai giữ, đến mấy giờ (R002)."""
    await play(stage, *CREW, *houses(3, flagged=1), *OPEN, "nam> /rasoat", "nam* Xóm 5")
    assert "event village_taken" in await play(stage, "nam* Tôi xem xóm này")
    said = await play(stage, TAKE)
    assert "Thầy Nam giữ Xóm 5 đến 7 giờ ngày 22/11." in said
    assert "event" not in said


async def test_a_head_takes_no_village(stage: Stage) -> None:
    """Trưởng xóm kiêm cán bộ thì không nhận xóm mình, nút cũ cũng không nhận được (R003)."""
    await play(stage, *CREW, *houses(3, flagged=1), *OPEN)
    with closing(sqlite3.connect(stage.database)) as db, db:
        db.execute(
            "INSERT INTO roles (person, seq, kind, place, since, invitation) VALUES ('tg:3001', 9900000, 'village_head', ?, "
            "'2026-01-01T00:00:00.000000Z', '')",
            (VILLAGE,),
        )
    said = await play(stage, TAKE)
    assert "Đang là trưởng xóm thì không thẩm định hồ sơ của xóm mình." in said
    assert "event" not in said
    assert "Tôi xem xóm này" not in await play(stage, "hoa> /rasoat", "hoa* Xóm 5")


async def test_who_is_no_officer_any_more_takes_nothing(stage: Stage) -> None:
    """Thôi làm cán bộ rồi thì bấm nút cũ không nhận xóm, không đồng ý được gì (R003, R007)."""
    await play(stage, *CREW, *houses(3, flagged=1), *RULE, *OPEN, TAKE)
    with closing(sqlite3.connect(stage.database)) as db, db:
        db.execute("UPDATE roles SET until = since WHERE person = 'tg:3001'")
    assert "event" not in await play(stage, AGREE)
    assert await now_at(stage, Status.VERIFIED) == 0


async def test_the_rest_waits_for_the_lots(stage: Stage) -> None:
    """Chưa đặt tỷ lệ bốc thăm thì chưa đồng ý phần còn lại (R004)."""
    await play(stage, *CREW, *houses(4, flagged=1))
    unflag(stage, 2)
    said = await play(stage, *OPEN, TAKE, AGREE)
    assert "Chưa đặt tỷ lệ bốc thăm." in said
    assert "Đồng ý đề nghị công nhận 3 hồ sơ" not in said
    said = await play(stage, *RULE, "hoa* Xem phần còn lại của xóm")
    assert "Bốc thăm ở Xóm 5:" in said
    assert "Còn 2 hồ sơ phải xem từng hồ sơ trước" in said
    said = await play(stage, "hoa* Xem hồ sơ tiếp theo", AGREE, AGREE)
    assert "Xóm 5: 1 hồ sơ không vướng." in said


async def test_the_rest_waits_for_other_officers(stage: Stage) -> None:
    """Hồ sơ cần xem còn ở tay người khác thì chờ người ấy xem xong (R004)."""
    await play(stage, *CREW, *houses(5, flagged=1), *RULE)
    unflag(stage, 2)
    await play(stage, "nam> /hoso 05.001", "nam* Tôi xem hồ sơ này")
    said = await play(stage, *OPEN, TAKE, AGREE, AGREE)
    assert "Cán bộ khác đang xem: 05.001 (thầy Nam, đến 19 giờ 30)." in said
    assert "Trả xóm, để người khác xem" not in said
    assert "Đồng ý đề nghị công nhận 2 hồ sơ" not in said
    said = await play(stage, "hoa* Xem phần còn lại của xóm")
    assert (
        "Cán bộ khác còn đang xem 05.001 (thầy Nam, đến 19 giờ 30); xem xong mới đồng ý phần còn lại được."
        in said
    )
    await play(stage, "nam* Đồng ý đề nghị công nhận")
    assert "2 hồ sơ không vướng" in await play(stage, "hoa* Xem phần còn lại của xóm")


async def test_the_rest_waits_for_a_clear_file_in_other_hands(stage: Stage) -> None:
    """Hồ sơ không vướng mà cán bộ khác đang mở thì cũng chờ, nói rõ ai giữ, đến mấy giờ, không giục trả xóm (R004)."""
    await play(stage, *CREW, *houses(5, flagged=0), *RULE)
    unflag(stage, 1)
    await play(stage, *OPEN, TAKE, AGREE, AGREE)
    with closing(sqlite3.connect(stage.database)) as db, db:
        [(code,)] = db.execute("SELECT max(code) FROM files WHERE status = 'waiting'").fetchall()
        db.execute(
            "UPDATE files SET claim_officer = 'tg:3002', claim_officer_name = 'thầy Nam', "
            "claim_until = '2026-11-21T12:30:00.000000Z' WHERE code = ?",
            (code,),
        )
    with_nam = f"{code[6:]} (thầy Nam, đến 19 giờ 30)"
    said = await play(stage, "hoa* Đồng ý đề nghị công nhận 3 hồ sơ")
    assert f"Cán bộ khác còn đang xem {with_nam}; xem xong mới đồng ý phần còn lại được." in said
    assert f"Cán bộ khác đang xem: {with_nam}." in said
    assert "Trả xóm, để người khác xem" not in said
    assert await now_at(stage, Status.VERIFIED) == 2


async def test_what_is_told_late_is_not_in_the_rest(stage: Stage) -> None:
    """Hồ sơ vừa có điều cần xem thì ra khỏi danh sách, không bị đồng ý theo (R005)."""
    await play(stage, *CREW, *houses(6, flagged=0), *RULE)
    unflag(stage, 1)
    await play(stage, *OPEN, TAKE, AGREE, AGREE)
    with closing(sqlite3.connect(stage.database)) as db, db:
        [(file,)] = db.execute("SELECT max(id) FROM files WHERE status = 'waiting'").fetchall()
        db.execute("UPDATE files SET to_look = 1, flags = '[\"late\"]' WHERE id = ?", (file,))
    said = await play(stage, "hoa* Đồng ý đề nghị công nhận 4 hồ sơ")
    assert "Còn 1 hồ sơ phải xem từng hồ sơ trước" in said
    assert await now_at(stage, Status.VERIFIED) == 2


async def test_the_rest_is_decided_once(stage: Stage) -> None:
    """Bấm hai lần thì chỉ tính một lần (R005)."""
    await play(stage, *CREW, *houses(6, flagged=0), *RULE)
    unflag(stage, 1)
    await play(stage, *OPEN, TAKE, AGREE, AGREE, "hoa* Đồng ý đề nghị công nhận 4 hồ sơ")
    said = await play(stage, "hoa* ^2 Đồng ý đề nghị công nhận 4 hồ sơ")
    assert "event" not in said
    assert await now_at(stage, Status.VERIFIED) == 6


async def test_the_chair_takes_the_village_over_in_the_middle(stage: Stage) -> None:
    """Chủ tịch Hội đã nhận xóm về thì người trước bấm nút cũ không quyết định được nữa (R007)."""
    await play(stage, *CREW, *houses(6, flagged=0), *RULE)
    unflag(stage, 1)
    await play(stage, *OPEN, TAKE, AGREE, AGREE)
    await play(
        stage, "mai> /rasoat", "mai* Xóm 5", "mai* Chuyển xóm này về tôi", "mai* Hai bên đã thống nhất"
    )
    said = await play(stage, "hoa* Đồng ý đề nghị công nhận 4 hồ sơ")
    assert "Cô Mai giữ Xóm 5" in said
    assert "event" not in said
    assert await now_at(stage, Status.VERIFIED) == 2


async def test_own_files_are_left_to_others(stage: Stage) -> None:
    """Hồ sơ nhà mình, hồ sơ mình trả lời giúp không bao giờ ở trong phần mình đồng ý (R006)."""
    await play(stage, *CREW, *houses(6, flagged=0), *RULE)
    unflag(stage, 1)
    with closing(sqlite3.connect(stage.database)) as db, db:
        db.execute(
            "INSERT INTO representatives SELECT subject, 'tg:3001', 'head', 0, 1, '2026-01-01T00:00:00.000000Z' FROM files"
        )
    said = await play(stage, *OPEN, TAKE)
    assert "không còn hồ sơ nào chờ cô xem" in said
    assert "Để người khác xem" in said


async def test_the_last_decision_finishes_the_village(stage: Stage) -> None:
    """Xem xong hồ sơ cuối thì xóm tự trả, Chủ tịch Hội được báo để ký (R008)."""
    await play(stage, *CREW, *houses(2, flagged=0), *RULE)
    unflag(stage, 1)
    said = await play(stage, *OPEN, TAKE, AGREE, AGREE)
    assert "event village_given_back" in said
    assert "to mai: Xóm 5: hồ sơ nào cũng đã xem xong" in said
    assert "Ký xong xóm này" in await play(stage, "mai* Xem và ký xong")


async def test_the_signature_tells_who_decided_what(stage: Stage) -> None:
    """Màn ký kể cả hồ sơ xem riêng từng cái, không kể hai lần hồ sơ đã đồng ý một lượt (R008)."""
    await play(stage, *CREW, *houses(3, flagged=0), *RULE)
    unflag(stage, 1)
    await play(stage, *OPEN, TAKE, AGREE, AGREE, "hoa* Đồng ý đề nghị công nhận 1 hồ sơ")
    said = await play(stage, "mai* Xem và ký xong")
    assert "Cô Hoa quyết định riêng từng hồ sơ: 2." in said
    assert "Cô Hoa đồng ý 1 hồ sơ không vướng lúc 19 giờ." in said


async def test_a_notice_says_in_whose_hands_it_is_once(stage: Stage) -> None:
    """Mở xóm từ tin báo thì hạn giữ chỉ ghi một lần (R002)."""
    await play(stage, *CREW, *houses(3, flagged=0), *OPEN, TAKE, *OPEN, "hoa* Nhờ cán bộ khác xem tiếp")
    await play(stage, "hoa* Trần Văn Nam", "nam* Xem xóm này", "nam* Tôi chưa nhận được")
    said = await play(stage, "hoa* Xem xóm này")
    assert said.count("đến 7 giờ ngày 22/11") == 1


def due(stage: Stage, which: str) -> None:
    """Let something have become known about these waiting files: they are to be compared again."""
    with closing(sqlite3.connect(stage.database)) as db, db:
        db.execute(f"INSERT INTO triage_due (file) SELECT {which} FROM files WHERE status = 'waiting'")


async def test_the_rest_waits_for_what_is_being_compared(stage: Stage) -> None:
    """Còn hồ sơ em đang đối chiếu thì chưa đồng ý phần còn lại được; đối chiếu xong thì được (R009)."""
    await play(stage, *CREW, *houses(5, flagged=0), *RULE)
    unflag(stage, 1)
    await play(stage, *OPEN, TAKE, AGREE, AGREE)
    due(stage, "max(id)")
    said = await play(stage, "hoa* Đồng ý đề nghị công nhận 3 hồ sơ")
    assert "Còn 1 hồ sơ em đang đối chiếu: 05.00" in said
    assert "event" not in said
    assert "Trả xóm" not in said
    said = await play(stage, "hoa* Xem hồ sơ tiếp theo")
    assert "toast Còn 1 hồ sơ em đang đối chiếu" in said
    assert "event" not in said
    await play(stage, "tick% now")
    unflag(stage, 1)
    assert "3 hồ sơ không vướng" in await play(stage, "hoa* Xem hồ sơ tiếp theo")
    await play(stage, "hoa* Đồng ý đề nghị công nhận 3 hồ sơ")
    assert await now_at(stage, Status.VERIFIED) == 5


async def test_what_is_being_compared_is_not_opened_yet(stage: Stage) -> None:
    """Hồ sơ vừa đến, em chưa đối chiếu xong thì chưa mở lần lượt; số đếm ghi riêng (R009)."""
    await play(stage, *CREW, *houses(4, flagged=1), *RULE)
    unflag(stage, 2)
    await play(stage, "tick% now")
    due(stage, "id")
    said = await play(stage, *OPEN)
    assert "• Xóm 5: không vướng 0 · cần xem 1 · xem kỹ (bốc thăm) 0 · xong 0 · đang đối chiếu 3" in said
    assert "• Đang đối chiếu: 3" in await play(stage, "nam> /tiendo")
    with closing(sqlite3.connect(stage.database)) as db, db:
        db.execute("UPDATE files SET to_look = 1")
    said = await play(stage, "hoa* Quay lại", "hoa* Xóm 5")
    assert "cần xem 1 ·" in said
    assert "đang đối chiếu 3" in said
    assert "05.002" not in said


async def test_the_group_says_what_is_being_compared(stage: Stage) -> None:
    """Bảng, tin của xóm và thẻ hồ sơ nói cùng một điều: đang đối chiếu, xong mới là không vướng (R009)."""
    await play(stage, *CREW, "household% 1 Lò Văn Pâng, waiting 95", "answers% 1")
    await play(stage, "hoa> /ban", "hoa* Nối nhóm cán bộ", "grouphoa> /noinhom <code>")
    for shown in ("hoa! board", "hoa! village 05"):
        said = await play(stage, shown)
        assert "ông vướng 0 · cần xem 0 · xem kỹ 0 · xong 0 · đang đối chiếu 1" in said
    assert "• 05.001 Xóm 5: 95/100, đang đối chiếu" in await play(stage, "hoa! board")
    assert "Tự chấm 95/100; đang đối chiếu" in await play(stage, "hoa! card 05.001")
    await play(stage, "tick% now")
    assert "Tự chấm 95/100; không vướng" in await play(stage, "hoa! card 05.001")
    said = await play(stage, "hoa! board")
    assert "không vướng 1" in said
    assert "đang đối chiếu" not in said
