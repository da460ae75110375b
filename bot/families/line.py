"""The families' bot's calls, made by aiogram."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.methods import (
    AnswerCallbackQuery,
    CreateForumTopic,
    DeleteMessage,
    DeleteWebhook,
    EditMessageText,
    GetChat,
    GetChatMember,
    GetMe,
    LeaveChat,
    PinChatMessage,
    SendDocument,
    SendMediaGroup,
    SendMessage,
    SendPhoto,
    SetMyCommands,
)
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeUnion,
    BufferedInputFile,
    ForceReply,
    InputMediaPhoto,
    MediaUnion,
    Message,
)
from aiohttp import ClientError

from bot.families.keyboard import keyboard
from bot.families.raw_updates import GetRawUpdates
from bot.families.refusals import heard
from bot.families.session import LeanSession
from bot.telegram.line import File, Standing
from bot.telegram.me import Me
from bot.telegram.refusal import Unreachable
from bot.telegram.screen import Rows
from bot.telegram.translation import ALLOWED_UPDATES
from dialogs.event import Audience, Room

_HTML = "HTML"
FORCE_REPLY = ForceReply(force_reply=True)
_MENUS: dict[Room, BotCommandScopeUnion] = {
    Room.PRIVATE: BotCommandScopeAllPrivateChats(),
    Room.GROUP: BotCommandScopeAllGroupChats(),
}
_SPARE = 15
"""Seconds an answer may take beyond the wait that was asked for."""


def bot_at(api_base: str, token: str) -> Bot:
    return Bot(token, session=LeanSession(api=TelegramAPIServer.from_base(api_base)))


class FamiliesLine:
    def __init__(self, bot: Bot, session: BaseSession | None = None) -> None:
        self.bot = bot
        if session is not None:
            bot.session = session

    async def me(self) -> Me:
        user = await heard(self.bot(GetMe()))
        return Me(Audience.FAMILIES, user.id, user.username or "")

    async def updates(self, offset: int | None, *, wait: int) -> list[dict[str, Any]]:
        call = GetRawUpdates(offset=offset, timeout=wait, allowed_updates=list(ALLOWED_UPDATES))
        return await heard(self.bot(call, request_timeout=wait + _SPARE))

    async def stop_webhook(self) -> None:
        await heard(self.bot(DeleteWebhook(drop_pending_updates=False)))

    async def commands(self, described: Mapping[str, str], room: Room) -> None:
        listed = [BotCommand(command=name, description=words) for name, words in described.items()]
        await heard(self.bot(SetMyCommands(commands=listed, scope=_MENUS[room])))

    async def standing(self, chat: int) -> Standing:
        member = await heard(self.bot(GetChatMember(chat_id=chat, user_id=self.bot.id)))
        group = await heard(self.bot(GetChat(chat_id=chat)))
        topics = bool(getattr(member, "can_manage_topics", False))
        return Standing(member.status == "administrator", topics, bool(group.is_forum))

    async def send(
        self, chat: int, text: str, rows: Rows, *, ask_reply: bool = False, thread: int = 0
    ) -> int:
        call = SendMessage(chat_id=chat, text=text, parse_mode=_HTML)
        if thread:
            call.message_thread_id = thread
        if ask_reply:
            call.reply_markup = FORCE_REPLY
        elif rows:
            call.reply_markup = keyboard(rows)
        sent = await heard(self.bot(call))
        return sent.message_id

    async def edit(self, chat: int, message: int, text: str, rows: Rows) -> None:
        call = EditMessageText(chat_id=chat, message_id=message, text=text, parse_mode=_HTML)
        if rows:
            call.reply_markup = keyboard(rows)
        await heard(self.bot(call))

    async def answer_tap(self, tap: str, toast: str) -> None:
        call = AnswerCallbackQuery(callback_query_id=tap)
        if toast:
            call.text = toast
        await heard(self.bot(call))

    async def pin(self, chat: int, message: int) -> None:
        await heard(self.bot(PinChatMessage(chat_id=chat, message_id=message, disable_notification=True)))

    async def delete(self, chat: int, message: int) -> None:
        await heard(self.bot(DeleteMessage(chat_id=chat, message_id=message)))

    async def begin_topic(self, chat: int, title: str) -> int:
        return (await heard(self.bot(CreateForumTopic(chat_id=chat, name=title)))).message_thread_id

    async def leave(self, chat: int) -> None:
        await heard(self.bot(LeaveChat(chat_id=chat)))

    async def pictures(self, chat: int, files: Sequence[File], *, thread: int = 0) -> Sequence[str]:
        inputs = [file.known_as or BufferedInputFile(file.data, file.name) for file in files]
        where = thread or None
        if len(inputs) == 1:
            one = SendPhoto(chat_id=chat, photo=inputs[0], message_thread_id=where)
            sent: list[Message] = [await heard(self.bot(one))]
        else:
            album: list[MediaUnion] = [InputMediaPhoto(media=given) for given in inputs]
            several = SendMediaGroup(chat_id=chat, media=album, message_thread_id=where)
            sent = await heard(self.bot(several))
        return [message.photo[-1].file_id if message.photo else "" for message in sent]

    async def document(self, chat: int, file: File, *, thread: int = 0) -> None:
        given = file.known_as or BufferedInputFile(file.data, file.name)
        call = SendDocument(chat_id=chat, document=given, message_thread_id=thread or None)
        await heard(self.bot(call))

    async def fetch(self, file: str) -> bytes:
        taken = io.BytesIO()
        try:
            await heard(self.bot.download(file, taken))
        except (ClientError, TimeoutError) as error:
            raise Unreachable(type(error).__name__) from error
        return taken.getvalue()

    async def close(self) -> None:
        await self.bot.session.close()
