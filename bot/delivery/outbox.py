"""The outbox: notices and documents, kept until they have arrived, one person's in order."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from bot.background import Background
from bot.delivery.insist import FOR_A_NOTICE
from bot.delivery.pace import Urgency
from bot.delivery.reader import address_for
from bot.delivery.sender import Sender
from bot.delivery.waking import Waking
from bot.documents import Documents
from bot.telegram.ids import number
from bot.telegram.refusal import Blocked, Refusal, TooFast, Unreachable
from bot.telegram.screen import Names, draw
from dialogs.event import Audience
from storage.postbox import OutboxItem, Postbox

LOG = logging.getLogger(__name__)

AT_ONCE = 100
LOOK_AGAIN = 30.0
"""Seconds; what is to be tried again later comes due without anybody waking us."""
PICTURE = ".png"
"""A document that is shown as a picture, not as a file."""
TRIES = 30
LONGEST_PAUSE = timedelta(hours=1)

PersonBlocked = Callable[[str, str], Awaitable[None]]
"""Told who cannot be reached, and why."""


class Outbox:
    def __init__(
        self,
        audience: Audience,
        postbox: Postbox,
        sender: Sender,
        names: Names,
        documents: Documents,
        blocked: PersonBlocked,
        clock: Callable[[], datetime],
        background: Background,
    ) -> None:
        self.waking = Waking(self.deliver, LOOK_AGAIN, "Hộp thư gửi đi")
        self._audience = audience
        self._postbox = postbox
        self._sender = sender
        self._names = names
        self._documents = documents
        self._blocked = blocked
        self._clock = clock
        self._background = background

    async def deliver(self) -> float | None:
        """Send everything that is due."""
        while True:
            due = await self._postbox.outbox_due(self._audience, self._clock(), most=AT_ONCE)
            if not due:
                return None
            people: dict[str, list[OutboxItem]] = {}
            for item in due:
                people.setdefault(item.person, []).append(item)
            await asyncio.gather(*map(self._in_order, people.values()))

    async def _in_order(self, items: list[OutboxItem]) -> None:
        """Send one person's items; a failure holds back what comes after it.

        When the bots are told to stop, what is on its way still arrives and is noted: no start repeats it.
        """
        for item in items:
            if not await asyncio.shield(self._background.start(self._send(item))):
                return

    async def _send(self, item: OutboxItem) -> bool:
        try:
            await self._put_before(item)
        except Blocked as blocked:
            self._postbox.outbox_failed(item.id, blocked.why, self._clock())  # it waits for them to come back
            await self._blocked(item.person, blocked.why)
        except (Unreachable, TooFast) as later:
            self._try_later(item, later)
        except Refusal as refusal:
            LOG.error("Telegram không nhận một thông báo: %s", refusal.why)  # noqa: TRY400 — the reason is enough
            self._postbox.outbox_failed(item.id, refusal.why, None)
            return True
        except Exception as fault:
            LOG.exception("Không dựng được một thông báo.")
            self._postbox.outbox_failed(item.id, repr(fault), None)
            return True
        else:
            self._postbox.outbox_sent(item.id)
            return True
        return False

    async def _put_before(self, item: OutboxItem) -> None:
        chat, thread = number(item.person), int(item.thread or 0)
        if item.message.paragraphs or item.message.pictures:
            screen = draw(item.message, self._names, item.language, address_for(self._audience, item.address))
            await self._sender.show(
                chat, screen, urgency=Urgency.NOTICE, patience=FOR_A_NOTICE, thread=thread
            )
        for name in item.documents:
            document = await self._documents.make(name, item.person, item.language)
            if document.name.endswith(PICTURE):
                await self._sender.picture(chat, document, patience=FOR_A_NOTICE, thread=thread)
            else:
                await self._sender.document(chat, document, patience=FOR_A_NOTICE, thread=thread)

    def _try_later(self, item: OutboxItem, why: Refusal) -> None:
        if item.attempts >= TRIES:
            self._postbox.outbox_failed(item.id, why.why, None)
            return
        pause = min(timedelta(seconds=30) * 2 ** min(item.attempts, 8), LONGEST_PAUSE)
        self._postbox.outbox_failed(item.id, why.why, self._clock() + pause)
