"""Objections as those who make them and those who answer them meet them.

OB001 a phone that has no file is asked for the commune, or the only one is taken; nobody is told that nothing is posted
while something is
OB002 who has three waiting is told before writing, and sees them; what was sent and answered can be read again
OB003 words that are too long are counted and shown back
OB004 an answer names what was decided and why; "ok" is no answer; the screen says what it answers and opens the file
OB005 a file that is verified again: the household has a button, who had decided is told
OB006 those on the posted list and village heads are told once; who refused to be named reads that the name is not on it
OB007 "not this year" says until when and how to object
OB008 a code of no list is said to be unknown; what a code answers stands alone, and "continue" goes on with the work
"""

from __future__ import annotations

from datetime import timedelta

from bot.documents.my_data import my_data
from dialogs.records import Status
from tests.dialogs.test_recognition import CREW, POSTED, play
from tests.dialogs.transcript import Stage

REFUSED = (*CREW[:-1], "posting% 2 no")
OBJECT = ("family2> /ykien", "family2> lo van pang")
SENT = (*OBJECT, "family2> Nhà ấy năm nay có cháu bỏ học giữa chừng", "family2* Gửi")


async def test_a_phone_without_a_file_finds_the_posting(stage: Stage) -> None:
    """Bà con chưa đăng ký gõ /ykien thì vào ngay danh sách của xã đang niêm yết (OB001)."""
    await play(stage, *CREW, *POSTED)
    said = await play(stage, "family3> /ykien")
    assert "Đang niêm yết danh sách đề nghị công nhận Gia đình học tập năm 2026" in said
    assert "chưa niêm yết" not in said


async def test_of_several_communes_one_is_asked_for(stage: Stage) -> None:
    """Nhiều xã cùng dùng thì hỏi ở xã nào, gõ tên xã là vào (OB001)."""
    await play(stage, *CREW, *POSTED)
    await stage.store.registry.add_commune("17056")
    await stage.store.registry.add_villages("17056", ["Xóm Một"])
    await stage.store.registry.open_season("17056", 2026, "family", "gia-dinh-hoc-tap-mau")
    said = await play(stage, "family3> /ykien")
    assert "Danh sách niêm yết ở xã nào ạ?" in said
    said = await play(stage, "family3> minh hop")
    assert "Gia đình học tập năm 2026" in said


async def test_three_wait_is_said_before_writing(stage: Stage) -> None:
    """Đang có ba ý kiến chờ thì nói ngay khi mở, và cho xem ba ý kiến ấy (OB002)."""
    await play(stage, *CREW, *POSTED)
    for number in range(3):
        await play(stage, *SENT[:2], f"family2> Ý kiến số {number} về nhà ấy", "family2* Gửi")
    said = await play(stage, "family2> /ykien")
    assert "Đang có 3 ý kiến chờ trả lời" in said
    assert "“Ý kiến số 2 về nhà ấy”" in said
    assert "Hội Khuyến học chưa trả lời." in said


async def test_own_objections_are_read_again(stage: Stage) -> None:
    """Ý kiến đã gửi và câu trả lời xem lại được (OB002)."""
    await play(stage, *CREW, *POSTED, *SENT, "hoa* Đọc ý kiến", "hoa* Trả lời, giữ nguyên kết quả")
    await play(stage, "hoa> Đã hỏi nhà trường, cháu vẫn đi học", "hoa* Gửi")
    said = await play(stage, "family2> /ykien", "family2* Ý kiến tôi đã gửi")
    assert "“Nhà ấy năm nay có cháu bỏ học giữa chừng”" in said
    assert "Hội giữ nguyên kết quả. Lý do: Đã hỏi nhà trường, cháu vẫn đi học" in said


async def test_own_objections_stand_among_own_data(stage: Stage) -> None:
    """/dulieu ghi ý kiến gửi ngày nào, về gì, Hội quyết định thế nào, vì sao (OB002)."""
    await play(stage, *CREW, *POSTED, *SENT)
    made = await my_data("tg:1002", "vi", stage.store.world, stage.at)
    assert "Hội Khuyến học chưa trả lời." in made.data.decode()
    await play(stage, "hoa* Đọc ý kiến", "hoa* Trả lời, giữ nguyên kết quả")
    await play(stage, "hoa> Đã hỏi nhà trường, cháu vẫn đi học", "hoa* Gửi")
    told = (await my_data("tg:1002", "vi", stage.store.world, stage.at)).data.decode()
    assert "21/11/2026, về Gia đình học tập: “Nhà ấy năm nay có cháu bỏ học giữa chừng”" in told
    assert "Hội giữ nguyên kết quả. Lý do: Đã hỏi nhà trường, cháu vẫn đi học" in told


async def test_too_long_is_counted_and_shown_back(stage: Stage) -> None:
    """Gõ dài quá thì nói thừa bao nhiêu, trả lại lời vừa gõ để rút gọn (OB003)."""
    await play(stage, *CREW, *POSTED, *OBJECT)
    typed = "Nhà ấy chưa đạt. " * 40
    said = await play(stage, f"family2> {typed}")
    length = len(typed.strip())
    assert f"dài {length} ký tự, nhiều hơn 500 là {length - 500}" in said
    assert f"“{typed.strip()}”" in said
    said = await play(stage, "family2> hm")
    assert "500" not in said


async def test_what_is_kept_is_said_before_writing(stage: Stage) -> None:
    """Trước khi viết, bà con đọc một câu em giữ gì, đến khi nào (OB003)."""
    await play(stage, *CREW, *POSTED)
    said = await play(stage, *OBJECT)
    assert "Em giữ lời này và máy nào gửi" in said
    assert "/xoa" in said


async def test_an_answer_says_what_was_decided_and_why(stage: Stage) -> None:
    """Trả lời “ok” thì chưa gửi; câu trả lời nêu Hội giữ nguyên hay thẩm định lại, và lý do (OB004)."""
    await play(stage, *CREW, *POSTED, *SENT)
    said = await play(stage, "hoa* Đọc ý kiến", "hoa* Trả lời, giữ nguyên kết quả")
    assert "Hồ sơ 05.001" in said
    assert "có cháu bỏ học giữa chừng" in said
    assert "Xem hồ sơ" in said
    said = await play(stage, "hoa> ok")
    assert "xin gõ vài chữ" in said
    said = await play(stage, "hoa> Đã hỏi nhà trường, cháu vẫn đi học", "hoa* Gửi")
    assert "to family2: Hội Khuyến học trả lời ý kiến về 05.001" in said
    assert "Hội giữ nguyên kết quả. Lý do: Đã hỏi nhà trường" in said


async def test_the_file_opens_from_the_objection(stage: Stage) -> None:
    """Đang trả lời ý kiến thì mở được hồ sơ ra xem (OB004)."""
    await play(stage, *CREW, *POSTED, *SENT, "hoa* Đọc ý kiến", "hoa* Trả lời, giữ nguyên kết quả")
    said = await play(stage, "hoa* Xem hồ sơ")
    assert "85" in said
    said = await play(stage, "hoa* Quay lại")
    assert "có cháu bỏ học giữa chừng" in said


async def test_verified_again_is_told(stage: Stage) -> None:
    """Thẩm định lại theo ý kiến thì nhà có nút xem hồ sơ, người đã quyết định được báo (OB005)."""
    await play(stage, *CREW, *POSTED)
    await stage.store.conductor.between_groups(
        lambda db: db.execute("UPDATE files SET decided_by = 'tg:3003'")
    )
    await play(stage, *SENT, "hoa* Đọc ý kiến", "hoa* Ý kiến đúng: thẩm định lại hồ sơ")
    said = await play(stage, "hoa> Cần hỏi lại nhà trường", "hoa* Gửi")
    assert "Hội thẩm định lại hồ sơ. Lý do: Cần hỏi lại nhà trường" in said
    assert "to family: Hội Khuyến học thẩm định lại hồ sơ 17071.05.001" in said
    assert "to mai: Hồ sơ 05.001 cô đã xem nay được thẩm định lại sau một ý kiến" in said
    assert Status.WAITING is (await stage.store.world.file("ff00000001", stage.at)).status


async def test_a_posting_is_told_once(stage: Stage) -> None:
    """Niêm yết thì nhà có tên trên danh sách và trưởng xóm được báo một lần; nhà không đồng ý nêu tên thì không (OB006)."""
    said = await play(stage, *REFUSED, "role% head bac Vi Văn Thắng", *POSTED)
    assert "to family: Hồ sơ 17071.05.001 có tên trong danh sách" in said
    assert "to family2" not in said
    assert "to head: Danh sách đề nghị Gia đình học tập năm 2026 đã niêm yết, Xóm 5 có 1 nhà" in said
    said = await play(stage, "mai* Sửa ngày niêm yết", "mai* Hôm nay", "mai* 7 ngày, đến 28/11/2026")
    assert "to family" not in said
    assert "to head" not in said


async def test_who_refused_reads_that_the_name_is_not_there(stage: Stage) -> None:
    """Nhà không đồng ý nêu tên mở hồ sơ thì biết tên mình không có trên danh sách dán (OB006)."""
    await play(stage, *REFUSED, *POSTED)
    assert "Tên nhà mình không có trên danh sách dán" in await play(stage, "family2> /hoso")
    assert "Tên nhà mình không có" not in await play(stage, "family> /hoso")


async def test_not_this_year_says_how_to_object(stage: Stage) -> None:
    """Tin “chưa đạt năm nay” nói bấm đâu để gửi ý kiến, đến hết ngày nào; hết ngày ấy vẫn gửi được (OB007)."""
    await play(stage, *CREW, *POSTED, "mai* Đưa một hồ sơ ra", "mai> 05.001", "mai* Chưa đạt năm nay")
    said = await play(stage, "mai> Chưa đủ giấy tờ kèm theo", "mai* Đưa hồ sơ này ra")
    assert "bấm “Xem hồ sơ” rồi gửi ý kiến, đến hết ngày 1/12/2026" in said
    stage.at += timedelta(days=10, hours=4)
    assert "Có chỗ chưa đúng, gửi ý kiến" in await play(stage, "family> /hoso")
    stage.at += timedelta(days=1)
    assert "Có chỗ chưa đúng, gửi ý kiến" not in await play(stage, "family> /hoso")


async def test_an_invented_code_is_said_to_be_unknown(stage: Stage) -> None:
    """Mã niêm yết bịa thì nói không thấy danh sách nào, không nói hết hạn (OB008)."""
    await play(stage, *CREW)
    said = await play(stage, "family> /start o_xxxxxxxxxx")
    assert "Em không thấy danh sách nào có mã này" in said
    assert "Hết thời gian" not in said


async def test_what_a_code_answers_stands_alone(stage: Stage) -> None:
    """Quét mã thì chỉ có câu trả lời; bấm làm tiếp mới về màn đang mở (OB008)."""
    await play(stage, *CREW, *POSTED, "family> /hoso")
    said = await play(stage, "family> /start k_sai-ma")
    assert "Trong sổ không có" in said
    assert "Hồ sơ 17071.05.001" not in said
    assert "Hồ sơ 17071.05.001" in await play(stage, "family* Làm tiếp")
