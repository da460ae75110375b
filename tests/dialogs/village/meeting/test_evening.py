"""An evening's meeting, as the head holds it with one phone.

MV001 who is absent is asked first; nothing is written before "that is right"
MV002 the whole evening: 60 houses, every question asked together, at most 30 messages and taps
MV003 answers typed ahead, in a burst, out of order or as replies land at their question
MV004 late, double and outdated taps write nothing twice and nothing wrong
MV005 two heads at once: neither overwrites the other unseen
MV006 a house's own answers stand; a disagreement can be noted
MV007 tapping through the roster's pages; pages not opened stay unasked
MV008 private questions are taken house by house, and houses without a phone are handed in for
MV009 houses with a phone are told once
MV010 a sheet of an earlier meeting is typed in
"""

from __future__ import annotations

from bot.words import render
from dialogs.happening import AnswerGiven, DisagreementNoted, FileSubmitted, MeetingHeld
from dialogs.records import GivenAnswer
from tests.dialogs.village.meeting.stage import Village
from tests.dialogs.village.meeting.test_plan import EVENING
from tests.dialogs.village.meeting.village import family


async def open_evening(xom: Village, who: str = "head", *, absent: str = "đủ") -> str:
    """Open the meeting and say who is absent."""
    await xom.say("/thon", who)
    await xom.tap("Trả lời trong buổi họp", who)
    await xom.tap("Hỏi tiếp", who)
    await xom.say(absent, who)
    return await xom.tap("Đúng rồi", who)


async def at(xom: Village, question: int, who: str = "head") -> str:
    """Open the list of questions and choose one."""
    await xom.say("/thon", who)
    await xom.tap("Trả lời trong buổi họp", who)
    if "Ghi" in xom.labels(who):
        await xom.tap("Xem các câu", who)
    [label] = [label for label in xom.labels(who) if label.startswith(f"{question}. ")]
    return await xom.tap(label, who)


async def test_nothing_is_written_before_that_is_right(xom: Village) -> None:
    """Em hỏi nhà nào vắng trước; chưa bấm Đúng rồi thì chưa ghi gì (MV001)."""
    await xom.seed(8, planned=(5,))
    said = await open_evening(xom, absent="3")
    meeting = await xom.meeting()
    assert meeting is not None
    assert meeting.absent == ("H3",)
    assert "Câu 1. Mỗi nhà có mấy cháu" in said
    said = await xom.say("mọi nhà 2, 7=0, 3=1, 99=1")
    assert "danh sách không có số 99" in said
    said = await xom.say("mọi nhà 2, 7=0, 3=1, 5=1")
    assert "Để nguyên: 3 Lương Thị Mai (vắng) và 5 Lò Thị Hoa (chưa đồng ý)." in said
    assert "Câu 1: 0 cháu: 7 Vi Thị Lan; 2 cháu: 5 nhà còn lại." in said
    assert await xom.values("q1") == {}
    said = await xom.tap("Đúng rồi")
    assert await xom.values("q1") == {1: 2, 2: 2, 4: 2, 6: 2, 7: 0, 8: 2}
    assert all(given.by_head for given in (await xom.answers("q1")).values())
    assert "✓ Câu 1: đã ghi 6 nhà." in said
    assert "Câu 2. Trong đó, mỗi nhà có mấy cháu đang đi học" in said


async def test_a_whole_evening(xom: Village) -> None:
    """Xóm 60 nhà, câu nào cũng hỏi, mười nhà một nhà khác: không quá 30 tin và lượt bấm (MV002)."""
    await xom.seed(60)
    xom.sent = 0
    said = await open_evening(xom)
    asked = []
    for _ in range(12):
        number = next(
            (int(line.split()[1].rstrip(".")) for line in said.splitlines() if line.startswith("Câu ")), 0
        )
        if not number:
            break
        question = family().questions[number - 1]
        asked.append(question.id)
        await xom.say(EVENING[question.id])
        said = await xom.tap("Đúng rồi")
    assert asked == [question.id for question in family().questions if not question.private]
    assert "Các câu hỏi chung đã hỏi xong." in said
    assert xom.sent <= 30
    assert len(await xom.values("q10")) == 60
    assert [number for number, value in (await xom.values("q10")).items() if not value] == [
        3,
        13,
        23,
        33,
        43,
        53,
    ]
    assert await xom.values("q7") == {}


async def test_answers_typed_ahead_land_at_their_question(xom: Village) -> None:
    """Mất sóng, gõ liền mấy câu rồi tin đến lộn xộn: câu nào vẫn về câu ấy (MV003)."""
    await xom.seed(10)
    await open_evening(xom)
    said = await xom.say("câu 2: đủ, 4=1")
    assert "Câu 2: em giữ lại, chờ có câu 1." in said
    await xom.say("c11 3 7")
    await xom.say("/trogiup")
    said = await xom.say("câu 1: mọi nhà 2, 3=0")
    assert "Câu 1: 0 cháu: 3 Lương Thị Mai; 2 cháu: 9 nhà còn lại." in said
    assert "Câu 2: 1 cháu đi học: 4 Quang Văn Dũng; đủ cả: 8 nhà còn lại." in said
    assert "Đúng cả không ạ?" in said
    await xom.tap("Đúng rồi")
    assert await xom.values("q1") == {**dict.fromkeys(range(1, 11), 2), 3: 0}
    assert await xom.values("q2") == {**dict.fromkeys((1, 2, 5, 6, 7, 8, 9, 10), 2), 4: 1}
    assert [number for number, value in (await xom.values("q10")).items() if not value] == [3, 7]


async def test_several_questions_in_one_message(xom: Village) -> None:
    """Gõ mỗi câu một dòng trong một tin cũng được (MV003)."""
    await xom.seed(6)
    await open_evening(xom)
    said = await xom.say("câu 11: 3 5\ncâu 12: đủ\nc13 2")
    assert said.count("Câu 1") == 3
    await xom.tap("Đúng rồi")
    assert [len(await xom.values(question)) for question in ("q10", "q11", "q12")] == [6, 6, 6]


async def test_a_reply_answers_the_message_it_replies_to(xom: Village) -> None:
    """Trả lời vào tin nhắn câu nào thì là của câu ấy, dù em đang hỏi câu khác (MV003)."""
    await xom.seed(6)
    await open_evening(xom)
    await at(xom, 11)
    data = xom.button("Nhà nào cũng có")
    await at(xom, 15)
    said = await xom.say("3 5", reply_about=data)
    assert said.startswith("Câu 11: Chưa: 3 Lương Thị Mai và 5 Lò Thị Hoa; Có: 4 nhà còn lại.")


async def test_a_bare_number_before_the_houses(xom: Village) -> None:
    """Gõ "12: 3 5" là câu 12; nhưng "3: 1" giữa câu đếm thì là nhà 3 (MV003)."""
    await xom.seed(14)
    await open_evening(xom)
    said = await xom.say("12: 3 5")
    assert said.startswith("Câu 12: Chưa: 3")
    await xom.tap("Đúng rồi")
    await at(xom, 1)
    said = await xom.say("3: 1")
    assert "Câu 1: 1 cháu: 3 Lương Thị Mai." in said


async def test_a_double_tap_writes_once(xom: Village) -> None:
    """Bấm Đúng rồi hai lần thì chỉ ghi một lần (MV004)."""
    await xom.seed(5)
    await open_evening(xom)
    await at(xom, 11)
    await xom.say("3")
    data = xom.button("Đúng rồi")
    await xom.press(data)
    written = [it for it in xom.happened if isinstance(it, AnswerGiven)]
    said = await xom.press(data)
    assert "Câu 11 không còn chờ nữa, đã ghi 5 nhà." in said
    assert written == [it for it in xom.happened if isinstance(it, AnswerGiven)]


async def test_an_old_button_never_confirms_something_else(xom: Village) -> None:
    """Đã gõ lại câu 11 thì nút Đúng rồi của lần trước không ghi nhầm (MV004)."""
    await xom.seed(5)
    await open_evening(xom)
    await at(xom, 11)
    await xom.say("3")
    old = xom.button("Đúng rồi")
    await xom.say("4")
    said = await xom.press(old)
    assert "Từ lúc có nút ấy, câu 11 đã gõ lại" in said
    assert await xom.values("q10") == {}
    await xom.tap("Đúng rồi")
    assert (await xom.values("q10"))[4] is False


async def test_a_tap_that_comes_after_other_answers(xom: Village) -> None:
    """Nút Đúng rồi của câu 11 đến muộn, sau khi đã gõ câu 12: câu 11 vẫn được ghi, câu 12 còn chờ (MV004)."""
    await xom.seed(5)
    await open_evening(xom)
    await xom.say("c11 3")
    late = xom.button("Đúng rồi")
    await xom.say("c12 đủ")
    said = await xom.press(late)
    assert "✓ Câu 11: đã ghi 5 nhà." in said
    assert await xom.values("q11") == {}
    assert "Câu 12: Có: cả 5 nhà được hỏi." in said


async def test_two_heads_do_not_overwrite_each_other_unseen(xom: Village) -> None:
    """Hai người cùng ghi một câu khác nhau: người sau được báo, không ghi đè lặng lẽ (MV005)."""
    await xom.seed(5)
    await open_evening(xom)
    await xom.say("c11 3")
    await at(xom, 11, "head2")
    await xom.say("c11 3 4", "head2")
    await xom.tap("Đúng rồi", "head2")
    said = await xom.tap("Đúng rồi")
    assert "trong lúc ấy đã có người ghi khác cho 4 Quang Văn Dũng" in said
    assert (await xom.values("q10"))[4] is False
    await xom.tap("Đúng rồi")
    assert (await xom.values("q10"))[4] is True


async def test_two_heads_say_who_is_absent(xom: Village) -> None:
    """Người này đã ghi nhà vắng rồi thì người kia thấy ngay (MV005)."""
    await xom.seed(5)
    for who in ("head", "head2"):
        await xom.say("/thon", who)
        await xom.tap("Trả lời trong buổi họp", who)
        await xom.tap("Hỏi tiếp", who)
    await xom.say("vắng 3", "head")
    await xom.say("đủ", "head2")
    await xom.tap("Đúng rồi", "head")
    said = await xom.tap("Đúng rồi", "head2")
    assert "đã có người ghi vắng: 3 Lương Thị Mai" in said
    assert len([it for it in xom.happened if isinstance(it, MeetingHeld)]) == 1


async def test_what_a_house_answered_stands(xom: Village) -> None:
    """Nhà đã tự trả lời thì câu của nhà giữ nguyên; trưởng xóm ghi được ý khác (MV006)."""
    await xom.seed(5)
    await xom.phone_for(4)
    await xom.answered_itself(4, "q10", value=True)
    await open_evening(xom)
    said = await xom.say("c11 2 4")
    assert "Nhà đã tự trả lời khác, em giữ câu của nhà: 4 Quang Văn Dũng." in said
    label = "Câu 11: ghi ý khác của tôi (1 nhà)"
    await xom.tap(label)
    said = await xom.tap("Đúng rồi")
    assert (await xom.answers("q10"))[4] == GivenAnswer(value=True, by_head=False)
    noted = [it for it in xom.happened if isinstance(it, DisagreementNoted)]
    assert [(it.file, it.question, it.value) for it in noted] == [("F4", "q10", False)]
    assert await xom.stage.store.world.disagreements("F4") == {"q10": False}


async def test_a_house_answers_while_the_head_waits(xom: Village) -> None:
    """Nhà tự trả lời trước khi trưởng xóm bấm Đúng rồi: câu của nhà được giữ (MV006)."""
    await xom.seed(3)
    await open_evening(xom)
    await xom.say("c11 2")
    await xom.answered_itself(2, "q10", value=True)
    said = await xom.tap("Đúng rồi")
    assert "Để nguyên: 2 Hà Văn Thắng (đã tự trả lời)." in said
    assert await xom.values("q10") == {1: True, 2: True, 3: True}


async def test_tapping_through_the_pages(xom: Village) -> None:
    """Bấm trên danh sách: trang nào mở thì ghi trang ấy, trang chưa mở để trống (MV007)."""
    await xom.seed(25)
    await open_evening(xom)
    await at(xom, 11)
    await xom.tap("Bấm theo danh sách")
    three = xom.button("3 Lương Thị Mai")
    await xom.press(three)
    await xom.press(three)
    await xom.tap("Trang sau")
    await xom.tap("12 Lò Văn Pâng")
    said = await xom.tap("Xong, đọc lại giúp")
    assert said.startswith("Câu 11: Chưa: 3 Lương Thị Mai và 12 Lò Văn Pâng; Có: 18 nhà còn lại.")
    await xom.tap("Đúng rồi")
    assert sorted(await xom.values("q10")) == list(range(1, 21))


async def test_tapping_counts(xom: Village) -> None:
    """Câu đếm cũng bấm được: chọn số rồi bấm vào nhà (MV007)."""
    await xom.seed(4)
    await open_evening(xom)
    await at(xom, 1)
    await xom.tap("Bấm theo danh sách")
    await xom.tap("Ghi 2 cháu")
    await xom.tap("1 Vi Thị Lan")
    await xom.tap("3 Lương Thị Mai")
    await xom.tap("Xong, đọc lại giúp")
    await xom.tap("Đúng rồi")
    assert await xom.values("q1") == {1: 2, 3: 2}


async def test_private_questions_are_taken_house_by_house(xom: Village) -> None:
    """Câu riêng hỏi riêng từng nhà; nhà không có điện thoại thì trưởng xóm nộp giúp (MV008)."""
    await xom.seed(3)
    await xom.phone_for(3)
    await open_evening(xom)
    await xom.say("c1 mọi nhà 0\nc7 mọi nhà 0\nc11 đủ\nc12 đủ\nc13 đủ\nc15 đủ")
    await xom.tap("Đúng rồi")
    said = await xom.say("câu 14: đủ")
    assert "Câu 14 không hỏi chung" in said
    await xom.say("/thon")
    await xom.tap("Trả lời trong buổi họp")
    await xom.tap("Từng nhà, các câu riêng")
    assert "1 Vi Thị Lan: còn 1 câu" in xom.labels()
    said = await xom.say("1")
    assert said.startswith("Đang ghi nhà 1, Vi Thị Lan. Xin hỏi riêng nhà này")
    await xom.tap("Vẫn thế")
    assert (await xom.answers("q13"))[1] == GivenAnswer("same", by_head=True)
    for _ in range(4):
        if "Nộp hồ sơ" in xom.labels():
            break
        await xom.tap("Chưa có ảnh")
    await xom.tap("Nộp hồ sơ")
    assert [it.file for it in xom.happened if isinstance(it, FileSubmitted)] == ["F1"]
    await xom.say("/thon")
    said = await xom.tap("Trả lời trong buổi họp")
    assert "1 nhà đã nộp; các con số dưới đây là của những nhà còn lại." in said
    await xom.tap("Từng nhà, các câu riêng")
    for number in (2, 3):
        await xom.say(str(number))
        await xom.tap("Vẫn thế")
        await xom.say("/thon")
        await xom.tap("Trả lời trong buổi họp")
        await xom.tap("Từng nhà, các câu riêng")
    assert xom.labels()[:2] == ["2 Hà Văn Thắng: đã đủ câu", "3 Lương Thị Mai: đã đủ câu, nhà tự nộp"]
    said = await xom.tap("Nộp giúp cả 1 nhà không có điện thoại đã đủ câu")
    assert "Nộp giúp 1 nhà: 2 Hà Văn Thắng. Nộp rồi thì câu trả lời không đổi nữa." in said
    assert [it.file for it in xom.happened if isinstance(it, FileSubmitted)] == ["F1"]
    every = xom.button("Nộp giúp 1 nhà")
    await xom.press(every)
    await xom.press(every)
    assert [it.file for it in xom.happened if isinstance(it, FileSubmitted)] == ["F1", "F2"]


async def test_the_head_never_writes_over_a_house_in_private(xom: Village) -> None:
    """Hỏi riêng từng nhà, câu nào nhà đã tự trả lời thì trưởng xóm không sửa được (MV006, MV008)."""
    await xom.seed(2)
    await xom.phone_for(1)
    await open_evening(xom)
    await xom.say("c1 1=1")
    await xom.tap("Đúng rồi")
    await xom.say("/thon")
    await xom.tap("Trả lời trong buổi họp")
    await xom.tap("Từng nhà, các câu riêng")
    said = await xom.say("1")
    assert "Trong đó mấy cháu đang đi học" in said
    await xom.answered_itself(1, "q2", value=1)
    said = await xom.say("0")
    assert "Câu này nhà đã tự trả lời, em giữ câu của nhà." in said
    assert (await xom.answers("q2"))[1] == GivenAnswer(1, by_head=False)


async def test_houses_with_a_phone_are_told_once(xom: Village) -> None:
    """Nhà có điện thoại được nhắn xem lại một lần, dù bấm mấy lần, mấy người bấm (MV009)."""
    await xom.seed(4)
    await xom.phone_for(2)
    await open_evening(xom)
    await xom.say("c11 đủ")
    await xom.tap("Đúng rồi")
    for who in ("head", "head2"):
        await xom.say("/thon", who)
        await xom.tap("Trả lời trong buổi họp", who)
        await xom.tap("Kết thúc buổi họp", who)
    tell = xom.button("Nhắn các nhà xem lại")
    await xom.press(tell)
    await xom.press(tell)
    await xom.tap("Nhắn các nhà xem lại", "head2")
    told = [(person, xom.text(message)) for person, message in xom.posts]
    assert [person for person, _ in told] == ["tg:1001"]
    assert "trưởng xóm đã ghi giúp 1 câu cho nhà Hà Văn Thắng" in told[0][1]


async def test_a_sheet_of_an_earlier_meeting(xom: Village) -> None:
    """Họp không có sóng thì về nhà gõ lại theo số trên giấy, nhà để trống thì em để trống (MV010)."""
    await xom.seed(6)
    await xom.say("/thon")
    await xom.tap("Trả lời trong buổi họp")
    await xom.tap("Nhập tờ giấy buổi họp trước")
    said = await xom.say("19/11")
    assert "Trên giấy nhà nào để trống ạ?" in said
    await xom.say("2 5")
    await xom.tap("Đúng rồi")
    await xom.say("c11 3\nc12 4")
    await xom.tap("Đúng rồi")
    assert await xom.values("q10") == {1: True, 3: False, 4: True, 6: True}
    held = [it for it in xom.happened if isinstance(it, MeetingHeld)]
    assert [(f"{it.on:%d/%m}", it.absent) for it in held] == [("19/11", ("H2", "H5"))]


async def test_who_is_no_head_any_more_writes_nothing(xom: Village) -> None:
    """Không còn làm trưởng xóm thì nút cũ, tin cũ đều không ghi được gì (MV004)."""
    await xom.seed(3)
    await open_evening(xom)
    await xom.say("c11 3")
    data = xom.button("Đúng rồi")
    await xom.stage.store.conductor.between_groups(
        lambda db: db.execute("UPDATE roles SET until = '2026-11-21T00:00:00Z'")
    )
    await xom.press(data)
    await xom.say("c12 đủ")
    assert await xom.values("q10") == await xom.values("q11") == {}


def test_no_button_is_too_long() -> None:
    """Nút nào cũng vừa 64 ký tự, kể cả câu có mã dài."""
    longest = max(len(question.id) for question in family().questions)
    assert len(f"1|mt|check|differ.{'q' * longest}|17071.05-{'q' * longest}-12345678") <= 64
    assert render(family().question("q10").text, "vi", "")


async def test_whose_answers_they_are_is_told(xom: Village) -> None:
    """Gia đình và cán bộ thấy câu nào do trưởng xóm ghi; gia đình sửa thì là câu của gia đình (MV006, MV009)."""
    await xom.seed(2)
    await xom.phone_for(1)
    await open_evening(xom)
    await xom.say("c1 mọi nhà 0\nc11 2\nc12 đủ")
    await xom.tap("Đúng rồi")
    await xom.say("/hoso", "family")
    await xom.tap("Chấm điểm tiếp", "family")
    await xom.say("0", "family")
    for _ in range(6):
        if "Sửa một câu" in xom.labels("family"):
            break
        await xom.tap("Chưa rõ, để hỏi lại", "family")
    said = xom.text(xom.seen["family"][-1])
    assert "trưởng xóm đã ghi giúp 3 câu" in said
    await xom.tap("Sửa một câu", "family")
    [label] = [label for label in xom.labels("family") if "Chỗ ngồi học" in label]
    assert label.endswith("Chỗ ngồi học đủ sáng: Có (trưởng xóm ghi)")
    await xom.tap(label, "family")
    await xom.tap("Không", "family")
    assert (await xom.answers("q10"))[1] == GivenAnswer(value=False, by_head=False)
    said = await xom.say("làm lại câu 11: đủ")
    assert "Câu 11: Có: 2 Hà Văn Thắng." in said
