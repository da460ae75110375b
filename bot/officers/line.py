"""The officers' bot's calls, made by python-telegram-bot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    ChatMemberAdministrator,
    InputFile,
    InputMediaPhoto,
    Message,
)

from bot.officers.refusals import heard
from bot.telegram.line import File, Standing
from bot.telegram.me import Me
from bot.telegram.screen import Key, Rows
from bot.telegram.translation import ALLOWED_UPDATES
from dialogs.event import Audience, Room

_HTML = "HTML"
_MENUS = {Room.PRIVATE: BotCommandScopeAllPrivateChats(), Room.GROUP: BotCommandScopeAllGroupChats()}
_SPARE = 15
"""Seconds an answer may take beyond the wait that was asked for."""
_UPLOAD = 60

_RAW_UPDATES = "get__updates"
"""getUpdates, unparsed, because one malformed update must not fail its batch; the doubled underscore keeps
`do_api_request` from advising `Bot.get_updates`, which parses."""

_SEND, _EDIT, _ANSWER_TAP = "send__message", "edit__message_text", "answer__callback_query"
"""The calls of every answer, likewise: building the library's keyboards and parsing the whole message that
comes back was half of an officer's tap, and only the message's number is wanted."""

FORCE_REPLY = {"force_reply": True}


class OfficersLine:
    def __init__(self, bot: Bot) -> None:
        self.bot = bot

    async def me(self) -> Me:
        user = await heard(self.bot.get_me())
        return Me(Audience.OFFICERS, user.id, user.username or "")

    async def updates(self, offset: int | None, *, wait: int) -> list[dict[str, Any]]:
        asked: dict[str, Any] = {"timeout": wait, "allowed_updates": list(ALLOWED_UPDATES)}
        if offset is not None:
            asked["offset"] = offset
        call = self.bot.do_api_request(_RAW_UPDATES, asked, read_timeout=wait + _SPARE)
        fetched: list[dict[str, Any]] = await heard(call)
        return fetched

    async def stop_webhook(self) -> None:
        await heard(self.bot.delete_webhook(drop_pending_updates=False))

    async def commands(self, described: Mapping[str, str], room: Room) -> None:
        listed = [BotCommand(name, words) for name, words in described.items()]
        await heard(self.bot.set_my_commands(listed, _MENUS[room]))

    async def standing(self, chat: int) -> Standing:
        member = await heard(self.bot.get_chat_member(chat, self.bot.id))
        group = await heard(self.bot.get_chat(chat))
        admin = isinstance(member, ChatMemberAdministrator)
        topics = isinstance(member, ChatMemberAdministrator) and bool(member.can_manage_topics)
        return Standing(admin, topics, bool(group.is_forum))

    async def send(
        self, chat: int, text: str, rows: Rows, *, ask_reply: bool = False, thread: int = 0
    ) -> int:
        markup = FORCE_REPLY if ask_reply else _keyboard(rows)
        given = {**_words(chat, text), "reply_markup": markup}
        if thread:
            given["message_thread_id"] = thread
        sent = await heard(self.bot.do_api_request(_SEND, given))
        return int(sent["message_id"])

    async def edit(self, chat: int, message: int, text: str, rows: Rows) -> None:
        given = {**_words(chat, text), "message_id": message, "reply_markup": _keyboard(rows)}
        await heard(self.bot.do_api_request(_EDIT, given))

    async def answer_tap(self, tap: str, toast: str) -> None:
        given = {"callback_query_id": tap, "text": toast or None}
        await heard(self.bot.do_api_request(_ANSWER_TAP, given))

    async def pin(self, chat: int, message: int) -> None:
        await heard(self.bot.pin_chat_message(chat, message, disable_notification=True))

    async def delete(self, chat: int, message: int) -> None:
        await heard(self.bot.delete_message(chat, message))

    async def begin_topic(self, chat: int, title: str) -> int:
        return (await heard(self.bot.create_forum_topic(chat, title))).message_thread_id

    async def leave(self, chat: int) -> None:
        await heard(self.bot.leave_chat(chat))

    async def pictures(self, chat: int, files: Sequence[File], *, thread: int = 0) -> Sequence[str]:
        where = thread or None
        several = len(files) > 1
        inputs = [file.known_as or InputFile(file.data, file.name, attach=several) for file in files]
        if not several:
            sent: Sequence[Message] = (
                await heard(
                    self.bot.send_photo(chat, inputs[0], write_timeout=_UPLOAD, message_thread_id=where)
                ),
            )
        else:
            album = [InputMediaPhoto(given) for given in inputs]
            sent = await heard(
                self.bot.send_media_group(chat, album, write_timeout=_UPLOAD, message_thread_id=where)
            )
        return [message.photo[-1].file_id if message.photo else "" for message in sent]

    async def document(self, chat: int, file: File, *, thread: int = 0) -> None:
        given = file.known_as or InputFile(file.data, file.name)
        where = thread or None
        await heard(self.bot.send_document(chat, given, write_timeout=_UPLOAD, message_thread_id=where))

    async def fetch(self, file: str) -> bytes:
        found = await heard(self.bot.get_file(file))
        return bytes(await heard(found.download_as_bytearray()))

    async def close(self) -> None:
        """Nothing: the application that owns the bot closes it."""


def _words(chat: int, text: str) -> dict[str, Any]:
    return {"chat_id": chat, "text": text, "parse_mode": _HTML}


def _keyboard(rows: Rows) -> dict[str, Any] | None:
    return {"inline_keyboard": [[_button(key) for key in row] for row in rows]} if rows else None


def _button(key: Key) -> dict[str, str]:
    return {"text": key.label, "url": key.url} if key.url else {"text": key.label, "callback_data": key.data}
