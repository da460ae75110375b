"""Messages of a group that always show the present state: the board, the cards of claimed files.

Drawn at the moment of sending and only when they would show something else, so five hundred changes in a
minute are a handful of calls. They share one bucket a group with answers to commands and the day's words
(`GroupPaces`) and let those go first, for half a minute at most. What an officer has just claimed comes
before the board, and the board before older cards. In a group with topics each stands where it belongs.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace

from msgspec.json import encode

from bot.delivery.pace import GroupPaces
from bot.delivery.topics import Topics
from bot.delivery.waking import Waking
from bot.telegram.ids import number
from bot.telegram.line import Line
from bot.telegram.refusal import (
    Blocked,
    MessageGone,
    Moved,
    NotModified,
    Refusal,
    TooFast,
    TopicClosed,
    TopicGone,
    Unreachable,
)
from bot.telegram.screen import Names, Screen, draw
from bot.words.address import UNKNOWN_OFFICER
from criteria.wording import say
from dialogs.event import Audience
from dialogs.message import Message
from storage.postbox import LiveMessage, Postbox

LOG = logging.getLogger(__name__)

AT_LONGEST = 30.0
"""Seconds that answers to commands may keep a group's messages from showing the present state."""
NOW_AND_THEN = 60.0
AFTER_A_FAULT = 15.0
AFTER_REMOVAL = 600.0
KEPT = 256
MOVED_AWAY = say("This has moved to another topic of the group.")

Draw = Callable[[str], Awaitable[Message | None]]
"""Draw a live message by its key from the present state; None when there is nothing to show any more."""
MayPin = Callable[[int, bool], Awaitable[bool]]
"""Tell whether the bot may pin there; True asks Telegram anew and lets the dialogs know of a change."""


class Live:
    def __init__(
        self,
        audience: Audience,
        postbox: Postbox,
        line: Line,
        names: Names,
        draw_live: Draw,
        may_pin: MayPin,
        moved: Callable[[int, int], Awaitable[None]],
        groups: GroupPaces,
        topics: Topics,
    ) -> None:
        self.waking = Waking(self.refresh, NOW_AND_THEN, "Bảng việc của nhóm")
        self._audience = audience
        self._postbox = postbox
        self._line = line
        self._names = names
        self._draw = draw_live
        self._may_pin = may_pin
        self._pinned: set[str] = set()
        self._moved = moved
        self._groups = groups
        self._kept_waiting: dict[str, float] = {}
        """Since when a group's messages have waited for answers that go before them."""
        self._topics = topics
        self._shown: dict[tuple[str, str], LiveMessage] = {}
        """What was put there last: perhaps not yet written down when it is due again."""
        self._resting: dict[str, float] = {}

    async def refresh(self) -> float | None:
        """Show one change in every group that has one and may be written to; say when to come again."""
        now = asyncio.get_running_loop().time()
        groups: dict[str, list[LiveMessage]] = {}
        for live in await self._postbox.live_due(self._audience):
            known = self._shown.get((live.chat, live.key), live)
            groups.setdefault(live.chat, []).append(
                replace(live, message=known.message, shown=known.shown, thread=known.thread)
            )
        waits = [self._wait(chat, now) for chat in groups]
        ready = [lives for wait, lives in zip(waits, groups.values(), strict=True) if not wait]
        if ready:
            await asyncio.gather(*(self._one(min(lives, key=_order)) for lives in ready))
            return 0.0
        return min(waits, default=None)

    def _wait(self, chat: str, now: float) -> float:
        rest = self._resting.get(chat, 0.0) - now
        wait = self._groups.wait_for_one(number(chat), now)
        left = self._kept_waiting.setdefault(chat, now) + AT_LONGEST - now
        if not wait or left <= 0:
            self._kept_waiting.pop(chat, None)
            wait = 0.0
        return max(0.0, rest, min(wait, left))

    async def _one(self, live: LiveMessage) -> None:
        try:
            await self._show(live)
        except TooFast as wait:
            self._rest(live.chat, wait.seconds)
        except Moved as moved:
            await self._moved(number(live.chat), moved.chat)
            self._rest(live.chat, AFTER_REMOVAL)
        except Blocked as blocked:
            LOG.warning("Bot cán bộ không còn gửi được vào một nhóm: %s", blocked.why)
            self._rest(live.chat, AFTER_REMOVAL)
        except TopicClosed:
            LOG.warning("Chủ đề chung của một nhóm đang đóng; bot cán bộ chưa viết được vào nhóm.")
            self._rest(live.chat, NOW_AND_THEN)
        except Unreachable:
            self._rest(live.chat, AFTER_A_FAULT)
        except Refusal as refusal:
            LOG.error("Telegram không nhận bảng việc: %s", refusal.why)  # noqa: TRY400 — the reason is enough
            self._rest(live.chat, AFTER_A_FAULT)

    def _rest(self, chat: str, seconds: float) -> None:
        self._resting[chat] = asyncio.get_running_loop().time() + seconds

    async def _show(self, live: LiveMessage) -> None:
        message = await self._draw(live.key)
        if message is None:
            self._put(live, live.message, "")
            return
        screen = draw(message, self._names, address=UNKNOWN_OFFICER)
        look = fingerprint(screen)
        thread = await self._topics.place(live, self._spend)
        stays = bool(live.message) and live.thread == thread
        if stays and look == live.shown:
            self._put(live, live.message, look)
            return
        chat, old = number(live.chat), live
        if not stays or not await self._edited(chat, live, screen):
            live = await self._sent(live, screen, thread)
        self._put(live, live.message, look)
        if old.message and not stays:
            await self._take_away(chat, old)
        if live.message != old.message and live.key.startswith("board:"):
            self._pinned.discard(live.chat)
        if live.key.startswith("board:") and live.chat not in self._pinned:
            await self._pin(live, chat)

    async def _sent(self, live: LiveMessage, screen: Screen, thread: str) -> LiveMessage:
        """Send it to its topic; one that is gone is made anew once, from a closed one it goes to General."""
        chat, text, rows = number(live.chat), screen.texts[0], screen.rows
        for _ in range(2):
            self._spend(live.chat)
            try:
                sent = await self._line.send(chat, text, rows, thread=int(thread or 0))
            except TopicGone:
                await self._topics.gone(live.chat, thread)
            except TopicClosed:
                if not thread:
                    raise
                await self._topics.closed(live.chat, thread)
            else:
                return replace(live, message=str(sent), thread=thread)
            thread = await self._topics.place(replace(live, message=""), self._spend)
        self._spend(live.chat)
        return replace(live, message=str(await self._line.send(chat, text, rows)), thread="")

    async def _take_away(self, chat: int, live: LiveMessage) -> None:
        """What stands somewhere else now is not left behind; too old to be deleted, it says so."""
        self._spend(live.chat)
        try:
            await self._line.delete(chat, int(live.message))
        except MessageGone:
            return
        except (TooFast, Unreachable):
            LOG.warning("Chưa xóa được một tin cũ đã chuyển sang chủ đề của xóm.")
        except Refusal:
            with contextlib.suppress(Refusal):
                await self._line.edit(chat, int(live.message), _moved_away(self._names), ())

    async def _edited(self, chat: int, live: LiveMessage, screen: Screen) -> bool:
        self._spend(live.chat)
        try:
            await self._line.edit(chat, int(live.message), screen.texts[0], screen.rows)
        except NotModified:
            return True
        except (MessageGone, TopicClosed):
            return False
        return True

    async def _pin(self, live: LiveMessage, chat: int) -> None:
        """Pin the board where that is allowed: when it is new, or once the right to it has come."""
        try:
            if not await self._may_pin(chat, not live.shown):
                return
            self._spend(live.chat)
            await self._line.pin(chat, int(live.message))
            self._pinned.add(live.chat)
        except (TooFast, Unreachable):
            LOG.warning("Chưa ghim được bảng việc; cán bộ có thể ghim tay.")
        except Refusal as refusal:
            LOG.warning("Không ghim được bảng việc: %s", refusal.why)

    def _spend(self, chat: str) -> None:
        """Count a call in the group's bucket: what comes next waits the longer."""
        self._groups.take(number(chat), asyncio.get_running_loop().time())

    def _put(self, live: LiveMessage, message: str, look: str) -> None:
        while len(self._shown) > KEPT:
            del self._shown[next(iter(self._shown))]
        self._shown[live.chat, live.key] = replace(live, message=message, shown=look)
        self._postbox.live_shown(live.chat, live.key, message, look, live.wanted, live.thread)


def _moved_away(names: Names) -> str:
    return draw(Message((MOVED_AWAY,)), names, address=UNKNOWN_OFFICER).texts[0]


def _order(live: LiveMessage) -> int:
    """A card that was never shown first, then the board, then other cards."""
    if live.key.startswith("board:"):
        return 1
    return 2 if live.message else 0


def fingerprint(screen: Screen) -> str:
    return hashlib.sha256(encode((screen.texts, screen.rows))).hexdigest()
