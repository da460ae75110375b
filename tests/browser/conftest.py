"""The demo as a newcomer starts it, and a browser to try it with.

The launcher is a process of its own on a free port, with a folder of its own; one for all these tests.
"""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from bot.simulator.client import Client
from tests.chromium import FLAGS, PATIENCE_MS
from tests.free_port import free_port

ROOT = Path(__file__).parents[2]
READY_SECONDS = STOP_SECONDS = 90.0


class Launcher:
    """`sohoctap demo` as somebody runs it in a window, and stops with Ctrl-C."""

    def __init__(self, data_dir: Path) -> None:
        port = free_port()
        self.base_url = f"http://127.0.0.1:{port}"
        self._output = data_dir / "launcher.log"
        kept = {name: value for name, value in os.environ.items() if not name.startswith("SOHOCTAP_")}
        self._environment = kept | {
            "SOHOCTAP_DATA_DIR": str(data_dir),
            "SOHOCTAP_PORT": str(port),
            "SOHOCTAP_UNDO_MINUTES": "0",
        }
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with self._output.open("wb") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "bot.command_line", "demo"],
                cwd=ROOT, env=self._environment, stdout=output, stderr=subprocess.STDOUT,
            )  # fmt: skip
        until = time.monotonic() + READY_SECONDS
        while self.base_url not in self.said():
            assert self._process.poll() is None, f"the demo stopped by itself:\n{self.said()}"
            assert time.monotonic() < until, f"the demo is not ready:\n{self.said()}"
            time.sleep(0.1)

    def interrupt(self) -> int:
        """Ctrl-C; gives the exit status."""
        assert self._process is not None
        self._process.send_signal(signal.SIGINT)
        try:
            return self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            raise

    @contextlib.asynccontextmanager
    async def client(self) -> AsyncIterator[Client]:
        async with aiohttp.ClientSession() as session:
            yield Client(self.base_url, session)

    def said(self) -> str:
        return self._output.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def launcher(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Launcher]:
    launcher = Launcher(tmp_path_factory.mktemp("demo"))
    launcher.start()
    yield launcher
    launcher.interrupt()


@dataclass(slots=True)
class Phone:
    """One phone on the page, as the person holding it sees it."""

    page: Page
    title: str

    @property
    def whole(self) -> Locator:
        return self.page.get_by_role("region", name=re.compile(self.title))

    @property
    def chat(self) -> Locator:
        return self.whole.locator(".chat:not([hidden])")

    @property
    def newest(self) -> Locator:
        """The newest message of the assistant."""
        return self.chat.locator(".message.theirs").last

    @property
    def toast(self) -> Locator:
        return self.whole.locator(".toast")

    @property
    def dialog_box(self) -> Locator:
        return self.whole.get_by_role("dialog")

    def message(self, part: str) -> Locator:
        return self.chat.locator(".message").filter(has_text=part).last

    def button(self, label: str) -> Locator:
        """The newest button that begins so."""
        begins = re.compile(rf"^{re.escape(label)}")
        return self.chat.locator(".tap").filter(has_text=begins).last

    async def labels(self) -> list[str]:
        return await self.newest.locator(".tap").all_inner_texts()

    async def open(self, tab: str) -> None:
        await self.whole.get_by_role("tab", name=tab).click()

    async def tap(self, label: str) -> None:
        await self.button(label).click()

    async def write(self, text: str) -> None:
        box = self.chat.get_by_role("textbox", name="Viết tin nhắn")
        await box.fill(text)
        await box.press("Enter")

    async def attach(self, entry: str) -> None:
        await self.chat.get_by_role("button", name="Gửi ảnh, tệp").click()
        await self.chat.get_by_role("menuitem", name=entry).first.click()

    async def answer(self, reply: str) -> None:
        """Tap the button with this label if the newest message has it, else write it; wait for what follows."""
        before = str(await self.newest.get_attribute("data-seq"))
        if reply in await self.labels():
            await self.newest.locator(".tap").filter(has_text=re.compile(f"^{re.escape(reply)}$")).click()
        else:
            await self.write(reply)
        await expect(self.newest).not_to_have_attribute("data-seq", before)


@dataclass(slots=True)
class Screen:
    """The page in one window, and whatever its console complained about."""

    page: Page
    problems: list[str] = field(default_factory=list)

    def phone(self, title: str) -> Phone:
        return Phone(self.page, title)

    async def overflow(self) -> int:
        """By how many pixels the page is wider than its window."""
        wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        return int(await self.page.evaluate(wider))


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser(chromium: str) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def screen(browser: Browser, launcher: Launcher) -> AsyncIterator[Screen]:
    """A wide window, on a computer whose clock is set to Paris: the page speaks of Vietnam's hours anyway."""
    context = await browser.new_context(
        viewport={"width": 1600, "height": 900}, locale="vi-VN", timezone_id="Europe/Paris"
    )
    page = await context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    screen = Screen(page)
    page.on("pageerror", lambda problem: screen.problems.append(str(problem)))
    page.on("console", lambda line: screen.problems.append(line.text) if line.type == "error" else None)
    await page.goto(launcher.base_url)
    yield screen
    await context.close()
