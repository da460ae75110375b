"""Fetch updates and acknowledge only what is committed.

Telegram forgets what lies below the offset of the next getUpdates, so the offset never passes an update that
is not durable. Once a batch is acknowledged and the next is empty, no offset is sent: after a quiet week
Telegram begins at a random number, which may be below the old one.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence
from typing import Any

from bot.telegram.door import Door
from bot.telegram.line import Line
from bot.telegram.pauses import Pauses
from bot.telegram.refusal import AnotherPoller, Refusal, TokenRefused, TooFast
from storage.errors import StorageUnavailable

LOG = logging.getLogger(__name__)

WAIT = 30
"""Seconds of long polling; Telegram caps it at 50."""

MOST_AT_ONCE = 100
"""Updates of one call (Bot API, getUpdates): when fewer come, no more are waiting."""

Raw = Mapping[str, Any]


class Polling:
    def __init__(self, line: Line, door: Door, name: str, *, wait: int = WAIT) -> None:
        self._line = line
        self._door = door
        self._name = name
        self._wait = wait
        self.begun = asyncio.Event()
        """Set once everything that waited outside at the start is committed; the first call does not wait."""
        self._offset: int | None = None
        self._committing: asyncio.Future[int | None] | None = None
        self._outage = Pauses()
        self._storage = Pauses()

    async def run(self) -> None:
        """Go on until cancelled, or until the token is refused."""
        while True:
            await self.once()

    async def once(self) -> None:
        """Fetch one batch and commit it."""
        try:
            batch = await self._line.updates(self._offset, wait=self._wait if self.begun.is_set() else 0)
        except TokenRefused:
            raise
        except Refusal as refusal:
            await self._failed(refusal)
            return
        if self._outage.count:
            LOG.info("%s: đã nối lại được với Telegram.", self._name)
            self._outage.over()
        if not batch:
            self._offset = None
        else:
            self._committing = asyncio.ensure_future(self._commit(batch))
            self._offset = await asyncio.shield(self._committing)
        if len(batch) < MOST_AT_ONCE:
            self.begun.set()

    async def stopped(self) -> None:
        """Wait for what was fetched before the line was cancelled."""
        if self._committing is not None:
            await asyncio.wait([self._committing])

    async def _failed(self, refusal: Refusal) -> None:
        if isinstance(refusal, TooFast):
            await asyncio.sleep(refusal.seconds)
            return
        if not self._outage.count:
            LOG.warning(
                _OUTAGES.get(type(refusal), "%s: không nối được với Telegram (%s); đang thử lại."),
                self._name,
                refusal.why,
            )
        await self._outage.pause()

    async def _commit(self, batch: Sequence[Any]) -> int | None:
        """Commit all updates at once, one conversation's in order; return the next offset."""
        lines: dict[object, list[Raw]] = {}
        for raw in batch:
            lines.setdefault(line_of(raw), []).append(raw)
        left = [
            update for line in await asyncio.gather(*map(self._in_order, lines.values())) for update in line
        ]
        if left:
            await self._storage.pause()
            return min(left)
        if self._storage.count:
            LOG.info("%s: kho dữ liệu đã ghi lại được.", self._name)
            self._storage.over()
        return max((int(raw["update_id"]) for raw in batch if numbered(raw)), default=-1) + 1 or None

    async def _in_order(self, updates: Sequence[Raw]) -> list[int]:
        """Take one conversation's updates; return the numbers of those that are not committed."""
        for taken, raw in enumerate(updates):
            try:
                await self._door.take(raw)
            except StorageUnavailable as why:
                if not self._storage.count:
                    LOG.critical(
                        "%s: KHÔNG GHI ĐƯỢC DỮ LIỆU (%s). Chưa tin nào bị mất: Telegram còn giữ. "
                        "Kiểm tra ổ đĩa; bot tự thử lại.",
                        self._name,
                        why,
                    )
                return [int(raw["update_id"]) for raw in updates[taken:] if numbered(raw)]
        return []


_OUTAGES: dict[type[Refusal], str] = {
    AnotherPoller: "%s: nơi khác đang lấy tin của bot này (%s). Hãy tắt nơi kia; đang thử lại.",
}


def numbered(raw: Any) -> bool:
    return isinstance(raw, dict) and isinstance(raw.get("update_id"), int)


def line_of(raw: Any) -> object:
    """Name the conversation by its person and chat; an update without them stands alone."""
    try:
        kind = next(value for key, value in raw.items() if key != "update_id")
        chat = (kind.get("message") or kind)["chat"]["id"] if "data" in kind else kind["chat"]["id"]
        return chat, kind["from"]["id"]
    except (StopIteration, KeyError, TypeError, AttributeError):
        return id(raw)
