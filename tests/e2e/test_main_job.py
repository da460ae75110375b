"""The main job, to the end.

E101 a household that taps, and one that only types without accents, both get from the first word to the result
E102 the village head endorses; an officer claims in the group, opens in private, sees the evidence and agrees
E103 /hoso says at each step where the file is and what comes next
E104 a happy run: no refused call, no tap unanswered, one call a typed answer, two a tap
E105 with the village review switched off a file goes straight to the officers
"""

from __future__ import annotations

from collections import Counter

from bot.simulator.client import Phone
from tests.e2e.household import (
    ANSWERS,
    POINTS,
    answer_by_taps,
    answer_by_typing,
    begin,
    endorse,
    hand_in,
    register,
    without_evidence,
)
from tests.e2e.town import Town, says, taps

AT_THE_OFFICE = "Đã nộp. Đang chờ Hội Khuyến học thẩm định"


async def status(phone: Phone) -> str:
    return (await says(phone, "/hoso", "Hồ sơ 17071.05.001")).text


async def test_a_household_taps_from_the_first_word_to_the_result(town: Town) -> None:
    """Nhà bác Lan chỉ bấm nút từ đầu tới cuối, gửi ảnh, và được Hội Khuyến học thẩm định xong (E101-E104)."""
    since = (await town.journal()).now
    lan = await town.phone("Lò Thị Lan")
    await lan.start()
    await lan.wait_for("Em là Sổ Học Tập")
    await taps(lan, "Bắt đầu", "Có đồng ý không ạ?")
    await taps(lan, "Đồng ý", "Ai đang nhắn")
    await taps(lan, "Tôi là chủ hộ", "xưng hô")
    await taps(lan, "Bác", "Nhà mình ở xã nào")
    await taps(lan, "Xã Minh Hợp", "ở xóm nào")
    await taps(lan, "Xóm 5", "họ tên chủ hộ")
    await says(lan, "Lò Thị Lan", "mấy người?")
    await says(lan, "5", "Số người trong nhà: 5")
    await taps(lan, "Đúng rồi, đăng ký", "có mã 17071.05.001")
    await taps(lan, "Đồng ý", "Đã đăng ký. Bước sau: tự chấm điểm.")
    await begin(lan)
    before = await town.journal()
    screen = lan.last().id
    seen = await answer_by_taps(lan)
    assert Counter(await town.calls_since(before.now)) == {
        "answercallbackquery": len(ANSWERS), "editmessagetext": len(ANSWERS),
    }  # fmt: skip
    assert seen.id == screen
    await lan.photo()
    await lan.wait_for("Đã giữ: 1")
    await taps(lan, "Đủ rồi, làm tiếp", "“Kết quả học tập")
    await lan.album(3)
    await lan.wait_for("Đã giữ: 3", 8)
    await taps(lan, "Đủ rồi, làm tiếp", "“Người lớn học thêm”")
    await taps(lan, "đã xem tận nhà", "“Chỗ học")
    summary = await taps(lan, "Chưa có ảnh", "tự chấm:")
    assert f"Nhà Lò Thị Lan tự chấm: {POINTS} điểm" in summary.text
    assert "Chỉ bác và người xét hồ sơ xem được" in summary.text
    await hand_in(lan)
    assert "Đang chờ xóm bình xét. Bước sau: Hội Khuyến học thẩm định." in await status(lan)

    await endorse(town.head)
    await lan.wait_for("Xóm đã bình xét và đồng ý hồ sơ 17071.05.001", anywhere=True)
    assert "Bước sau: đề nghị UBND công nhận" in await status(lan) or "chờ" in await status(lan)

    await town.board(lambda seen: "05.001 Xóm 5: 95/100" in seen.text)
    assert "Lan" not in town.hoa.group.transcript()
    toast = await (await town.hoa.group.tap("Tôi xem 05.001")).answered()
    assert toast.text == "Hồ sơ 05.001 do cô xem đến 19 giờ 30."
    card = await town.card("05.001", "Cô Hoa đang xem, đến 19 giờ 30.")
    assert "Lan" not in card.text
    assert "Cán bộ Hội Khuyến học đang thẩm định" in await status(lan)
    hoa = town.hoa.private
    opened = await taps(hoa, "Mở hồ sơ", "Hồ sơ 05.001: nhà Lò Thị Lan, Xóm 5.")
    assert "Gia đình văn hóa: 10 · 1 minh chứng" in opened.text
    await see_evidence(town, lan)
    await taps(hoa, "Đồng ý đề nghị công nhận", "✓ Hồ sơ 05.001: đã đồng ý")
    await lan.wait_for("Hội Khuyến học đã thẩm định hồ sơ 17071.05.001: 95 điểm", anywhere=True)
    told = await status(lan)
    assert "Bước sau: UBND công nhận" in told
    assert "Hội thẩm định: 95/100 điểm." in told
    await town.card("05.001", "Cô Hoa đã xem xong lúc 19 giờ")
    await town.board(lambda seen: "xong 1" in seen.text)
    await town.client.expect_clean(since)


async def see_evidence(town: Town, lan: Phone) -> None:
    """The officer gets the household's very pictures, uploaded again by the officers' bot."""
    sent = [await lan.download(seen) for seen in await lan.read() if seen.mine and seen.photo]
    hoa = town.hoa.private
    await taps(hoa, "Xem minh chứng", "Minh chứng của hồ sơ 05.001")
    got = [await hoa.download(seen) for seen in hoa.messages() if not seen.mine and seen.photo]
    assert len(sent) == len(got) == 4
    assert sorted(set(got)) == sorted(set(sent))
    await taps(hoa, "Quay lại", "Hồ sơ 05.001: nhà")


async def test_a_household_types_everything_without_accents(town: Town) -> None:
    """Nhà không nhìn thấy nút chỉ gõ chữ không dấu, gõ nhầm kiểu Telex, vẫn làm được tới cùng (E101, E104)."""
    since = (await town.journal()).now
    lan = await town.phone("Lò Thị Lan")
    for text, expected in (
        ("/start", "Em là Sổ Học Tập"),
        ("bat dau", "Có đồng ý không ạ?"),
        ("ddoongf ys", "Ai đang nhắn"),
        ("toi la chu ho", "xưng hô"),
        ("bac", "Nhà mình ở xã nào"),
        ("minh hop", "ở xóm nào"),
        ("xom 5", "họ tên chủ hộ"),
        ("Lo Thi Lan", "mấy người?"),
        ("nam nguoi", "Số người trong nhà: 5"),
        ("dung roi", "có mã 17071.05.001"),
        ("dong y", "Đã đăng ký. Bước sau: tự chấm điểm."),
        ("tu cham diem", "Câu 1/"),
    ):
        await says(lan, text, expected)
    before = await town.journal()
    await answer_by_typing(lan)
    assert Counter(await town.calls_since(before.now)) == {"sendmessage": len(ANSWERS)}
    for text, expected in (
        ("chua co anh", "“Kết quả học tập"),
        ("da xem tan nha", "“Người lớn học thêm”"),
        ("chuwa cos anhr", "“Chỗ học"),
        ("chua co anh", "tự chấm: 95/100"),
        ("nop ho so", "đồng ý niêm yết"),
        ("khong dong y", "✓ Đã nộp hồ sơ"),
    ):
        await says(lan, text, expected)
    head, hoa = town.head, town.hoa.private
    await says(head, "/binhxet", "hồ sơ chờ bình xét")
    await says(head, "1", "Hồ sơ 05.001: nhà Lo Thi Lan")
    await says(head, "xom da binh xet dong y", "✓")
    await lan.wait_for("Xóm đã bình xét và đồng ý", anywhere=True)
    await says(hoa, "/hoso 05.001", "Hồ sơ 05.001: nhà Lo Thi Lan")
    await says(hoa, "dong y de nghi cong nhan", "✓ Hồ sơ 05.001: đã đồng ý")
    await lan.wait_for("95 điểm, đồng ý đề nghị", anywhere=True)
    await town.client.expect_clean(since)


async def test_without_village_review_a_file_goes_straight_to_the_officers(empty_town: Town) -> None:
    """Xã không làm bước bình xét thì hồ sơ vừa nộp đã lên bảng của cán bộ (E105)."""
    town = empty_town
    async with town.open():
        await town.found(village_review=False)
        await town.settle()
        lan = await town.phone("Lò Thị Lan")
        await register(lan)
        await begin(lan)
        await answer_by_taps(lan)
        await without_evidence(lan)
        done = await hand_in(lan)
        assert "bình xét" not in done.text
        await town.board(lambda seen: "05.001 Xóm 5: 95/100" in seen.text)
        assert not any("05.001" in seen.text for seen in await town.head.read())
        await town.client.expect_clean()
