"""A duty done soon after the start and then once a day, with the process that serves."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

logger = logging.getLogger(__name__)

FIRST_AFTER_SECONDS = 60.0
"""Not in the rush of the start."""
DAY_SECONDS = 86_400.0


class Daily:
    def __init__(self, duty: Callable[[], Awaitable[None]]) -> None:
        self._duty = duty
        self._task = asyncio.get_running_loop().create_task(self._run(), name="daily")

    async def close(self) -> None:
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        await asyncio.sleep(FIRST_AFTER_SECONDS)
        while True:
            try:
                await self._duty()
            except Exception:
                logger.exception("the daily duty failed; it is tried again tomorrow")
            await asyncio.sleep(DAY_SECONDS)
