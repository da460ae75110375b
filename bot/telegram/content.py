"""What a message holds: text, a command, a picture, a document, a voice, a contact, or something else."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from bot.telegram.me import Me
from dialogs.event import (
    CommandGiven,
    ContactShared,
    DocumentSent,
    Event,
    PhotoSent,
    Room,
    TextSent,
    Unsupported,
    VoiceSent,
)

DOWNLOAD_LIMIT = 20 * 1024 * 1024
"""Bot API, getFile: larger files cannot be fetched."""

_COMMAND = re.compile(r"/([a-zA-Z0-9_]{1,32})(?:@([a-zA-Z0-9_]+))?(?:\s+(.*))?\s*", re.DOTALL)

UNSUPPORTED = (
    "animation", "sticker", "video", "venue", "location", "poll", "dice", "game", "story", "paid_media",
    "checklist", "invoice", "giveaway", "web_app_data", "live_photo",
)  # fmt: skip
"""What we cannot read; an animation also calls itself a document, so these come first."""

Raw = Mapping[str, Any]
Common = dict[str, Any]


def content(message: Raw, common: Common, me: Me) -> Event | None:
    """Translate what the message holds; None for service messages and commands to other bots."""
    if "text" in message:
        return _text(message, common, me)
    for kind in UNSUPPORTED:
        if kind in message:
            return Unsupported(**common, what=kind)
    for kind, translated in _KINDS.items():
        if kind in message:
            return translated(message, common)
    return None


def _text(message: Raw, common: Common, me: Me) -> Event | None:
    text = str(message["text"])
    command = _COMMAND.fullmatch(text) if text.startswith("/") else None
    if command is None:
        replied = replied_to(message)
        return TextSent(
            **common,
            text=text,
            reply_to=str(replied.get("message_id", "")),
            reply_about=_first_button(replied),
        )
    name, addressee, argument = command.groups()
    if addressee and addressee.lower() != me.username.lower():
        return None if common["room"] is Room.GROUP else TextSent(**common, text=text)
    return CommandGiven(**common, name=name.lower(), argument=(argument or "").strip())


def replied_to(message: Raw) -> Raw:
    """Give the message that this one answers; empty for none.

    What answers nothing in a topic is handed out as an answer to the message that began the topic.
    """
    replied: Raw = message.get("reply_to_message", {})
    return {} if "forum_topic_created" in replied else replied


def _first_button(message: Raw) -> str:
    """Read what the first button under a message of ours carries: it says what the message was about."""
    for row in message.get("reply_markup", {}).get("inline_keyboard", ()):
        for key in row:
            if "callback_data" in key:
                return str(key["callback_data"])
    return ""


def _photo(message: Raw, common: Common) -> Event:
    """Take the largest size that can be fetched; sizes come smallest first."""
    sizes = [size for size in message["photo"] if size.get("file_size", 0) <= DOWNLOAD_LIMIT]
    largest = max(sizes, key=lambda size: size["width"] * size["height"])
    return PhotoSent(
        **common,
        file=str(largest["file_id"]),
        album=str(message.get("media_group_id", "")),
        caption=str(message.get("caption", "")),
        size=int(largest.get("file_size", 0)),
    )


def _document(message: Raw, common: Common) -> Event:
    document = message["document"]
    return DocumentSent(
        **common,
        file=str(document["file_id"]),
        name=str(document.get("file_name", "")),
        mime=str(document.get("mime_type", "")),
        album=str(message.get("media_group_id", "")),
        size=int(document.get("file_size", 0)),
    )


def _voice(kind: str) -> Callable[[Raw, Common], Event]:
    def voice(message: Raw, common: Common) -> Event:
        recording = message[kind]
        return VoiceSent(**common, file=str(recording["file_id"]), seconds=int(recording.get("duration", 0)))

    return voice


def _contact(message: Raw, common: Common) -> Event:
    """Translate a contact; it may be somebody else's."""
    contact, sender = message["contact"], message["from"]
    return ContactShared(
        **common, phone=str(contact["phone_number"]), own=contact.get("user_id") == sender["id"]
    )


_KINDS: dict[str, Callable[[Raw, Common], Event]] = {
    "photo": _photo,
    "document": _document,
    "voice": _voice("voice"),
    "audio": _voice("audio"),
    "video_note": _voice("video_note"),
    "contact": _contact,
}
