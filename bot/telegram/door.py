"""What both front doors do with one update: translate, commit, and only then answer."""

from __future__ import annotations

import hashlib
import json
import logging
from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any

from bot.background import Background
from bot.conducting import Conductor
from bot.telegram.answering import Answering
from bot.telegram.arrival import Arrival
from bot.telegram.me import Me
from bot.telegram.translation import translate
from dialogs.event import Event
from storage.conductor.outcome import Repeated
from storage.errors import StorageUnavailable

LOG = logging.getLogger(__name__)


class Door(ABC):
    """Translates, and decides nothing. The library in between parses and routes the update."""

    def __init__(self, me: Me, conductor: Conductor, answering: Answering, background: Background) -> None:
        self.me = me
        self.conductor = conductor
        self.answering = answering
        self.background = background

    async def take(self, raw: Mapping[str, Any]) -> None:
        """Return when the update is committed or kept as a dead letter; the answer follows by itself.

        Raises `StorageUnavailable`: then the update must not be acknowledged.
        """
        try:
            event = translate(raw, self.me)
            if event is None:
                return
            arrival = Arrival(event)
            await self.through_library(raw, arrival)
            failure = arrival.failure
        except Exception as why:  # noqa: BLE001 — whatever is wrong with one update stays with that update
            failure = why
        if isinstance(failure, StorageUnavailable):
            raise failure
        if failure is not None:
            await self._keep_dead(raw, failure)
        else:
            self._answer(arrival)

    async def hear(self, event: Event) -> None:
        """Take an event that no update brought: a tick, a failed delivery, a moved group."""
        arrival = Arrival(event, await self.conductor.submit(event))
        self._answer(arrival)

    @abstractmethod
    async def through_library(self, raw: Mapping[str, Any], arrival: Arrival) -> None:
        """Let the library parse the update and route it to a handler that calls `commit`."""

    async def commit(self, arrival: Arrival) -> None:
        """Commit the event; a failure is kept for `take`, past whatever the library does with exceptions."""
        try:
            arrival.outcome = await self.conductor.submit(arrival.event)
        except Exception as failure:  # noqa: BLE001 — raised again by `take`
            arrival.failure = failure

    def _answer(self, arrival: Arrival) -> None:
        outcome = arrival.outcome
        if outcome is None or isinstance(outcome, Repeated):
            return
        work = self.answering.answer(arrival.event, outcome)
        if work is not None:
            self.background.start(work)

    async def _keep_dead(self, raw: Any, why: Exception) -> None:
        kept = json.dumps(raw, ensure_ascii=False)
        number = raw.get("update_id") if isinstance(raw, Mapping) else None
        name = number if isinstance(number, int) else hashlib.sha256(kept.encode()).hexdigest()[:16]
        LOG.error("Một tin đến không đọc được (%s), đã cất riêng; các tin khác vẫn chạy.", type(why).__name__)
        await self.conductor.dead_letter(f"{self.me.id}:{name}", self.me.audience, kept, repr(why))
