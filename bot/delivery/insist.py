"""Ask again what Telegram could not do just now."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.telegram.refusal import TooFast, Unreachable

T = TypeVar("T")

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
FOR_AN_ANSWER = 900.0
"""Seconds; whoever still waits after that is shown their screen on the next start."""
FOR_A_NOTICE = 30.0
"""Seconds; the outbox keeps it and asks again later."""


async def insist(call: Callable[[], Awaitable[T]], patience: float) -> T:
    """Make the call until it is answered; 429 waits as long as it is told.

    A call that was done but whose answer was lost is made twice: messages arrive at least once (design §3).
    """
    loop = asyncio.get_running_loop()
    until = loop.time() + patience
    pause = FIRST_PAUSE
    while True:
        try:
            return await call()
        except TooFast as wait:
            if loop.time() + wait.seconds > until:
                raise
            await asyncio.sleep(wait.seconds + random.uniform(0.05, 0.3))
        except Unreachable:
            if loop.time() + pause > until:
                raise
            await asyncio.sleep(pause * random.uniform(0.8, 1.2))
            pause = min(pause * 2, LONGEST_PAUSE)
