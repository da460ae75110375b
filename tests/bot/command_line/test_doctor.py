"""The doctor.

DR001 a healthy house is all well, and the exit code says so
DR002 whatever is missing or wrong is named, with what to do; the exit code is 1 if it must be mended
DR003 the doctor changes nothing, and shows no token
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.command_line.doctor import examine
from bot.command_line.doctor.finding import Finding, Mark
from bot.command_line.init import _init
from bot.simulator.client import Client
from bot.simulator.running import running_standin

FAMILY, OFFICER = "1001:chay-thu-bot-gia-dinh", "1002:chay-thu-bot-can-bo"


@dataclass
class House:
    client: Client
    monkeypatch: pytest.MonkeyPatch

    def set(self, **settings: str) -> None:
        for name, value in settings.items():
            self.monkeypatch.setenv(f"SOHOCTAP_{name.upper()}", value)

    async def examined(self) -> list[Finding]:
        return await asyncio.to_thread(lambda: list(examine()))

    async def marked(self, mark: Mark) -> str:
        return "\n".join(str(finding) for finding in await self.examined() if finding.mark is mark)


@pytest.fixture
async def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[House]:
    """Two bots at a stand-in, and a commune."""
    monkeypatch.chdir(tmp_path)
    for name in list(os.environ):
        if name.startswith("SOHOCTAP_"):
            monkeypatch.delenv(name)
    async with running_standin(tmp_path / "standin") as standin:
        await standin.client.bot(FAMILY, "gia_dinh_bot", "Gia đình")
        await standin.client.bot(OFFICER, "can_bo_bot", "Cán bộ")
        house = House(standin.client, monkeypatch)
        house.set(
            family_bot_token=FAMILY, officer_bot_token=OFFICER,
            family_api_base=standin.base_url, officer_api_base=standin.base_url,
        )  # fmt: skip
        yield house


async def in_thread(commune: str) -> None:
    """As the command does it: in an event loop of its own."""
    await asyncio.to_thread(
        lambda: asyncio.run(_init(commune, None, None, "gia-dinh-hoc-tap-mau", "", village_review=True))
    )


async def test_commune_without_villages(house: House, capsys: pytest.CaptureFixture[str]) -> None:
    """A commune that has no village yet must be mended before a household can register (DR002)."""
    await in_thread("17071")
    assert "https://t.me/can_bo_bot?start=i_" in capsys.readouterr().out
    assert "chưa có xóm nào" in await house.marked(Mark.MEND)
    fine = await house.marked(Mark.FINE)
    assert "Bot gia đình: @gia_dinh_bot" in fine
    assert "chế độ riêng tư đang bật" in fine
    assert "Sổ nhật ký nguyên vẹn" in fine


async def test_nothing_made_yet(house: House, tmp_path: Path) -> None:
    """On a new machine the doctor says how to begin, and makes nothing itself (DR002, DR003)."""
    assert "sohoctap init" in await house.marked(Mark.MEND)
    assert not (tmp_path / "data").exists()


async def test_refused_token(house: House) -> None:
    """A token that Telegram does not know is named by its setting, not by its value (DR002, DR003)."""
    house.set(officer_bot_token="1002:chay-thu-nham-ma-0000000000")
    told = await house.marked(Mark.MEND)
    assert "Bot cán bộ: mã bot bị từ chối" in told
    assert "SOHOCTAP_OFFICER_BOT_TOKEN" in told
    assert "nham-ma" not in told


async def test_unreachable_api(house: House) -> None:
    """Where Telegram is blocked the doctor says which setting helps (DR002, DR003)."""
    house.set(family_api_base="http://127.0.0.1:9")
    told = await house.marked(Mark.MEND)
    assert "không tới được máy chủ Bot API http://127.0.0.1:9" in told
    assert "SOHOCTAP_FAMILY_API_BASE" in told
    assert "chay-thu" not in told


async def test_privacy_mode_off(house: House) -> None:
    """A bot that hears the whole group is noticed (DR002)."""
    await house.client.bot(OFFICER, "can_bo_bot", "Cán bộ", privacy=False)
    assert "đọc được mọi tin trong nhóm" in await house.marked(Mark.LOOK)


async def test_misspelt_setting(house: House) -> None:
    """A misspelt setting is noticed, and the right one named (DR002)."""
    house.set(family_tokn="x")
    assert "có phải SOHOCTAP_FAMILY_BOT_TOKEN?" in await house.marked(Mark.LOOK)


async def test_wrong_setting(house: House) -> None:
    """A wrong setting is told as the start would tell it (DR002)."""
    house.set(time_zone="Asia/Hanoi")
    assert "SOHOCTAP_TIME_ZONE" in await house.marked(Mark.MEND)


async def test_tampered_trail(house: House, tmp_path: Path) -> None:
    """A line of the trail that somebody altered is found by its number (DR002)."""
    await in_thread("17071")
    database = sqlite3.connect(tmp_path / "data/sohoctap.db")
    with database:
        for (trigger,) in database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
            database.execute(f"DROP TRIGGER {trigger}")
        database.execute("UPDATE audit SET actor = 'ai đó' WHERE seq = 1")
    database.close()
    assert "Sổ nhật ký: dòng 1" in await house.marked(Mark.MEND)
