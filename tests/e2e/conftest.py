"""The town every end-to-end test plays in."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest
from telegram.ext import AIORateLimiter

from bot.delivery import pace
from bot.officers import application
from bot.settings import load
from bot.simulator.running import running_standin
from bot.words.clock import CLOCK
from tests.e2e.town import FAMILIES, OFFICERS, Town


@pytest.fixture
def brisk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let both bots speak as fast as they can; a module that keeps Telegram's pace has its own `brisk`."""
    monkeypatch.setattr(pace, "CHAT_RATE", 100.0)
    monkeypatch.setattr(pace, "BOT_RATE", 1000.0)
    monkeypatch.setattr(pace, "GROUP_RATE", 20.0)
    hurried = partial(AIORateLimiter, overall_max_rate=0, max_retries=3)
    monkeypatch.setattr(application, "AIORateLimiter", lambda **_: hurried(group_max_rate=0))


@pytest.fixture
async def empty_town(tmp_path: Path, brisk: None, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Town]:
    """Both bots' names and nothing else: no house is open yet."""
    monkeypatch.chdir(tmp_path)
    async with running_standin(tmp_path / "standin") as standin:
        settings = load(
            undo_minutes=0,
            family_bot_token=FAMILIES,
            officer_bot_token=OFFICERS,
            family_api_base=standin.base_url,
            officer_api_base=standin.base_url,
            data_dir=tmp_path / "data",
        )
        families = await standin.client.bot(FAMILIES, "sohoctap_bot", "Sổ Học Tập")
        officers = await standin.client.bot(OFFICERS, "thamdinh_bot", "Thẩm định Minh Hợp")
        town = Town(standin, settings, families, officers)
        monkeypatch.setattr(CLOCK, "now", lambda: CLOCK.local(town.clock.now()))
        yield town


@pytest.fixture
async def town(empty_town: Town) -> AsyncIterator[Town]:
    """Xã Minh Hợp with its season open, its village head and two officers in, their group bound."""
    async with empty_town.open():
        await empty_town.found()
        await empty_town.settle()
        yield empty_town
