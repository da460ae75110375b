"""A poster needs the bot's name on Telegram.

PN001 before it is known the head is told so, and nothing that would fail is sent
"""

from __future__ import annotations

import pytest

from bot.words import links
from tests.dialogs.transcript import Stage


async def test_a_poster_waits_for_the_name(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bot chưa có tên trên Telegram thì nói rõ là chưa in được áp phích, giấy khác vẫn in được (PN001)."""
    monkeypatch.setattr(links, "_NAMES", {})
    for line in (
        "head> /start i_<head>", "head* Bác", "head> Quang Văn Thắng", "head> /thon", "head* Giấy in", "head* Áp phích có mã quét",
    ):  # fmt: skip
        await stage.play(line)
    assert any("chưa làm được áp phích" in said for said in stage.said)
    assert not any(said.startswith("document") for said in stage.said)
