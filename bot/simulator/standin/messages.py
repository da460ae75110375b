"""Messages: kept once in a neutral form, rendered for whoever looks.

The neutral form is the Bot API's Message without what depends on the viewer: no `chat`, `from` only as an id,
files by `file_unique_id` alone, `reply_to` and `thread` (the topic of a forum) only as numbers.
"""

import json
from dataclasses import dataclass
from typing import Any

from bot.simulator.standin.chats import Chat
from bot.simulator.standin.files import file_id_for
from bot.simulator.standin.people import ANONYMOUS_ID, ANONYMOUS_USER
from bot.simulator.standin.standin import StandIn

_FILES = ("document", "voice", "sticker", "video", "audio")


@dataclass(slots=True)
class Message:
    chat: Chat
    id: int
    date: int
    sender: int
    body: dict[str, Any]
    deleted: bool = False

    @property
    def markup(self) -> dict[str, Any] | None:
        return self.body.get("reply_markup")


def add_message(standin: StandIn, chat: Chat, sender: int, body: dict[str, Any]) -> Message:
    """Write a message under its next number.

    In private chats a bot counts all its messages in one row, as an account of Telegram does; a group counts
    its own.
    """
    if chat.private:
        bot = standin.bots[chat.bot]
        number = bot.next_message
        bot.next_message += 1
        standin.store.execute("UPDATE bots SET next_message = ? WHERE id = ?", (bot.next_message, bot.id))
    else:
        number = chat.next_message
        chat.next_message += 1
        standin.store.execute(
            "UPDATE chats SET next_message = ? WHERE key = ?", (chat.next_message, chat.key)
        )
    date = int(standin.now())
    message = Message(chat, number, date, sender, body)
    standin.store.execute(
        "INSERT INTO messages (chat, id, seq, date, sender, body) VALUES (?, ?, ?, ?, ?, ?)",
        (chat.key, number, standin.touch(chat), date, sender, json.dumps(body, ensure_ascii=False)),
    )
    return message


def save_message(standin: StandIn, message: Message) -> None:
    standin.store.execute(
        "UPDATE messages SET seq = ?, deleted = ?, body = ? WHERE chat = ? AND id = ?",
        (
            standin.touch(message.chat),
            message.deleted,
            json.dumps(message.body, ensure_ascii=False),
            message.chat.key,
            message.id,
        ),
    )


def find_message(standin: StandIn, chat: Chat, number: int) -> Message | None:
    """The message, also a deleted one."""
    row = standin.store.execute(
        "SELECT date, sender, body, deleted FROM messages WHERE chat = ? AND id = ?", (chat.key, number)
    ).fetchone()
    return Message(chat, number, row[0], row[1], json.loads(row[2]), bool(row[3])) if row else None


def as_seen_by_bot(
    standin: StandIn, bot: int, message: Message, *, with_reply: bool = True
) -> dict[str, Any]:
    """The Message object this bot gets: its own file ids, the chat as it sees it."""
    seen: dict[str, Any] = {
        "message_id": message.id,
        "from": ANONYMOUS_USER if message.sender == ANONYMOUS_ID else standin.user(message.sender),
        "chat": standin.chat_as_seen(message.chat),
        "date": message.date,
    }
    if message.sender == ANONYMOUS_ID:
        seen["sender_chat"] = seen["chat"]
    for name, value in message.body.items():
        if name == "thread":
            if message.chat.facts.forum:
                seen.update(message_thread_id=value, is_topic_message=True)
        elif name == "reply_to":
            if with_reply and (earlier := find_message(standin, message.chat, value)) and not earlier.deleted:
                seen["reply_to_message"] = as_seen_by_bot(standin, bot, earlier, with_reply=False)
        elif name == "pinned":
            if pinned := find_message(standin, message.chat, value):
                seen["pinned_message"] = as_seen_by_bot(standin, bot, pinned, with_reply=False)
        elif name == "photo":
            seen["photo"] = [{"file_id": file_id_for(bot, size["file_unique_id"]), **size} for size in value]
        elif name in _FILES:
            seen[name] = {"file_id": file_id_for(bot, value["file_unique_id"]), **value}
        elif name == "reply_markup":
            if "inline_keyboard" in value:
                seen[name] = value
        else:
            seen[name] = value
    if with_reply and "reply_to_message" not in seen and (first := _beginning(standin, message)):
        seen["reply_to_message"] = as_seen_by_bot(standin, bot, first, with_reply=False)
    return seen


def _beginning(standin: StandIn, message: Message) -> Message | None:
    """The message that began the topic: whatever is written there answers it, as bots are told."""
    thread = message.body.get("thread", 0)
    if not message.chat.facts.forum or thread in {0, message.id}:
        return None
    first = find_message(standin, message.chat, thread)
    return None if first is None or first.deleted else first
