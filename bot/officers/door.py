"""The officers' front door: python-telegram-bot parses and routes, everything else is shared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from telegram import Update
from telegram.ext import Application, BaseHandler, CallbackContext

from bot.background import Background
from bot.conducting import Conductor
from bot.officers.application import OfficersApplication
from bot.telegram.answering import Answering
from bot.telegram.arrival import Arrival
from bot.telegram.door import Door
from bot.telegram.me import Me
from bot.telegram.own_words import without_our_own_words

Context = CallbackContext[Any, Any, Any, Any]


class Arrivals(BaseHandler[Update, Context, None]):
    """Takes each update that came through the door, together with its event."""

    def __init__(self, door: OfficersDoor) -> None:
        super().__init__(door.handle)
        self._on_the_way = door.on_the_way

    def check_update(self, update: object) -> Arrival | None:
        return self._on_the_way.get(id(update))

    async def handle_update(
        self,
        update: Update,
        application: Application[Any, Context, Any, Any, Any, Any],  # noqa: ARG002 — the library's own signature
        check_result: object,
        context: Context,
    ) -> None:
        context.arrival = check_result  # type: ignore[attr-defined]
        await self.callback(update, context)


class OfficersDoor(Door):
    def __init__(
        self,
        application: OfficersApplication,
        me: Me,
        conductor: Conductor,
        answering: Answering,
        background: Background,
    ) -> None:
        super().__init__(me, conductor, answering, background)
        self.on_the_way: dict[int, Arrival] = {}
        self._application = application
        application.add_handler(Arrivals(self))

    async def through_library(self, raw: Mapping[str, Any], arrival: Arrival) -> None:
        update = Update.de_json(dict(without_our_own_words(raw)), self._application.bot)
        self.on_the_way[id(update)] = arrival
        try:
            await self._application.process_update(update)
        finally:
            del self.on_the_way[id(update)]

    async def handle(self, update: Update, context: Context) -> None:  # noqa: ARG002 — the library's own signature
        await self.commit(context.arrival)  # type: ignore[attr-defined]
