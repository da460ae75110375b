"""Growing pauses with jitter, from the first failure until it works again."""

from __future__ import annotations

import asyncio
import random


class Pauses:
    def __init__(self, first: float = 0.5, longest: float = 30.0) -> None:
        self._first, self._longest = first, longest
        self.count = 0
        """Failures in a row."""

    async def pause(self) -> None:
        length = min(self._first * 2.0**self.count, self._longest)
        self.count += 1
        await asyncio.sleep(length * random.uniform(0.8, 1.2))

    def over(self) -> None:
        self.count = 0
