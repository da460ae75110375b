"""A loop that works when it is woken, and ends when it is told to.

WK001 woken and told to stop in one moment, it stops: Ctrl-C never waits for ever
"""

from __future__ import annotations

import asyncio

from bot.delivery.waking import Waking


async def test_woken_and_stopped_in_one_moment() -> None:
    """Vừa có việc mới vừa bấm Ctrl-C thì bot vẫn dừng (WK001)."""

    async def work() -> None:
        return None

    waking = Waking(work, 60, "thử")
    running = asyncio.create_task(waking.run())
    await asyncio.sleep(0.01)
    waking.wake()
    await asyncio.sleep(0)
    running.cancel()
    await asyncio.wait([running], timeout=5)
    assert running.cancelled()
