"""A decision's number, day or signer that was entered with a slip is corrected in the books, the slip kept.

SL001 only the Chủ tịch Hội, with a reason; the old value stays in the audit and on the decision's screen
SL002 papers, codes and the household's file show the right one; who was told is told again
SL003 no day or number that the order of the papers forbids
SL004 the slip is no decision of its own: it is not in the list, nor in the book of certificates
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta

from dialogs.records import DecisionKind
from tests.dialogs.test_recognition import CREW, POSTED, play
from tests.dialogs.test_recognition_stays_true import SIGNED
from tests.dialogs.transcript import Stage

WRONG = tuple(line.replace("125/QĐ-UBND", "125") for line in SIGNED)
ENTERED = (*CREW, *POSTED, *WRONG, "mai* Đúng rồi, ghi quyết định")
TO_MEND = ("mai* Ghi nhầm số, ngày, người ký",)
NUMBER = (*TO_MEND, "mai* Số quyết định", "mai> 125/QĐ-UBND")
REASON = ("mai* Xong, ghi lý do", "mai> Gõ thiếu phần chữ")
RIGHT = "mai* Đúng như trên giấy, ghi lại"
OPEN = ("mai> /congnhan", "mai* Gia đình học tập", "mai* Các quyết định đã ghi")


async def test_a_wrong_number_is_corrected_and_kept(stage: Stage) -> None:
    """Ghi nhầm số thì sửa được, có lý do; sổ vẫn giữ số ghi nhầm và ai sửa (SL001, SL004)."""
    await play(stage, *ENTERED, *NUMBER)
    said = await play(stage, *REASON)
    assert "Số: 125 → 125/QĐ-UBND" in said
    assert "Lý do: Gõ thiếu phần chữ" in said
    said = await play(stage, RIGHT)
    assert "event decision_mended" in said
    assert "reason=Gõ thiếu phần chữ" in said
    assert "before={'number': '125'" in said
    assert "trước đó sổ ghi: số 125 ngày 21/11/2026, CHỦ TỊCH." in said
    decision = next(iter(await stage.store.world.decisions_of("id00000001")))
    listed = await stage.store.world.decisions_of(decision.season)
    assert [(one.signed.number, one.kind, one.count) for one in listed] == [
        ("125/QĐ-UBND", DecisionKind.RECOGNISE, 2)
    ]
    assert dict(await stage.store.world.book_numbers(decision.id)) == {"ff00000002": 1, "ff00000001": 2}
    kept = await stage.store.world.entered_before(decision.id)
    assert [(one.signed.number, one.by_name) for one in kept] == [("125", "cô Mai")]


async def test_everybody_reads_the_right_one(stage: Stage) -> None:
    """Nhà đã được báo tin nhận một dòng; hồ sơ và mã QR nói đúng số mới (SL002)."""
    await play(stage, *ENTERED, *NUMBER, *REASON)
    said = await play(stage, RIGHT)
    assert "to family: Quyết định về hồ sơ 17071.05.001 là số 125/QĐ-UBND ngày 21/11/2026" in said
    assert "to family2: Quyết định về hồ sơ 17071.05.002 là số 125/QĐ-UBND" in said
    assert "to hoa: Đã sửa chỗ ghi nhầm của quyết định số 125/QĐ-UBND" in said
    said = await play(stage, "family> /hoso")
    assert "Quyết định số 125/QĐ-UBND ngày 21/11/2026" in said
    decision = next(iter(await stage.store.world.decisions_of("id00000001"))).id
    said = await play(stage, f"family> /start k_{decision}-ff00000001")
    assert "quyết định số 125/QĐ-UBND" in said
    with closing(sqlite3.connect(stage.database)) as db:
        assert db.execute("SELECT number FROM recognitions").fetchall() == [("125/QĐ-UBND",)] * 2


async def test_the_day_and_the_signer_can_be_corrected_too(stage: Stage) -> None:
    """Ngày ký và người ký ghi nhầm cũng sửa được trong một lần (SL001)."""
    await play(stage, *CREW, *POSTED)
    stage.at += timedelta(days=5)
    await play(stage, *OPEN[:2], "mai* Đợt 1, 2 hồ sơ", *SIGNED, "mai* Đúng rồi, ghi quyết định")
    await play(stage, *TO_MEND, "mai* Ngày ký", "mai> 25/11/2026", "mai* Cơ quan, người ký")
    await play(
        stage, "mai* Ủy ban nhân dân xã Minh Hợp", "mai* KT. CHỦ TỊCH / PHÓ CHỦ TỊCH", "mai> Vi Thị Bình"
    )
    said = await play(stage, *REASON)
    assert "Ngày ký: 26/11/2026 → 25/11/2026" in said
    assert "Chức vụ người ký: CHỦ TỊCH → KT. CHỦ TỊCH / PHÓ CHỦ TỊCH" in said
    assert "Người ký: … → Vi Thị Bình" in said
    await play(stage, RIGHT)
    signed = (await stage.store.world.recognition_of("ff00000001")).signed
    assert (date(2026, 11, 25), "Vi Thị Bình") == (signed.decided_on, signed.signer)


async def test_a_corrected_day_keeps_the_order_of_the_papers(stage: Stage) -> None:
    """Sửa ngày cũng không được trước ngày niêm yết, và chưa sửa gì thì chưa có gì để ghi (SL003)."""
    await play(stage, *ENTERED)
    said = await play(stage, *TO_MEND)
    assert "Xong, ghi lý do" not in said
    said = await play(stage, "mai* Ngày ký", "mai> 20/11/2026")
    assert "20/11/2026 là trước ngày niêm yết danh sách đợt 1 (21/11/2026)." in said
    assert "Xong, ghi lý do" not in await play(stage, "mai* Quay lại")


async def test_an_officer_corrects_no_decision(stage: Stage) -> None:
    """Cán bộ không sửa được số quyết định; việc ấy của Chủ tịch Hội (SL001)."""
    await play(stage, *ENTERED)
    said = await play(
        stage, *(line.replace("mai", "hoa") for line in OPEN), "hoa* QĐ 125 ngày 21/11/2026: công nhận 2"
    )
    assert "Giấy công nhận để in lên phôi" in said
    assert "Ghi nhầm số" not in said
