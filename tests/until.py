"""Waiting for something no phone shows: for as long as a busy machine may need, and no longer than it takes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from bot.simulator.phone import PATIENCE_SECONDS

EventuallyTrue = Callable[[], Awaitable[bool] | bool]


async def until(true: EventuallyTrue, what: str, timeout: float = PATIENCE_SECONDS) -> None:  # noqa: ASYNC109
    """Return as soon as it is true; `what` is said where it never becomes so."""
    loop = asyncio.get_running_loop()
    end = loop.time() + timeout
    while True:
        found = true()
        if found if isinstance(found, bool) else await found:
            return
        assert loop.time() < end, f"not within {timeout} s: {what}"
        await asyncio.sleep(0.05)
