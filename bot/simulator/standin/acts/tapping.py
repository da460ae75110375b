"""Tapping an inline button: a callback query, a link, or a deep link into another bot.

The query carries the message as it is now, or an InaccessibleMessage once it was deleted (Bot API,
"MaybeInaccessibleMessage"); Telegram keeps such an update for 150 seconds only.
"""

import re
import secrets
from typing import Any
from urllib.parse import parse_qs, urlsplit

from bot.simulator.standin.acts.chatting import chat_of, start
from bot.simulator.standin.acts.refused import NotPossible
from bot.simulator.standin.chats import Chat
from bot.simulator.standin.messages import Message, as_seen_by_bot, find_message
from bot.simulator.standin.standin import StandIn

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")


def find_button(
    message: Message, *, row: int | None, col: int | None, data: str, label: str
) -> dict[str, Any]:
    """The button meant: by place, by data, or by what it says (whole label first, then a part of it)."""
    rows = (message.markup or {}).get("inline_keyboard", [])
    flat: list[dict[str, Any]] = [button for line in rows for button in line]
    if row is not None and col is not None:
        if row < len(rows) and col < len(rows[row]):
            found: dict[str, Any] = rows[row][col]
            return found
        raise NotPossible(f"message {message.id} has no button at row {row}, column {col}")
    if data:
        return next(
            (button for button in flat if button.get("callback_data") == data),
            {"callback_data": data, "text": ""},
        )
    for fits in (lambda text: text == label, lambda text: label.casefold() in text.casefold()):
        for button in flat:
            if fits(button["text"]):
                return button
    raise NotPossible(
        f"message {message.id} has no button {label!r}; it has {[button['text'] for button in flat]}"
    )


def tap(standin: StandIn, person: int, chat: Chat, number: int, button: dict[str, Any]) -> dict[str, Any]:
    """What the tap led to: `{"kind": "callback", "id": …}`, `{"kind": "url", …}`, or a copied text."""
    if url := button.get("url"):
        return _follow(standin, person, url)
    if copied := button.get("copy_text"):
        return {"kind": "copy", "text": copied.get("text", "")}
    data = button.get("callback_data")
    if not data:
        raise NotPossible("this kind of button does nothing in the simulator")
    message = find_message(standin, chat, number)
    if message is None:
        raise NotPossible(f"no message {number}")
    if message.sender not in standin.bots:
        raise NotPossible("only a bot's message has buttons")
    if not chat.private and not chat.member(person).present:
        raise NotPossible("this person is not in the group")
    if chat.private and chat.facts.blocked:
        raise NotPossible("this person has blocked the bot")
    return {"kind": "callback", "id": _query(standin, person, message, data)}


def _query(standin: StandIn, person: int, message: Message, data: str) -> str:
    chat, bot = message.chat, standin.bots[message.sender]
    query_id = str(secrets.randbits(62) | 1 << 61)
    standin.store.execute(
        "INSERT INTO taps (id, bot, person, chat, message, data, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (query_id, bot.id, person, chat.key, message.id, data, standin.now()),
    )
    if message.deleted:
        seen: dict[str, Any] = {"chat": standin.chat_as_seen(chat), "message_id": message.id, "date": 0}
    else:
        seen = as_seen_by_bot(standin, bot.id, message)
    standin.push(
        bot,
        "callback_query",
        {
            "id": query_id,
            "from": standin.user(person),
            "message": seen,
            "chat_instance": str(abs(hash((bot.id, chat.key))) % 10**18),
            "data": data,
        },
    )
    return query_id


def _follow(standin: StandIn, person: int, url: str) -> dict[str, Any]:
    """A link: `https://t.me/<bot>?start=<payload>` starts that bot, any other is for the browser."""
    parts = urlsplit(url)
    bot = (
        standin.by_username.get(parts.path.strip("/").lower())
        if parts.netloc.lower() in {"t.me", "telegram.me"}
        else None
    )
    if bot is None:
        return {"kind": "url", "url": url, "opened": 0}
    payload = parse_qs(parts.query).get("start", [""])[0]
    if not _PAYLOAD.fullmatch(payload):
        raise NotPossible(
            "a start payload is at most 64 of A-Za-z0-9_- (core.telegram.org/bots/features, deep linking)"
        )
    chat = chat_of(standin, person, bot.id)
    if payload or not chat.facts.started:
        start(standin, person, chat, payload)
    return {"kind": "url", "url": url, "opened": bot.id, "payload": payload}
