"""Photos sent together are one answer: later ones update the reply to the first after a quiet second.

Kept in memory only: after a restart an album's next photo gets a reply of its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

QUIET = 1.0
"""Seconds without another photo."""
KEPT = 64
"""Albums remembered; Telegram sends an album's photos together, so an older one is over."""

Show = Callable[[int | None], Awaitable[int]]
"""Show the newest screen in that message, or in a new one; returns the message's number."""


@dataclass(slots=True)
class _Album:
    answered: asyncio.Future[int]
    newest: Show | None = None


class Albums:
    def __init__(self, quiet: float = QUIET) -> None:
        self._quiet = quiet
        self._albums: dict[tuple[int, str], _Album] = {}

    async def first(self, chat: int, album: str, show: Show) -> None:
        """Answer the album's first photo and remember where."""
        kept = self._remember(chat, album)
        try:
            kept.answered.set_result(await show(None))
        except BaseException:
            self._albums.pop((chat, album), None)
            kept.answered.cancel()
            raise

    async def later(self, chat: int, album: str, show: Show) -> bool:
        """Update the reply once no photo has come for a second; False if a newer photo does it instead."""
        kept = self._albums.get((chat, album))
        if kept is None:
            await self.first(chat, album, show)
            return True
        kept.newest = show
        await asyncio.sleep(self._quiet)
        if kept.newest is not show:
            return False
        await show(await asyncio.shield(kept.answered))
        return True

    def _remember(self, chat: int, album: str) -> _Album:
        while len(self._albums) >= KEPT:
            del self._albums[next(iter(self._albums))]
        kept = self._albums[chat, album] = _Album(asyncio.get_running_loop().create_future())
        return kept
