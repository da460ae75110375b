"""The page in a real browser.

SP001 a family starts, taps, and sees the same message change
SP002 what people type is shown as typed, never run
SP003 the page says when the server is away, and goes on by itself when it is back
SP004 a group's topics stand in a row; the open one shows its messages, and what is written goes there
"""

import os
import re
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from playwright.async_api import Page, async_playwright, expect

from bot.simulator.running import RunningStandIn, standin_process
from tests.chromium import FLAGS, PATIENCE_MS
from tests.free_port import free_port

YES = {"inline_keyboard": [[{"text": "Có", "callback_data": "y"}, {"text": "Chưa rõ", "callback_data": "x"}]]}
pytestmark = pytest.mark.browser
expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture
async def page(chromium: str) -> AsyncIterator[Page]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = await browser.new_page(viewport={"width": 1600, "height": 900}, locale="vi-VN")
        page.set_default_timeout(PATIENCE_MS)
        yield page
        await browser.close()


async def cast(world: Any) -> int:
    """A family and an officer with the group; gives the group's id."""
    group = await world.client.group("Khuyến học xã", world.hoa, world.minh, world.officers, id=-4001)
    await world.client.cast(
        [
            {"title": "Gia đình", "person": world.pang.id, "chats": [{"id": world.families.id}]},
            {
                "title": "Cán bộ 1",
                "person": world.hoa.id,
                "chats": [{"id": world.officers.id}, {"id": group.id}],
            },
        ]
    )
    return int(group.id)


async def test_a_family_starts_and_taps(world: Any, page: Page) -> None:
    """A newcomer presses Start, taps a button, reads the answer, and the question changes in its place (SP001)."""
    problems: list[str] = []
    page.on("pageerror", lambda problem: problems.append(str(problem)))
    page.on("console", lambda line: problems.append(line.text) if line.type == "error" else None)
    await cast(world)
    await page.goto(world.running.base_url)
    phone = page.get_by_role("region", name="Gia đình")
    await phone.get_by_role("button", name="Bắt đầu").click()
    (started,) = await world.updates(world.families, timeout=30)
    assert started["message"]["text"] == "/start"
    send = {"chat_id": world.pang.id, "text": "<b>Câu 1/12.</b> Có cháu nào không ạ?", "parse_mode": "HTML"}
    sent = await world.result(world.families, "sendMessage", **send, reply_markup=YES)
    await expect(phone.locator(".text b")).to_have_text("Câu 1/12.")
    await phone.get_by_role("button", name="Chưa rõ").click()
    tapped = (await world.updates(world.families, offset=started["update_id"] + 1, timeout=30))[-1][
        "callback_query"
    ]
    answer = {"callback_query_id": tapped["id"], "text": "Em sẽ hỏi lại sau ạ", "show_alert": True}
    await world.result(world.families, "answerCallbackQuery", **answer)
    await expect(phone.get_by_role("dialog")).to_contain_text("Em sẽ hỏi lại sau ạ")
    await phone.get_by_role("button", name="Đã hiểu").click()
    edit = {"chat_id": world.pang.id, "message_id": sent["message_id"], "text": "✓ Câu 1"}
    await world.result(world.families, "editMessageText", **edit)
    await expect(phone.get_by_text("✓ Câu 1")).to_be_visible()
    await expect(phone.get_by_role("button", name="Chưa rõ")).to_have_count(0)
    await phone.get_by_role("button", name="Gửi ảnh, tệp").click()
    await phone.get_by_role("menuitem", name="Gửi 3 ảnh mẫu").click()
    await expect(phone.locator(".album img")).to_have_count(3)
    assert problems == []
    await world.client.expect_clean()


async def test_what_is_typed_is_shown_as_typed(world: Any, page: Page) -> None:
    """Angle brackets stay angle brackets, on a wide and on a narrow screen (SP002)."""
    group = await cast(world)
    await page.set_viewport_size({"width": 390, "height": 844})
    await page.goto(world.running.base_url)
    await page.get_by_role("button", name="Cán bộ 1").click()
    phone = page.get_by_role("region", name="Cán bộ 1")
    await phone.get_by_role("tab", name="Khuyến học xã").click()
    typed = "<img src=x onerror=alert(1)> & <b>chào</b>"
    await phone.get_by_role("textbox", name="Viết tin nhắn").fill(typed)
    await phone.get_by_role("button", name="Gửi", exact=True).click()
    await expect(phone.get_by_role("log").filter(visible=True).locator(".text").last).to_have_text(typed)
    seen = await (await world.client.phone(world.minh, world.officers)).transport.get(
        f"/sim/people/502/chats/{group}"
    )
    assert seen["messages"][-1]["text"] == typed
    overflow = await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert overflow == 0


async def test_topics_stand_in_a_row(world: Any, page: Page) -> None:
    """The group's owner switches topics on, opens one, reads what stands there, and writes there (SP004)."""
    await cast(world)
    await page.goto(world.running.base_url)
    phone = page.get_by_role("region", name="Cán bộ 1")
    await phone.get_by_role("tab", name="Khuyến học xã").click()
    await phone.get_by_role("textbox", name="Viết tin nhắn").filter(visible=True).fill("Chào cả nhà")
    await phone.get_by_role("button", name="Gửi", exact=True).filter(visible=True).click()
    await phone.get_by_role("button", name="Thêm").click()
    await phone.get_by_role("menuitem", name="Bật chủ đề").click()
    topics = phone.get_by_role("tablist", name="Chủ đề trong nhóm").filter(visible=True)
    await expect(topics.get_by_role("tab")).to_have_text(["Chung"])
    group = await world.client.group("Khuyến học xã", world.hoa, id=-4001)
    thread = await world.client.topic(group, "Xóm Minh Tiến (5)")
    there = {"chat_id": group.id, "text": "Xóm 5: còn 8 hồ sơ", "message_thread_id": thread}
    await world.result(world.officers, "sendMessage", **there)
    tab = topics.get_by_role("tab", name="Xóm Minh Tiến (5)")
    await expect(tab).to_contain_text("1")
    await expect(phone.get_by_text("còn 8 hồ sơ")).to_have_count(0)
    await tab.click()
    await expect(phone.get_by_text("còn 8 hồ sơ")).to_be_visible()
    await expect(phone.get_by_text("Chào cả nhà")).to_have_count(0)
    await phone.get_by_role("textbox", name="Viết tin nhắn").filter(visible=True).fill("Tôi xem xóm này")
    await phone.get_by_role("button", name="Gửi", exact=True).filter(visible=True).click()
    await expect(phone.get_by_text("Tôi xem xóm này")).to_be_visible()
    seen = await (await world.client.group_phone(world.minh, group)).read()
    assert (seen[-1].text, seen[-1].thread) == ("Tôi xem xóm này", thread)
    await world.client.change_topic(group, thread, "delete")
    await expect(phone.get_by_text("Chào cả nhà")).to_be_visible()
    await expect(topics.get_by_role("tab")).to_have_text(["Chung"])


async def test_the_page_waits_for_a_server_that_is_away(
    tmp_path: Path, page: Page, settled: Callable[[RunningStandIn, aiohttp.ClientSession], Awaitable[Any]]
) -> None:
    """Killed and started again, the server finds the page still open, and new messages simply appear (SP003)."""
    port = free_port()
    async with standin_process(tmp_path, port=port) as running, aiohttp.ClientSession() as session:
        await cast(await settled(running, session))
        await page.goto(running.base_url)
        phone = page.get_by_role("region", name="Gia đình")
        await phone.get_by_role("button", name="Bắt đầu").click()
        await expect(phone.get_by_text("/start")).to_be_visible()
        assert running.process is not None
        os.kill(running.process.pid, signal.SIGKILL)
        await expect(page.get_by_role("status").first).to_have_text(re.compile("Đang kết nối lại"))
    async with standin_process(tmp_path, port=port) as running, aiohttp.ClientSession() as session:
        world = await settled(running, session)
        await world.result(world.families, "sendMessage", chat_id=world.pang.id, text="Em đã trở lại ạ")
        await expect(phone.get_by_text("Em đã trở lại ạ")).to_be_visible()
        await expect(page.get_by_role("status").first).to_have_text("")
