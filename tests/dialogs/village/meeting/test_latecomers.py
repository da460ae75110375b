"""Who comes late, who leaves, and what is written already.

ML001 "vắng N" said again adds; only "đã đến N" counts an absent house as here
ML002 answers written already stay when the rest is spoken of; another answer needs the number, or "làm lại"
ML003 the roster's pages show what is written, and change nothing untapped
"""

from __future__ import annotations

from dialogs.happening import MeetingHeld
from tests.dialogs.village.meeting.stage import Village
from tests.dialogs.village.meeting.test_evening import open_evening


async def test_absent_said_again_adds(xom: Village) -> None:
    """Gõ thêm nhà vắng thì nhà vắng trước vẫn là vắng; chỉ “đã đến” mới tính là có mặt (ML001)."""
    await xom.seed(8)
    await open_evening(xom, absent="vắng 3 5")
    said = await xom.say("vắng 7")
    assert "Vắng thêm: 7 Vi Thị Lan." in said
    assert "có mặt" not in said
    assert "Vắng 3 nhà: 3 Lương Thị Mai, 5 Lò Thị Hoa và 7 Vi Thị Lan." in said
    await xom.tap("Đúng rồi")
    meeting = await xom.meeting()
    assert meeting is not None
    assert set(meeting.absent) == {"H3", "H5", "H7"}
    await xom.say("c11 đủ")
    await xom.tap("Đúng rồi")
    assert set(await xom.values("q10")) == {1, 2, 4, 6, 8}
    said = await xom.say("đã đến 5")
    assert "Từ giờ tính là có mặt, các câu sẽ hỏi cả: 5 Lò Thị Hoa." in said
    await xom.tap("Đúng rồi")
    meeting = await xom.meeting()
    assert meeting is not None
    assert set(meeting.absent) == {"H3", "H7"}
    await xom.say("c11 đủ")
    await xom.tap("Đúng rồi")
    assert set(await xom.values("q10")) == {1, 2, 4, 5, 6, 8}
    assert len([it for it in xom.happened if isinstance(it, MeetingHeld)]) == 3


async def test_everybody_is_here_after_all(xom: Village) -> None:
    """Đã ghi nhà vắng mà gõ “đủ” thì em nói rõ nhà nào từ giờ tính là có mặt (ML001)."""
    await xom.seed(4)
    await open_evening(xom, absent="2")
    await xom.say("/thon")
    await xom.tap("Trả lời trong buổi họp")
    await xom.tap("Nhà vắng")
    said = await xom.say("đủ")
    assert "Từ giờ tính là có mặt, các câu sẽ hỏi cả: 2 Hà Văn Thắng." in said


async def test_two_houses_of_one_name(xom: Village) -> None:
    """Gõ tên mà hai nhà cùng tên thì em nói cả hai và hỏi số, không đoán (MV001)."""
    await xom.seed(8)
    await open_evening(xom)
    said = await xom.say("c11 bác Lan")
    assert "có 2 nhà tên ấy: 1 Vi Thị Lan và 7 Vi Thị Lan. Bác gõ số thứ tự giúp em." in said


async def test_the_rest_are_those_not_written_down(xom: Village) -> None:
    """Nhà đến muộn rồi gõ “đủ”: nhà đã ghi “chưa” vẫn là chưa (ML002)."""
    await xom.seed(8)
    await open_evening(xom, absent="5 6")
    await xom.say("c15 2 4")
    await xom.tap("Đúng rồi")
    await xom.say("đã đến 5 6")
    await xom.tap("Đúng rồi")
    said = await xom.say("c15 đủ")
    assert "Câu 15: Có: 5 Lò Thị Hoa và 6 Lò Văn Pâng." in said
    assert "6 nhà đã ghi rồi thì giữ nguyên." in said
    await xom.tap("Đúng rồi")
    lacking = [number for number, value in (await xom.values("q14")).items() if not value]
    assert lacking == [2, 4]
    assert len(await xom.values("q14")) == 8
    said = await xom.say("c15 tất cả chưa có, trừ 2")
    assert "2 Hà Văn Thắng: lần trước ghi Chưa, nay thành Có." in said
    assert "7 nhà đã ghi rồi thì giữ nguyên." in said


async def test_a_question_is_done_anew_only_when_asked(xom: Village) -> None:
    """Muốn thay cả thì gõ “làm lại câu 15”, em nói rõ nhà nào đổi từ gì sang gì (ML002)."""
    await xom.seed(4)
    await open_evening(xom)
    await xom.say("c15 2")
    await xom.tap("Đúng rồi")
    said = await xom.say("c15 đủ")
    assert "Câu 15 đã ghi đủ các nhà được hỏi, em giữ nguyên." in said
    said = await xom.say("làm lại câu 15")
    assert "Câu này làm lại: câu trả lời sắp gõ thay cho mọi nhà đã ghi." in said
    said = await xom.say("3")
    assert "2 Hà Văn Thắng: lần trước ghi Chưa, nay thành Có." in said
    assert "3 Lương Thị Mai: lần trước ghi Có, nay thành Chưa." in said
    await xom.tap("Đúng rồi")
    assert await xom.values("q14") == {1: True, 2: True, 3: False, 4: True}
    said = await xom.say("c15 đủ")
    assert "em giữ nguyên" in said


async def test_the_pages_show_what_is_written(xom: Village) -> None:
    """Mở danh sách nút thì thấy nhà nào đã ghi gì; bấm Xong mà chưa bấm nhà nào thì không đổi gì (ML003)."""
    await xom.seed(4)
    await open_evening(xom)
    await xom.say("c11 2 3")
    await xom.tap("Đúng rồi")
    await xom.say("làm lại câu 11")
    await xom.tap("Bấm theo danh sách")
    assert xom.labels()[:3] == ["✓ 1 Vi Thị Lan: Có", "✓ 2 Hà Văn Thắng: Chưa", "✓ 3 Lương Thị Mai: Chưa"]
    said = await xom.tap("Xong, đọc lại giúp")
    assert "em không đổi gì" in said
    await xom.tap("✓ 2 Hà Văn Thắng: Chưa")
    said = await xom.tap("Xong, đọc lại giúp")
    assert said.startswith("Câu 11: Có: 2 Hà Văn Thắng.")
    await xom.tap("Đúng rồi")
    assert await xom.values("q10") == {1: True, 2: True, 3: False, 4: True}


async def test_the_answer_is_chosen_before_the_houses(xom: Village) -> None:
    """Câu đếm: chưa chọn số mà bấm nhà thì em nhắc chọn số trước, không tự ghi 0 (ML003)."""
    await xom.seed(3)
    await open_evening(xom)
    await xom.tap("Bấm theo danh sách")
    said = await xom.tap("1 Vi Thị Lan")
    assert "Chọn câu trả lời trước, rồi bấm các nhà." in said
    said = await xom.tap("Xong, đọc lại giúp")
    assert "em không đổi gì" in said
    assert await xom.values("q1") == {}
