"""One chat's messages leave in the order they were made."""

from __future__ import annotations

import asyncio
from collections.abc import Hashable
from types import TracebackType


class Lanes:
    """Queues that exist only while somebody stands in them."""

    def __init__(self) -> None:
        self._last: dict[Hashable, asyncio.Future[None]] = {}

    def turn(self, lane: Hashable) -> Turn:
        """Wait for those before: `async with lanes.turn(chat): …`. Places are given in the order of calls."""
        return Turn(self._last, lane)


class Turn:
    __slots__ = ("_before", "_lane", "_last", "_mine")

    def __init__(self, last: dict[Hashable, asyncio.Future[None]], lane: Hashable) -> None:
        self._last, self._lane = last, lane
        self._before = last.get(lane)
        self._mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        last[lane] = self._mine

    async def __aenter__(self) -> None:
        if self._before is None:
            return
        try:
            await asyncio.shield(self._before)
        except BaseException:
            self._leave()
            raise

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._leave()

    def _leave(self) -> None:
        if self._last.get(self._lane) is self._mine:
            del self._last[self._lane]
        self._mine.set_result(None)
