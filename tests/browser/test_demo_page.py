"""The page that `make run` opens, played by hand in a real browser, with the real bots behind it.

DP001 one household goes from "Bắt đầu" to "Nộp hồ sơ", and reads how its file fared
DP002 the village head endorses; an officer takes the file in the group and agrees in private
DP003 the answer to a tap is seen, pictures are seen, the pinned board tells the state of the file
DP004 phones stand side by side on a wide screen, one at a time on a narrow one
DP005 a reload, and Ctrl-C and a new start, lose nothing; the page finds its way back by itself
DP006 the browser has nothing to complain about
DP007 the Chủ tịch Hội has a phone: proposing, posting and recognising can be tried
"""

from __future__ import annotations

import re
from datetime import datetime
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import expect

from tests.chromium import PATIENCE_MS
from tests.until import until

expect.set_options(timeout=PATIENCE_MS)
pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

FAMILY, HEAD, GROUP, HOA, BINH = "Gia đình", "Trưởng xóm", "Nhóm", "Cô Hoa", "Anh Bình"
MAI = "Cô Mai"
REPLIES = {
    "Em giúp gia đình mình": "Bắt đầu",
    "Có đồng ý không ạ": "Đồng ý",
    "Ai đang nhắn": "Tôi là chủ hộ",
    "xưng hô thế nào": "Bác",
    "ở xã nào": "minh hop",
    "ở xóm nào": "Xóm 5",
    "họ tên chủ hộ": "Trương Thị Lan",
    "mấy người? Tính": "5",
    "xem lại giúp em": "Đúng rồi, đăng ký",
    "nhắn tin nhắc bác": "Đồng ý",
    "Bước sau: tự chấm điểm": "Tự chấm điểm",
    "từ 5 tuổi đến hết lớp 9": "2",
    "đang đi học": "cả hai",
    "từ lớp 1 trở lên": "2",
    "cả học tập lẫn rèn luyện": "2",
    "lễ phép": "Có",
    "từ 19 đến 60 tuổi, kể cả": "3",
    "biết đọc, biết viết": "3",
    "học thêm được": "2",
    "chỗ ngồi học": "co a",
    "sách báo, ti vi": "Có",
    "để dành": "Có",
    "làm ăn nhà mình": "Khá lên",
    "Lần xét gần nhất": "Có",
}
"""What bác Lan replies to a question with these words: a button where there is one, else typed."""
EVIDENCE = "Xin gửi ảnh về"
MOST_STEPS = 60


def reply_to(question: str) -> str:
    for part, reply in REPLIES.items():
        if part in question:
            return reply
    raise AssertionError(f"bác Lan has no reply to:\n{question}")


async def pictures(phone: Any, whose: str) -> list[str]:
    """The pictures in a chat, each drawn small, as text: different pictures give different texts."""
    draw = """async (image) => {
        image.scrollIntoView();
        await image.decode();
        const canvas = Object.assign(document.createElement("canvas"), { width: 32, height: 32 });
        canvas.getContext("2d").drawImage(image, 0, 0, 32, 32);
        return canvas.toDataURL();
    }"""
    return [await image.evaluate(draw) for image in await phone.chat.locator(f".{whose} img").all()]


async def register_and_score(family: Any) -> None:
    """Answer whatever is asked until the file can be handed in; once one sample photo, once an album of three."""
    offers = [("Gửi 3 ảnh mẫu", "Đã giữ 3"), ("Gửi ảnh mẫu", "Đã giữ 1")]
    for _ in range(MOST_STEPS):
        question = await family.newest.inner_text()
        if "Nộp hồ sơ" in await family.labels():
            assert offers == []
            return
        if EVIDENCE not in question:
            await family.answer(reply_to(question))
        elif "Em đã nhận ảnh" in question:
            await family.answer("Đủ rồi, làm tiếp")
        elif offers:
            entry, kept = offers.pop()
            await family.attach(entry)
            await expect(family.newest).to_contain_text(kept)
        else:
            await family.answer("Chưa có ảnh")
    raise AssertionError(f"no end of questions:\n{await family.newest.inner_text()}")


async def test_from_start_to_the_good_news(screen: Any, launcher: Any) -> None:
    """Bác Lan tự chấm và nộp, trưởng xóm đồng ý, cô Hoa thẩm định, và bác Lan đọc được tin ngay (DP001, DP002, DP003, DP006)."""
    family, head, group, hoa = (screen.phone(title) for title in (FAMILY, HEAD, GROUP, HOA))
    await family.whole.get_by_role("button", name="Bắt đầu").click()
    await expect(family.newest).to_contain_text("Xin chào")
    await register_and_score(family)
    await expect(family.newest).to_contain_text("tự chấm: ")
    board = group.chat.locator(".message").filter(has_text="hồ sơ chờ thẩm định").last
    await expect(group.chat.locator(".pin")).to_contain_text("hồ sơ chờ thẩm định")
    await expect(board).to_contain_text("Hiện không có hồ sơ nào chờ")

    await family.answer("Nộp hồ sơ")
    await family.answer("Đồng ý")
    await expect(family.newest).to_contain_text("Đã nộp hồ sơ")
    await head.tap("Mở bình xét")
    await head.tap("Xóm đã bình xét, đồng ý")
    await expect(head.newest).to_contain_text("chuyển Hội Khuyến học")
    await expect(family.newest).to_contain_text("Xóm đã bình xét và đồng ý")

    await expect(board).to_contain_text("05.001")
    await group.tap("Tôi xem 05.001")
    await expect(group.toast).to_contain_text("giữ hồ sơ 05.001 đến")
    await expect(board).to_contain_text("cô Hoa xem đến")
    await expect(board.locator(".tap").filter(has_text="05.001")).to_have_count(0)
    await group.tap("Mở trong tin nhắn riêng")
    await expect(hoa.newest).to_contain_text("nhà Trương Thị Lan, Xóm 5")
    await hoa.tap("Xem minh chứng")
    await expect(hoa.newest).to_contain_text("Minh chứng của hồ sơ")
    await expect(hoa.chat.locator(".album img")).to_have_count(4)
    shown = await pictures(hoa, "message.theirs")
    assert len(shown) == 4
    assert len(set(shown)) == 3, "a desk twice, a bookshelf, a class"
    await hoa.answer("Quay lại")
    await hoa.answer("Đồng ý đề nghị công nhận")
    await expect(hoa.newest).to_contain_text("đã đồng ý đề nghị công nhận")

    await expect(family.newest).to_contain_text("đồng ý đề nghị công nhận")
    await expect(board).to_contain_text("xong 1")
    await expect(group.chat.get_by_text("Cô Hoa đã xem xong")).to_be_visible()
    await family.tap("Xem hồ sơ")
    await expect(family.newest).to_contain_text("Bước sau: UBND công nhận")
    assert screen.problems == []
    async with launcher.client() as client:

        async def every_tap_is_answered() -> bool:
            return (await client.journal()).unanswered_taps == []

        await until(every_tap_is_answered, "every tap is answered")
        journal = await client.journal()
    # "Too many requests" is no fault here: nobody taps as fast as this test, and the sender tries again.
    assert [entry for entry in journal.refused if entry["error_code"] != 429] == []


async def test_phones_side_by_side(screen: Any) -> None:
    """Trên màn hình rộng, điện thoại của gia đình, trưởng xóm, nhóm và hai cán bộ đứng cạnh nhau, không che nhau (DP004)."""
    await expect(screen.page.get_by_role("region", name=BINH)).to_be_visible()
    boxes = [
        await screen.page.get_by_role("region", name=re.compile(title)).bounding_box()
        for title in (FAMILY, HEAD, GROUP, HOA, BINH)
    ]
    assert len({box["y"] for box in boxes}) == 1
    for left, right in pairwise(boxes):
        assert left["x"] + left["width"] < right["x"]
    assert boxes[-1]["x"] + boxes[-1]["width"] <= 1600
    assert min(box["width"] for box in boxes) >= 260
    assert screen.problems == []


async def test_the_chair_prepares_the_recognition(screen: Any) -> None:
    """Cô Mai, Chủ tịch Hội, có máy trên trang thử: gõ /congnhan là thấy việc đề nghị (DP007)."""
    mai = screen.phone(MAI)
    await mai.answer("/congnhan")
    await expect(mai.newest).to_contain_text("Đề nghị và công nhận")
    await expect(mai.newest).to_contain_text("Ai quyết định, ai ký")
    assert screen.problems == []


async def test_hours_of_vietnam(screen: Any) -> None:
    """Dù máy đặt giờ nước nào, giờ của mỗi tin là giờ Việt Nam."""
    stamp = screen.phone(HEAD).newest.locator("time")
    sent = datetime.fromisoformat(await stamp.get_attribute("datetime"))
    await expect(stamp).to_have_text(f"{sent.astimezone(ZoneInfo('Asia/Ho_Chi_Minh')):%H:%M}")


async def test_narrow_screen(screen: Any) -> None:
    """Trên màn hình hẹp như điện thoại, mỗi lần hiện một máy, chữ không tràn ra ngoài, vẫn bấm và gõ được (DP004, DP006)."""
    await screen.page.set_viewport_size({"width": 390, "height": 844})
    await screen.page.reload()
    head = screen.phone(HEAD)
    await expect(screen.phone(FAMILY).whole).to_be_visible()
    await expect(head.whole).to_be_hidden()
    await screen.page.get_by_role("navigation").get_by_role("button", name=HEAD).click()
    await expect(head.whole).to_be_visible()
    await expect(screen.phone(FAMILY).whole).to_be_hidden()
    await head.answer("/binhxet")
    await expect(head.newest).to_contain_text("Xóm 5")
    assert await screen.overflow() == 0
    for label in await head.newest.locator(".tap").all():
        box = await label.bounding_box()
        assert box["height"] >= 44
        assert box["x"] + box["width"] <= 390
    assert screen.problems == []


async def test_reload_keeps_everything(screen: Any) -> None:
    """Tải lại trang, các tin nhắn vẫn còn nguyên, đúng thứ tự (DP005, DP006)."""
    head, group = screen.phone(HEAD), screen.phone(GROUP)
    await head.answer("/trogiup")
    await expect(group.chat.locator(".pin")).to_be_visible()
    before = [await phone.chat.locator(".text").all_inner_texts() for phone in (head, group)]
    await screen.page.reload()
    await expect(head.chat.locator(".text")).to_have_count(len(before[0]))
    await expect(group.chat.locator(".text")).to_have_count(len(before[1]))
    assert before == [await phone.chat.locator(".text").all_inner_texts() for phone in (head, group)]
    assert screen.problems == []


async def test_stopped_and_started_again(screen: Any, launcher: Any) -> None:
    """Dừng bằng Ctrl-C rồi chạy lại: trang tự nối lại, tin cũ còn nguyên, hỏi tiếp là có trả lời (DP005)."""
    head = screen.phone(HEAD)
    await head.answer("/trogiup")
    before = await head.chat.locator(".text").all_inner_texts()
    assert launcher.interrupt() == 0
    link = screen.page.locator("#link")
    await expect(link).to_have_text(re.compile("Đang kết nối lại"))
    await head.write("/binhxet")
    await expect(head.toast).to_contain_text("Chưa gửi được")
    launcher.start()
    await expect(link).to_have_text("")
    assert before == (await head.chat.locator(".text").all_inner_texts())[: len(before)]
    await head.answer("/binhxet")
    await expect(head.newest).to_contain_text("Xóm 5")
    assert [problem for problem in screen.problems if "ERR_CONNECTION" not in problem] == []
