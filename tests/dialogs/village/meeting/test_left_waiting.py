"""What was typed and not confirmed: it never comes back unseen, and can be dropped.

MW001 a draft of an earlier sitting, or older than half an hour, is shown on its own: write it, or drop it
MW002 a question tapped in the list opens, whatever waits; a bare answer is for the one question on the screen
MW003 nothing is kept waiting where nothing is waited for
"""

from __future__ import annotations

from datetime import timedelta

from dialogs.village.meeting.frame import MeetingAnswers
from tests.dialogs.village.meeting.stage import Village
from tests.dialogs.village.meeting.test_evening import open_evening


def waiting(xom: Village) -> set[str]:
    frame = xom.frames["head"]
    assert isinstance(frame, MeetingAnswers)
    return set(frame.drafts)


async def test_what_an_earlier_sitting_left_is_shown_first(xom: Village) -> None:
    """Gõ câu 11 chưa bấm Đúng rồi, ra ngoài rồi vào lại: em hỏi ghi hay bỏ trước đã (MW001)."""
    await xom.seed(5)
    await open_evening(xom)
    await xom.say("c11 3")
    await xom.say("/thon")
    said = await xom.tap("Trả lời trong buổi họp")
    assert "Lúc trước còn câu chưa ghi:" in said
    assert "Câu 11: Chưa: 3 Lương Thị Mai; Có: 4 nhà còn lại." in said
    assert xom.labels()[:3] == ["Ghi", "Sửa", "Bỏ"]
    said = await xom.tap("Bỏ")
    assert "✓ Đã bỏ, không ghi gì: câu 11." in said
    assert waiting(xom) == set()
    assert await xom.values("q10") == {}


async def test_an_old_draft_is_not_written_with_a_new_one(xom: Village) -> None:
    """Câu để quên quá nửa giờ không ghi kèm câu vừa gõ: em hỏi riêng (MW001)."""
    await xom.seed(5)
    await open_evening(xom)
    await xom.say("c11 3")
    xom.stage.at += timedelta(minutes=31)
    said = await xom.say("c12 đủ")
    assert "Lúc trước còn câu chưa ghi:" in said
    assert "Câu 12" not in said
    said = await xom.tap("Ghi")
    assert "✓ Câu 11: đã ghi 5 nhà." in said
    assert await xom.values("q11") == {}
    assert "Câu 12: Có: cả 5 nhà được hỏi." in said
    await xom.tap("Đúng rồi")
    assert len(await xom.values("q11")) == 5


async def test_the_rest_of_an_earlier_evening_are_who_was_there(xom: Village) -> None:
    """Câu gõ hôm trước, hôm sau mới ghi: nhà hôm trước vắng không bị ghi theo (MW001)."""
    await xom.seed(5)
    await open_evening(xom, absent="2")
    await xom.say("c11 3")
    xom.stage.at += timedelta(days=1)
    await xom.say("/thon")
    await xom.tap("Trả lời trong buổi họp")
    await xom.tap("Ghi")
    assert await xom.values("q10") == {1: True, 3: False, 4: True, 5: True}


async def test_a_question_tapped_in_the_list_opens(xom: Village) -> None:
    """Bấm câu nào trong danh sách thì mở câu ấy; câu đang chờ thì có nút xem để ghi và nút bỏ (MW002)."""
    await xom.seed(5)
    await open_evening(xom)
    await xom.say("c11 3")
    await xom.tap("Xem các câu")
    [label] = [label for label in xom.labels() if label.startswith("11. ")]
    said = await xom.tap(label)
    assert "Câu 11. Những nhà nào" in said
    assert "Đang chờ, chưa ghi:\nCâu 11: Chưa: 3 Lương Thị Mai; Có: 4 nhà còn lại." in said
    await xom.tap("Bỏ")
    assert waiting(xom) == set()


async def test_a_bare_answer_among_several_questions(xom: Village) -> None:
    """Đang đọc lại mấy câu mà gõ trống “3 5” thì em hỏi câu nào, không tự nhận (MW002)."""
    await xom.seed(6)
    await open_evening(xom)
    await xom.say("c11 3\nc12 4")
    said = await xom.say("1 5")
    assert "Đang có mấy câu một lúc. Bác gõ rõ câu nào giúp em" in said
    await xom.tap("Đúng rồi")
    assert [number for number, value in (await xom.values("q11")).items() if not value] == [4]


async def test_nothing_waits_for_nothing(xom: Village) -> None:
    """Câu bị từ chối, hay nhà đã tự trả lời: em không giữ lại gì mà bảo còn chờ (MW003)."""
    await xom.seed(4)
    await xom.phone_for(4)
    await xom.answered_itself(4, "q1", value=1)
    await open_evening(xom)
    said = await xom.say("câu 1: 4=1")
    assert "em giữ lại" not in said
    assert "4 Quang Văn Dũng (đã tự trả lời)" in said
    assert waiting(xom) == set()
    await xom.say("câu 1: 2=1")
    await xom.tap("Đúng rồi")
    said = await xom.say("câu 2: 2=5")
    assert "em giữ lại" not in said
    assert waiting(xom) == set()
