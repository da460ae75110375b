"""Photos are committed as "to fetch"; here they are fetched, kept, named by their sha-256, and looked at."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from bot.delivery.insist import FOR_A_NOTICE, insist
from bot.delivery.picture_look import look_of
from bot.delivery.waking import Waking
from bot.telegram.line import Line
from bot.telegram.refusal import Refusal, TooFast, Unreachable
from dialogs.event import Audience
from storage.evidence import EvidenceFolder
from storage.postbox import Postbox, ToFetch

AT_ONCE = 4
LOOK_AGAIN = 60.0
RETRY = timedelta(minutes=5)
TRIES = 50

_BEGINNINGS = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n", "image/png"),
    (b"RIFF", "image/webp"),
    (b"OggS", "audio/ogg"),
    (b"%PDF", "application/pdf"),
)
UNKNOWN = "application/octet-stream"

Arrived = Callable[[ToFetch, bytes | None], Awaitable[None]]
"""Told of every file that came, or never can (None), before it is settled: it may be told twice."""


class Fetching:
    def __init__(
        self,
        audience: Audience,
        postbox: Postbox,
        evidence: EvidenceFolder,
        line: Line,
        clock: Callable[[], datetime],
        arrived: Arrived,
    ) -> None:
        self.waking = Waking(self.fetch, LOOK_AGAIN, "Tải ảnh minh chứng")
        self._audience = audience
        self._postbox = postbox
        self._evidence = evidence
        self._line = line
        self._clock = clock
        self._arrived = arrived

    async def fetch(self) -> float | None:
        """Fetch everything that waits, a few at a time."""
        while files := await self._postbox.files_to_fetch(self._audience, most=AT_ONCE):
            await asyncio.gather(*map(self._one, files))
        return None

    async def _one(self, wanted: ToFetch) -> None:
        try:
            data = await insist(lambda: self._line.fetch(wanted.channel_file), FOR_A_NOTICE)
        except (Unreachable, TooFast) as later:
            again = self._clock() + RETRY if wanted.attempts < TRIES else None
            if again is None:
                await self._arrived(wanted, None)
            self._postbox.file_fetch_failed(wanted.id, later.why, again)
        except Refusal as refusal:
            await self._arrived(wanted, None)
            self._postbox.file_fetch_failed(wanted.id, refusal.why, None)
        else:
            sha256 = await self._evidence.save(data)
            await self._arrived(wanted, data)
            self._postbox.channel_file_known(sha256, self._audience, wanted.channel_file)
            mime = kind_of(data)
            look = await look_of(data) if mime.startswith("image/") and not wanted.person else None
            self._postbox.file_fetched(wanted.id, sha256, len(data), mime, look)


def kind_of(data: bytes) -> str:
    """Tell the MIME type by how the file begins; what the channel says may be lost or wrong."""
    return next((mime for beginning, mime in _BEGINNINGS if data.startswith(beginning)), UNKNOWN)
