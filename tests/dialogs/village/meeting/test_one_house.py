"""One house in the head's hands: which house it is, how to go to another, and what need not be typed twice.

MH001 the house is named, "nhà 3" and the buttons lead to another; a bare number is never taken for a choice
MH002 who saw it at home is typed once; a house without pictures is passed over in one tap
MH003 questions bear the paper's numbers, and speak of "this house"
MH004 the overview says how many have handed in
"""

from __future__ import annotations

from dialogs.happening import EvidenceAdded
from tests.dialogs.village.meeting.stage import Village
from tests.dialogs.village.meeting.test_evening import open_evening


async def one_question_left(xom: Village, houses: int) -> None:
    """Answer all the common questions and open the list of houses."""
    await xom.seed(houses)
    await open_evening(xom)
    await xom.say("c1 mọi nhà 0\nc7 mọi nhà 0\nc11 đủ\nc12 đủ\nc13 đủ\nc15 đủ")
    await xom.tap("Đúng rồi")
    await xom.say("/thon")
    await xom.tap("Trả lời trong buổi họp")
    await xom.tap("Từng nhà, các câu riêng")


async def test_from_one_house_to_another(xom: Village) -> None:
    """Đang ghi nhà 1 mà gõ “nhà 3” thì sang nhà 3; gõ trống số 2 lúc hỏi ảnh thì em hỏi lại (MH001)."""
    await one_question_left(xom, 3)
    said = await xom.say("1")
    assert "Đang ghi nhà 1, Vi Thị Lan." in said
    await xom.tap("Vẫn thế")
    assert "Nhà này không có ảnh nào" in xom.labels()
    said = await xom.say("2")
    assert "“2” là nhà 2 ạ? Bác gõ “nhà 2”, hoặc bấm nút giúp em." in said
    assert not [it for it in xom.happened if isinstance(it, EvidenceAdded)]
    said = await xom.say("nhà 3")
    assert "Đang ghi nhà 3, Lương Thị Mai." in said
    said = await xom.tap("Nhà tiếp theo")
    assert "Đang ghi nhà 2, Hà Văn Thắng." in said
    said = await xom.tap("Nhà khác")
    assert "1 Vi Thị Lan: đã đủ câu" in xom.labels()
    await xom.say("nhà 2")
    said = await xom.say("nhà 99")
    assert "Danh sách không có số 99." in said
    assert "Đang ghi nhà 2" in said


async def test_who_saw_it_is_typed_once(xom: Village) -> None:
    """Ai đã xem, hôm nào: gõ một lần, nhà sau bấm “Như lần trước” (MH002)."""
    await one_question_left(xom, 2)
    await xom.say("1")
    await xom.tap("Vẫn thế")
    await xom.tap("Trưởng xóm, chi hội đã xem tận nhà")
    await xom.say("bác Thắng, 15/11")
    await xom.tap("Nhà này không có ảnh nào")
    assert "Nộp hồ sơ" in xom.labels()
    await xom.tap("Nhà tiếp theo")
    await xom.tap("Vẫn thế")
    await xom.tap("Như lần trước: bác Thắng, 15/11")
    kept = [(it.file, it.kind, it.note) for it in xom.happened if isinstance(it, EvidenceAdded)]
    assert kept == [
        ("F1", "seen_at_home", "bác Thắng, 15/11"),
        ("F2", "seen_at_home", "bác Thắng, 15/11"),
    ]
    await xom.tap("Nhà này không có ảnh nào")
    said = xom.text(xom.seen["head"][-1])
    assert "Điểm của nhà Hà Văn Thắng, theo các câu bác ghi giúp" in said


async def test_the_numbers_of_the_paper(xom: Village) -> None:
    """Ghi giúp từ giấy thì số câu là số trên giấy, lời hỏi là “nhà này” (MH003)."""
    await one_question_left(xom, 1)
    said = await xom.say("1")
    assert "Câu 14. So với năm ngoái, làm ăn nhà này thế nào" in said
    assert "nhà mình" not in said
    said = await xom.tap("Vẫn thế")
    assert "✓ Câu 14: Vẫn thế" in said


async def test_how_many_have_handed_in(xom: Village) -> None:
    """Nộp rồi thì các con số bên dưới ít đi; em nói rõ mấy nhà đã nộp (MH004)."""
    await one_question_left(xom, 2)
    await xom.say("1")
    await xom.tap("Vẫn thế")
    await xom.tap("Nhà này không có ảnh nào")
    await xom.tap("Nộp hồ sơ")
    await xom.say("/thon")
    said = await xom.tap("Trả lời trong buổi họp")
    assert "1 nhà đã nộp, không tính trong các số dưới đây." in said
