"""Who comes late, who leaves, and what is written already.

ML001 "vắng N" said again adds; only "đã đến N" counts an absent house as here
ML002 answers written already stay when the rest is spoken of; another answer needs the number, or "làm lại"
ML003 the roster's pages show what is written, and change nothing untapped
"""

from __future__ import annotations

from dialogs.happening import MeetingHeld
from tests.dialogs.meeting.stage import Village
from tests.dialogs.meeting.test_evening import open_evening


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
