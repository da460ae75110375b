"""Plain aiogram: FSM in memory, typed handlers, one ORM transaction an update, calls built by the library."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.enums import ParseMode
from aiogram.filters import Command, CommandObject
from aiogram.fsm.context import FSMContext
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.telegram.screen import Rows as Keys
from bot.telegram.screen import draw
from dialogs.advance import advance, present
from dialogs.conversation import Conversation, dump, load
from dialogs.event import Audience, ChoiceTapped, CommandGiven, Event, PhotoSent, Room, TextSent
from dialogs.step import Step, drawn
from tests.bench.peers.rows import Rows
from tests.bench.peers.world import MemoryWorld
from tests.bench.players import Player
from tests.bench.updates import update_of
from tests.bench.wire import InProcess, Wire

TOKEN = "42:AAF-bench-bench-bench-bench-bench-bench"


def bot_in_process(wire: Wire) -> Bot:
    session = AiohttpSession()
    session._session = InProcess(wire)  # type: ignore[assignment]
    session._should_reset_connector = False
    return Bot(TOKEN, session=session)


class AiogramOrm:
    def __init__(self, rows: Rows) -> None:
        self.wire = Wire()
        self._rows = rows
        self._world = MemoryWorld()
        self._bot = bot_in_process(self.wire)
        self._dispatcher = Dispatcher(storage=MemoryStorage())
        router = Router()
        router.message.register(self.commanded, Command("start"))
        router.message.register(self.photographed, F.photo)
        router.message.register(self.typed, F.text)
        router.callback_query.register(self.tapped)
        self._dispatcher.include_router(router)

    @classmethod
    @asynccontextmanager
    async def opened(cls, folder: Path) -> AsyncIterator[AiogramOrm]:
        rows = await Rows.open(folder)
        yield cls(rows)
        await rows.close()

    async def say(self, player: Player) -> None:
        await self.wire.put(player, lambda update: self._take(update_of(player, update)))

    async def _take(self, raw: dict[str, Any]) -> None:
        await self._dispatcher.feed_raw_update(self._bot, raw)

    async def commanded(self, message: Message, command: CommandObject, state: FSMContext) -> None:
        event = CommandGiven(**_said(message), name=command.command, argument=command.args or "")
        await self._answer(message, await self._decide(event, state))

    async def typed(self, message: Message, state: FSMContext) -> None:
        event = TextSent(**_said(message), text=message.text or "")
        await self._answer(message, await self._decide(event, state))

    async def photographed(self, message: Message, state: FSMContext) -> None:
        event = PhotoSent(**_said(message), file=message.photo[-1].file_id if message.photo else "")
        await self._answer(message, await self._decide(event, state))

    async def tapped(self, callback: CallbackQuery, state: FSMContext) -> None:
        message = callback.message
        assert isinstance(message, Message)
        person = f"tg:{callback.from_user.id}"
        event = ChoiceTapped(
            key=callback.id, audience=Audience.FAMILIES, room=Room.PRIVATE, person=person, chat=person,
            message=str(message.message_id), data=callback.data or "", tap=callback.id,
        )  # fmt: skip
        step = await self._decide(event, state)
        assert step.reply is not None
        screen = draw(step.reply.message, {}, "vi", step.conversation.address)
        await message.edit_text(
            screen.texts[0], parse_mode=ParseMode.HTML, reply_markup=_keyboard(screen.rows)
        )
        await callback.answer()

    async def _decide(self, event: Event, state: FSMContext) -> Step:
        """Load the conversation from the FSM, decide, keep it in one transaction, put it back."""
        saved = (await state.get_data()).get("conversation")
        conversation = load(saved) if saved else Conversation(key=event.conversation)
        at = datetime.now(UTC)
        step = await advance(conversation, event, self._world, at)
        self._world.take(step.happened, event.person, at)
        await self._rows.keep(step, event.key, event.person, at)
        await state.update_data(conversation=dump(step.conversation))
        return drawn(step, await present(step.conversation, self._world, at))

    async def _answer(self, message: Message, step: Step) -> None:
        assert step.reply is not None
        screen = draw(step.reply.message, {}, "vi", step.conversation.address)
        await message.answer(screen.texts[0], parse_mode=ParseMode.HTML, reply_markup=_keyboard(screen.rows))


def _said(message: Message) -> dict[str, Any]:
    person = f"tg:{message.from_user.id}" if message.from_user else ""
    return {
        "key": f"{message.chat.id}:{message.message_id}",
        "audience": Audience.FAMILIES,
        "room": Room.PRIVATE,
        "person": person,
        "chat": person,
        "message": str(message.message_id),
    }


def _keyboard(rows: Keys) -> InlineKeyboardMarkup | None:
    if not rows:
        return None
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=key.label, callback_data=key.data) for key in row] for row in rows
        ]
    )
