"""A loop that works when there is something to do, and looks by itself now and then."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable

from storage.errors import StorageUnavailable

LOG = logging.getLogger(__name__)

AFTER_A_FAULT = 5.0


class Waking:
    """Runs `work` at start, whenever woken, and at the latest after `longest` seconds.

    `work` returns the seconds after which it wants to run again, or None when only waking brings new work.
    """

    def __init__(self, work: Callable[[], Awaitable[float | None]], longest: float, name: str) -> None:
        self._work = work
        self._longest = longest
        self._name = name
        self._woken = asyncio.Event()
        self._woken.set()

    def wake(self) -> None:
        self._woken.set()

    async def run(self) -> None:
        soon: float | None = None
        while True:
            with contextlib.suppress(TimeoutError):
                # Not `wait_for`: in Python 3.11, woken in that moment, it forgets that it was cancelled.
                async with asyncio.timeout(self._longest if soon is None else soon):
                    await self._woken.wait()
            self._woken.clear()
            try:
                soon = await self._work()
            except StorageUnavailable:
                soon = AFTER_A_FAULT
            except Exception:
                LOG.exception("%s: có trục trặc, sẽ thử lại sau %s giây.", self._name, AFTER_A_FAULT)
                soon = AFTER_A_FAULT
