"""Plain python-telegram-bot: a conversation handler with a pickle, or one ORM transaction an update."""

from __future__ import annotations

import warnings
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ParseMode
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackContext,
    CallbackQueryHandler,
    ConversationHandler,
    MessageHandler,
    PicklePersistence,
    filters,
)
from telegram.warnings import PTBUserWarning

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
from tests.bench.wire import InProcessRequest, Wire, expects_toast

TOKEN = "42:AAF-bench-bench-bench-bench-bench-bench"
TALKING = 1
Context: TypeAlias = CallbackContext[Any, Any, Any, Any]


class Ptb:
    """Keeps the conversation in `user_data`; what else is kept, the two below say."""

    def __init__(self, audience: Audience, world: MemoryWorld) -> None:
        self.wire = Wire()
        self.audience = audience
        self.world = world
        self.application: Application[Any, Any, Any, Any, Any, Any]

    async def say(self, player: Player) -> None:
        expects_toast(self.wire, player)
        await self.wire.put(player, lambda update: self._take(update_of(player, update)))

    async def _take(self, raw: dict[str, Any]) -> None:
        await self.application.process_update(Update.de_json(raw, self.application.bot))

    async def handle(self, update: Update, context: Context) -> int:
        event = event_in(update, self.audience)
        kept = context.user_data
        saved = kept.get(event.conversation)
        conversation = load(saved) if saved else Conversation(key=event.conversation)
        at = datetime.now(UTC)
        step = await advance(conversation, event, self.world, at)
        self.world.take(step.happened, event.person, at)
        await self.keep(step, event, at)
        kept[event.conversation] = dump(step.conversation)
        await self.kept()
        await _answer(update, drawn(step, await present(step.conversation, self.world, at)))
        return TALKING

    async def keep(self, step: Step, event: Event, at: datetime) -> None:
        """Write before the answer."""

    async def kept(self) -> None:
        """Write after the state is in `user_data`."""


class PtbOrm(Ptb):
    def __init__(self, audience: Audience, world: MemoryWorld, rows: Rows) -> None:
        super().__init__(audience, world)
        self._rows = rows
        self.application = (
            ApplicationBuilder().token(TOKEN).updater(None).request(InProcessRequest(self.wire)).build()
        )
        self.application.add_handler(MessageHandler(filters.ALL, self.handle))
        self.application.add_handler(CallbackQueryHandler(self.handle))

    @classmethod
    @asynccontextmanager
    async def opened(cls, folder: Path, audience: Audience, world: MemoryWorld) -> AsyncIterator[PtbOrm]:
        rows = await Rows.open(folder)
        peer = cls(audience, world, rows)
        await peer.application.initialize()
        yield peer
        await peer.application.shutdown()
        await rows.close()

    async def keep(self, step: Step, event: Event, at: datetime) -> None:
        await self._rows.keep(step, event.key, event.person, at)


class PtbPickle(Ptb):
    """`flushing`: the pickle is written after every update, so that nothing is lost; else every minute."""

    def __init__(self, folder: Path, audience: Audience, world: MemoryWorld, *, flushing: bool) -> None:
        super().__init__(audience, world)
        self._flushing = flushing
        self.application = (
            ApplicationBuilder()
            .token(TOKEN)
            .updater(None)
            .request(InProcessRequest(self.wire))
            .persistence(PicklePersistence(folder / "peer.pickle"))
            .build()
        )
        entry = [MessageHandler(filters.ALL, self.handle), CallbackQueryHandler(self.handle)]
        with (
            warnings.catch_warnings()
        ):  # it advises to track buttons by message: our buttons describe themselves
            warnings.simplefilter("ignore", PTBUserWarning)
            talking = ConversationHandler(
                entry_points=entry, states={TALKING: entry}, fallbacks=[], name="talking", persistent=True,
                per_chat=False,
            )  # fmt: skip
        self.application.add_handler(talking)

    @classmethod
    @asynccontextmanager
    async def opened(
        cls, folder: Path, audience: Audience, world: MemoryWorld, *, flushing: bool
    ) -> AsyncIterator[PtbPickle]:
        peer = cls(folder, audience, world, flushing=flushing)
        await peer.application.initialize()
        yield peer
        await peer.application.shutdown()

    async def kept(self) -> None:
        if self._flushing:
            await self.application.update_persistence()


def event_in(update: Update, audience: Audience) -> Event:
    user, message = update.effective_user, update.effective_message
    assert user is not None
    assert message is not None
    private = message.chat.type == "private"
    common: dict[str, Any] = {
        "key": f"42:{update.update_id}",
        "audience": audience,
        "room": Room.PRIVATE if private else Room.GROUP,
        "person": f"tg:{user.id}",
        "chat": f"tg:{message.chat.id}",
        "message": str(message.message_id),
    }
    if update.callback_query is not None:
        return ChoiceTapped(**common, data=update.callback_query.data or "", tap=update.callback_query.id)
    if message.photo:
        return PhotoSent(**common, file=message.photo[-1].file_id)
    text = message.text or ""
    if text.startswith("/"):
        name, _, argument = text[1:].partition(" ")
        return CommandGiven(**common, name=name, argument=argument)
    return TextSent(**common, text=text)


async def _answer(update: Update, step: Step) -> None:
    tap, address = update.callback_query, step.conversation.address
    if step.reply is not None:
        screen = draw(step.reply.message, {}, "vi", address)
        text, markup = screen.texts[0], _keyboard(screen.rows)
        if tap is not None and step.reply.place == "here":
            await tap.edit_message_text(text, parse_mode=ParseMode.HTML, reply_markup=markup)
        elif update.effective_message is not None:
            await update.effective_message.reply_text(text, parse_mode=ParseMode.HTML, reply_markup=markup)
    if tap is not None:
        await tap.answer("✓" if step.toast is not None else None)


def _keyboard(rows: Keys) -> InlineKeyboardMarkup | None:
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(key.label, callback_data=key.data) for key in row] for row in rows]
    )
