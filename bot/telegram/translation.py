"""One raw update of the Bot API into exactly one event, before any library parses it.

None: not for us. In a group that is all but taps, replies to the bot and commands to it, because an admin
bot is sent everything the officers write to each other (design §4). A malformed update raises KeyError,
TypeError, ValueError or AttributeError; the caller keeps it as a dead letter.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.telegram.content import content, replied_to
from bot.telegram.ids import ANONYMOUS_ADMIN, of
from bot.telegram.me import Me
from bot.telegram.membership import membership
from bot.telegram.people import told_by_change, told_by_message
from dialogs.event import ChoiceTapped, Event, GroupMoved, Room, TextEdited, TopicChanged, TopicNow

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member", "chat_member")

ROOMS = {"private": Room.PRIVATE, "group": Room.GROUP, "supergroup": Room.GROUP}
"""A channel is no room: nobody speaks there."""

TOPICS = {
    "forum_topic_created": TopicNow.BEGUN,
    "forum_topic_closed": TopicNow.CLOSED,
    "forum_topic_reopened": TopicNow.REOPENED,
}
"""What is said of a topic; of its deletion nothing is."""

Raw = Mapping[str, Any]


def translate(update: Raw, me: Me) -> Event | None:
    """Say in our words what the update says."""
    for kind, translated in _KINDS.items():
        if kind in update:
            return translated(update[kind], f"{me.id}:{int(update['update_id'])}", me)
    return None


def _message(message: Raw, key: str, me: Me) -> Event | None:
    common = _common(message, key, me)
    if common is None:
        return None
    if "migrate_to_chat_id" in message:
        return GroupMoved(**common, new_chat=of(message["migrate_to_chat_id"]))
    if (told := told_by_message(message, common)) is not None:
        return told
    if common["room"] is Room.GROUP and not _meant_for_the_bot(message, me):
        return _topic(message, common)
    return content(message, common, me)


def _topic(message: Raw, common: dict[str, Any]) -> Event | None:
    """What somebody did with a topic: all that is heard of what is not meant for the bot."""
    for what, now in TOPICS.items():
        if what in message and common["thread"]:
            return TopicChanged(**common, now=now)
    return None


def where(message: Raw) -> dict[str, Any]:
    """Where in a group a message stands: outside of topics a number of a thread means another thing."""
    thread = message.get("message_thread_id", "") if message.get("is_topic_message") else ""
    return {"thread": str(thread), "forum": bool(message["chat"].get("is_forum"))}


def _edited(message: Raw, key: str, me: Me) -> Event | None:
    common = _common(message, key, me)
    if common is None or "text" not in message:
        return None
    if common["room"] is Room.GROUP and not _replies_to(message, me):
        return None
    return TextEdited(**common, text=str(message["text"]))


def _tap(tap: Raw, key: str, me: Me) -> Event | None:
    """Translate a tap; its message may be inaccessible, then only its chat and number are known."""
    if "data" not in tap or "message" not in tap:
        return None
    message, sender = tap["message"], tap["from"]
    room = ROOMS.get(message["chat"]["type"])
    if room is None or sender.get("is_bot"):
        return None
    return ChoiceTapped(
        key=key,
        audience=me.audience,
        room=room,
        person=of(sender["id"]),
        person_name=_name(sender),
        chat=of(message["chat"]["id"]),
        message=str(message["message_id"]),
        data=str(tap["data"]),
        tap=str(tap["id"]),
        **(where(message) if room is Room.GROUP else {}),
    )


def _common(message: Raw, key: str, me: Me) -> dict[str, Any] | None:
    """Read what every event of a message has; None when no person speaks."""
    chat, sender = message["chat"], message.get("from")
    room = ROOMS.get(chat["type"])
    if room is None or sender is None:
        return None
    anonymous = sender["id"] == ANONYMOUS_ADMIN or "sender_chat" in message
    if sender.get("is_bot") and not anonymous:
        return None
    common = {
        "key": key,
        "audience": me.audience,
        "room": room,
        "person": of(sender["id"]),
        "person_name": _name(sender),
        "chat": of(chat["id"]),
        "message": str(message["message_id"]),
        "anonymous": anonymous,
    }
    return common | where(message) if room is Room.GROUP else common


def _name(sender: Raw) -> str:
    first, last = sender.get("first_name", ""), sender.get("last_name", "")
    return f"{first} {last}".strip()


def _meant_for_the_bot(message: Raw, me: Me) -> bool:
    return str(message.get("text", "")).startswith("/") or _replies_to(message, me)


def _replies_to(message: Raw, me: Me) -> bool:
    sender = replied_to(message).get("from", {})
    return bool(sender.get("id") == me.id)


_KINDS: dict[str, Callable[[Raw, str, Me], Event | None]] = {
    "callback_query": _tap,
    "message": _message,
    "edited_message": _edited,
    "my_chat_member": membership,
    "chat_member": told_by_change,
}
