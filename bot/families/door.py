"""The families' front door: aiogram parses and routes, everything else is shared."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.types import TelegramObject, Update

from bot.background import Background
from bot.conducting import Conductor
from bot.telegram.answering import Answering
from bot.telegram.arrival import Arrival
from bot.telegram.door import Door
from bot.telegram.me import Me
from bot.telegram.own_words import without_our_own_words

logging.getLogger("aiogram.event").setLevel(logging.WARNING)


class FamiliesDoor(Door):
    """No filter stands on the way: aiogram runs a synchronous one in a thread, and the event is known."""

    def __init__(
        self, bot: Bot, me: Me, conductor: Conductor, answering: Answering, background: Background
    ) -> None:
        super().__init__(me, conductor, answering, background)
        self._bot = bot
        self._context = {"bot": bot}
        self._dispatcher = routes = Dispatcher(disable_fsm=True, name="families")
        for unused in tuple(routes.update.outer_middleware):
            # who speaks is known, and what a handler raises is kept by `commit`
            routes.update.outer_middleware.unregister(unused)
        for kind in (routes.message, routes.edited_message, routes.callback_query, routes.my_chat_member):
            kind.register(self._handle)

    async def through_library(self, raw: Mapping[str, Any], arrival: Arrival) -> None:
        update = Update.model_validate(without_our_own_words(raw), context=self._context)
        await self._dispatcher.feed_update(self._bot, update, arrival=arrival)

    async def _handle(self, _: TelegramObject, arrival: Arrival) -> None:
        await self.commit(arrival)
