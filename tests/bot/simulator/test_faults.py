"""Bad days on demand."""

import time
from typing import Any

import aiohttp
import pytest


async def test_calls_fail_as_asked_and_then_recover(world: Any) -> None:
    """A bad gateway, a 429 and a chosen error come once each, and then all is well again."""
    phone = await world.client.phone(world.hoa, world.families)
    await phone.start()
    say = {"chat_id": world.hoa.id, "text": "a"}
    await world.client.fail_calls("429", "sendMessage", seconds=3)
    await world.client.fail_calls(
        "error", "sendMessage", code=403, description="Forbidden: user is deactivated"
    )
    assert (await world.call(world.families, "sendMessage", **say))["parameters"] == {"retry_after": 3}
    assert (await world.call(world.families, "sendMessage", **say))[
        "description"
    ] == "Forbidden: user is deactivated"
    await world.client.fail_calls("502", "sendMessage", bot=world.families.id, chat=world.hoa.id)
    with pytest.raises(aiohttp.ContentTypeError):
        await world.call(world.families, "sendMessage", **say)
    assert (await world.call(world.families, "sendMessage", **say))["ok"]
    assert len([message for message in await phone.read() if message.from_bot]) == 1
    await world.client.expect_clean()


async def test_a_dropped_answer_leaves_the_message_there(world: Any) -> None:
    """The call succeeds, the connection breaks before its answer: the bot cannot know, the person sees the message."""
    phone = await world.client.phone(world.hoa, world.families)
    await phone.start()
    await world.client.fail_calls("drop", "sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await world.call(world.families, "sendMessage", chat_id=world.hoa.id, text="đã đến")
    assert (await phone.wait_for("đã đến")).from_bot


async def test_a_call_may_hang(world: Any) -> None:
    """A call hangs for the seconds asked and then fails, and nothing was sent."""
    phone = await world.client.phone(world.hoa, world.families)
    await phone.start()
    await world.client.fail_calls("hang", "sendMessage", seconds=0.3)
    began = time.monotonic()
    with pytest.raises(aiohttp.ContentTypeError):
        await world.call(world.families, "sendMessage", chat_id=world.hoa.id, text="a")
    assert time.monotonic() - began >= 0.3
    assert [message for message in await phone.read() if message.from_bot] == []


async def test_updates_come_twice_late_or_out_of_order(world: Any) -> None:
    """A confirmed update comes once more, a batch comes reversed, an update comes late."""
    phone = await world.client.phone(world.hoa, world.families)
    await phone.send("một")
    (first,) = await world.updates(world.families)
    await world.client.fail_updates("twice")
    assert await world.updates(world.families, offset=first["update_id"] + 1) == [first]
    await phone.send("hai")
    await phone.send("ba")
    await world.client.fail_updates("reorder")
    assert [update["message"]["text"] for update in await world.updates(world.families)] == ["ba", "hai"]
    last = (await world.updates(world.families))[-1]
    await world.client.fail_updates("delay", seconds=0.4)
    await phone.send("muộn")
    began = time.monotonic()
    (late,) = await world.updates(world.families, offset=last["update_id"] + 1, timeout=30)
    assert late["message"]["text"] == "muộn"
    assert time.monotonic() - began >= 0.3
