"""aiogram out of the box: updates are parsed and routed to handlers that do nothing."""

from __future__ import annotations

import itertools

from aiogram import Dispatcher, Router
from aiogram.types import CallbackQuery, Message

from tests.bench.peers.aiogram_orm import bot_in_process
from tests.bench.players import Player
from tests.bench.updates import update_of
from tests.bench.wire import Wire


class AiogramNoop:
    def __init__(self) -> None:
        self._bot = bot_in_process(Wire())
        self._dispatcher = Dispatcher()
        router = Router()
        router.message.register(_nothing_said)
        router.callback_query.register(_nothing_tapped)
        self._dispatcher.include_router(router)
        self._updates = itertools.count(1)

    async def say(self, player: Player) -> None:
        player.stamp = ("sa", "question", "m000000001-q4a")
        await self._dispatcher.feed_raw_update(self._bot, update_of(player, next(self._updates)))


async def _nothing_said(message: Message) -> None:
    pass


async def _nothing_tapped(callback: CallbackQuery) -> None:
    pass
