"""How fast a bot may send: core.telegram.org/bots/faq, "My bot is hitting limits"."""

from types import SimpleNamespace
from typing import Any

import pytest

from bot.simulator.standin.limits import GROUP_CALLS, Limits
from bot.simulator.standin.refusal import Refusal


async def test_a_flood_to_one_chat_is_told_to_wait(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A short burst passes, then 429 names the seconds to wait, and the chat stays closed for them."""
    standing = SimpleNamespace(monotonic=lambda: 1000.0)  # ten messages in one moment, also on a slow machine
    monkeypatch.setattr("bot.simulator.standin.limits.time", standing)
    await world.client.settings(strict=True)
    phone = await world.client.phone(world.hoa, world.families)
    await phone.start()
    answers = [
        await world.call(world.families, "sendMessage", chat_id=world.hoa.id, text=f"tin {number}")
        for number in range(10)
    ]
    assert [answer["ok"] for answer in answers] == [True] * 8 + [False] * 2
    refused = answers[-1]
    assert refused["error_code"] == 429
    assert refused["description"] == f"Too Many Requests: retry after {refused['parameters']['retry_after']}"
    await world.client.settings(strict=False)
    assert (await world.call(world.families, "sendMessage", chat_id=world.hoa.id, text="tin"))["ok"]


def test_a_group_takes_twenty_calls_a_minute_edits_included(monkeypatch: pytest.MonkeyPatch) -> None:
    """In any sixty seconds a group takes twenty sends and edits together; the next must wait for the first to age."""
    now = [1000.0]
    monkeypatch.setattr("bot.simulator.standin.limits.time.monotonic", lambda: now[0])
    limits = Limits()
    for number in range(GROUP_CALLS):
        limits.spend(1, -5, group=True, edit=number % 2 == 0)
        now[0] += 1.5
    with pytest.raises(Refusal) as refusal:
        limits.spend(1, -5, group=True, edit=True)
    assert refusal.value.parameters == {"retry_after": 30}
    now[0] += 30
    limits.spend(1, -5, group=True, edit=False)


def test_a_bot_sends_thirty_a_second_in_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thirty chats may be written to at once, not thirty-one; edits in private weigh a quarter."""
    monkeypatch.setattr("bot.simulator.standin.limits.time.monotonic", lambda: 1000.0)
    limits = Limits()
    for chat in range(30):
        limits.spend(1, chat, group=False, edit=False)
    with pytest.raises(Refusal):
        limits.spend(1, 31, group=False, edit=False)
    other = Limits()
    for chat in range(100):
        other.spend(1, chat, group=False, edit=True)
