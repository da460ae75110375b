"""How fast a bot may speak: never faster than Telegram bears, answers before notices (channels.md §1.2)."""

from __future__ import annotations

import asyncio
from collections import deque
from enum import IntEnum
from typing import Protocol


class Urgency(IntEnum):
    """Who is let through first."""

    ANSWER = 0
    NOTICE = 1


class Pace(Protocol):
    groups: GroupPaces
    """What goes to groups, live messages and answers alike."""

    async def message(self, chat: int, urgency: Urgency) -> None:
        """Wait until one more message may go to the chat."""
        ...

    async def call(self, urgency: Urgency) -> None:
        """Wait until one more call may be made: an edit in place does not wait for its chat."""
        ...


class Bucket:
    """Holds `burst` calls at once, one more every `1 / rate` seconds."""

    __slots__ = ("_at", "_level", "burst", "rate")

    def __init__(self, rate: float, burst: float, now: float) -> None:
        self.rate, self.burst = rate, burst
        self._level, self._at = burst, now

    def take(self, now: float) -> float:
        """Take one; return the seconds to wait for it, 0 when it is there."""
        self._level = min(self.burst, self._level + (now - self._at) * self.rate) - 1
        self._at = now
        return max(0.0, -self._level / self.rate)

    def wait_for_one(self, now: float) -> float:
        """Tell the seconds until one may be taken, without taking it."""
        level = min(self.burst, self._level + (now - self._at) * self.rate)
        return max(0.0, (1 - level) / self.rate)

    def full(self, now: float) -> bool:
        return self._level + (now - self._at) * self.rate >= self.burst


CHAT_RATE, CHAT_BURST = 1.0, 3
BOT_RATE = 25.0
IDLE_CHATS = 1024
"""Above so many chats, those that have been quiet are forgotten."""


class ChatPaces:
    """One message a second a chat, with short bursts."""

    def __init__(self) -> None:
        self._buckets: dict[int, Bucket] = {}

    async def wait(self, chat: int) -> None:
        now = asyncio.get_running_loop().time()
        bucket = self._buckets.get(chat)
        if bucket is None:
            if len(self._buckets) > IDLE_CHATS:
                self._buckets = {key: kept for key, kept in self._buckets.items() if not kept.full(now)}
            bucket = self._buckets[chat] = Bucket(CHAT_RATE, CHAT_BURST, now)
        pause = bucket.take(now)
        if pause:
            await asyncio.sleep(pause)


GROUP_RATE, GROUP_BURST = 1 / 4, 3
"""Three at once, one more every four seconds: 3 + 15 in the worst minute, where Telegram bears twenty."""


class GroupPaces:
    """One bucket a group for everything that goes there: the board and its like wait while answers do."""

    def __init__(self) -> None:
        self._buckets: dict[int, Bucket] = {}

    def wait_for_one(self, chat: int, now: float) -> float:
        """Tell the seconds until one call may be made, without making it."""
        return self._bucket(chat, now).wait_for_one(now)

    def take(self, chat: int, now: float) -> float:
        """Count one call; return the seconds to wait before it."""
        return self._bucket(chat, now).take(now)

    async def wait(self, chat: int) -> None:
        pause = self.take(chat, asyncio.get_running_loop().time())
        if pause:
            await asyncio.sleep(pause)

    def _bucket(self, chat: int, now: float) -> Bucket:
        bucket = self._buckets.get(chat)
        if bucket is None:
            bucket = self._buckets[chat] = Bucket(GROUP_RATE, GROUP_BURST, now)
        return bucket


class OfficersPace:
    """Chats are paced here; the bot as a whole, and the groups once more, by the library's rate limiter."""

    def __init__(self) -> None:
        self.groups = GroupPaces()
        self._chats = ChatPaces()

    async def message(self, chat: int, urgency: Urgency) -> None:  # noqa: ARG002 -- the limiter knows no urgency
        if chat > 0:
            await self._chats.wait(chat)
        else:
            await self.groups.wait(chat)

    async def call(self, urgency: Urgency) -> None:
        pass


class FamiliesPace:
    """One message a second a chat with short bursts, 25 calls a second in all."""

    def __init__(self) -> None:
        self.groups = GroupPaces()
        self._chats = ChatPaces()
        self._bot = Bucket(BOT_RATE, BOT_RATE, 0.0)
        self._waiting: tuple[deque[asyncio.Future[None]], ...] = tuple(deque() for _ in Urgency)
        self._timer: asyncio.TimerHandle | None = None

    async def message(self, chat: int, urgency: Urgency) -> None:
        await self._chats.wait(chat)
        await self.call(urgency)

    async def call(self, urgency: Urgency) -> None:
        loop = asyncio.get_running_loop()
        if self._timer is None and not self._bot.wait_for_one(loop.time()):
            self._bot.take(loop.time())
            return
        turn: asyncio.Future[None] = loop.create_future()
        self._waiting[urgency].append(turn)
        self._wind(loop)
        await turn

    def _wind(self, loop: asyncio.AbstractEventLoop) -> None:
        if self._timer is None:
            self._timer = loop.call_later(self._bot.wait_for_one(loop.time()), self._let_through)

    def _let_through(self) -> None:
        """Let those who wait pass, as many as there is room for, answers first."""
        loop = asyncio.get_running_loop()
        self._timer = None
        while (turn := self._first()) is not None:
            if self._bot.wait_for_one(loop.time()) > 1e-6:
                self._wind(loop)
                return
            self._bot.take(loop.time())
            turn.set_result(None)
            for queue in self._waiting:
                if queue and queue[0] is turn:
                    queue.popleft()

    def _first(self) -> asyncio.Future[None] | None:
        for queue in self._waiting:
            while queue and queue[0].done():
                queue.popleft()
            if queue:
                return queue[0]
        return None
