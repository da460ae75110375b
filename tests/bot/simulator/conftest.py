"""A stand-in for each test, with two bots, three people, and a plain way to call the Bot API."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.simulator.client import Bot, Client, Person
from bot.simulator.running import RunningStandIn, running_standin

FAMILIES = "1001:families-token"
OFFICERS = "1002:officers-token"


@dataclass(slots=True)
class World:
    running: RunningStandIn
    client: Client
    families: Bot
    officers: Bot
    hoa: Person
    minh: Person
    pang: Person
    session: aiohttp.ClientSession

    async def call(self, bot: Bot, method: str, **arguments: Any) -> dict[str, Any]:
        """Call a method with a JSON body and give the whole answer, refused or not."""
        url = f"{self.running.base_url}/bot{bot.token}/{method}"
        async with self.session.post(url, json=arguments) as answer:
            body: dict[str, Any] = await answer.json()
            if not body["ok"]:
                assert answer.status == body["error_code"]
            return body

    async def result(self, bot: Bot, method: str, **arguments: Any) -> Any:
        """Call a method that must succeed."""
        answer = await self.call(bot, method, **arguments)
        assert answer["ok"], answer
        return answer["result"]

    async def updates(self, bot: Bot, **arguments: Any) -> list[dict[str, Any]]:
        return list(await self.result(bot, "getUpdates", **arguments))


async def settle(running: RunningStandIn, session: aiohttp.ClientSession) -> World:
    client = running.client
    return World(
        running=running,
        client=client,
        families=await client.bot(FAMILIES, "giadinh_bot", "Gia đình học tập"),
        officers=await client.bot(OFFICERS, "canbo_bot", "Cán bộ Khuyến học"),
        hoa=await client.person("Lò Thị", "Hoa", id=501),
        minh=await client.person("Vi Văn", "Minh", id=502),
        pang=await client.person("Lò Văn", "Pâng", id=503),
        session=session,
    )


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with running_standin(tmp_path) as running, aiohttp.ClientSession() as session:
        yield await settle(running, session)


@pytest.fixture
def settled() -> Callable[[RunningStandIn, aiohttp.ClientSession], Awaitable[World]]:
    """Make the same bots and people on a stand-in the test began itself."""
    return settle
