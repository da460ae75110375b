"""What was accepted is still there after the stand-in is killed without warning."""

import os
import signal
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import aiohttp

from bot.simulator.running import standin_process


async def test_everything_accepted_survives_a_kill(
    tmp_path: Path, settled: Callable[..., Awaitable[Any]]
) -> None:
    """Killed in the middle of its work, the stand-in comes back with the same chats, numbers, files and waiting taps."""
    markup = {"inline_keyboard": [[{"text": "Có", "callback_data": "y"}]]}
    async with standin_process(tmp_path) as running, aiohttp.ClientSession() as session:
        world = await settled(running, session)
        phone = await world.client.phone(world.hoa, world.families)
        await phone.start("abc")
        await phone.photo()
        group = await world.client.group("Khuyến học", world.hoa, world.officers, id=-4001)
        await world.client.upgrade(group)
        sent = await world.result(
            world.families, "sendMessage", chat_id=world.hoa.id, text="Câu 1", reply_markup=markup
        )
        await world.result(
            world.families, "setMyCommands", commands=[{"command": "tieptuc", "description": "Tiếp tục"}]
        )
        await phone.tap("Có")
        before = await world.updates(world.families)
        assert running.process is not None
        os.kill(running.process.pid, signal.SIGKILL)
        await running.process.wait()
    async with standin_process(tmp_path) as running, aiohttp.ClientSession() as session:
        world = await settled(running, session)
        assert await world.updates(world.families) == before
        phone = await world.client.phone(world.hoa, world.families)
        assert [message.text for message in phone.messages()] == ["/start abc", "", "Câu 1"]
        assert phone.commands == ["tieptuc"]
        assert (await phone.download(phone.messages()[1])).startswith(b"\xff\xd8")
        again = await world.client.group("Khuyến học", world.hoa, id=-4001)
        assert again.id == group.id
        query = before[-1]["callback_query"]
        await world.result(world.families, "answerCallbackQuery", callback_query_id=query["id"])
        new = await world.result(world.families, "sendMessage", chat_id=world.hoa.id, text="Câu 2")
        assert new["message_id"] == sent["message_id"] + 1
        await phone.send("hai")
        assert [u["update_id"] for u in await world.updates(world.families)][-1] == before[-1][
            "update_id"
        ] + 1
