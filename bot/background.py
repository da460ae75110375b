"""Work that goes on beside: started, held, waited for at the end."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")

LOG = logging.getLogger(__name__)


class Background:
    """Holds tasks so that none is lost to the garbage collector; what fails is said, never silent."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()

    def __len__(self) -> int:
        return len(self._tasks)

    def start(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (failure := task.exception()) is not None:
            LOG.error("Một việc nền bị hỏng: %s", type(failure).__name__, exc_info=failure)

    async def settled(self) -> None:
        """Wait until nothing is under way, what was started meanwhile included."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def stop(self, patience: float) -> None:
        """Give what is under way some seconds to end, then cancel it."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=patience)
        while self._tasks:
            for task in self._tasks:
                task.cancel()
            await asyncio.wait(self._tasks)
