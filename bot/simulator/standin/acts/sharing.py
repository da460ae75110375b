"""Sending something other than text: photos, albums, files, voice, a contact, a sticker, a place."""

import secrets
from dataclasses import dataclass
from typing import Any

from bot.simulator.standin.acts.chatting import text_body, write
from bot.simulator.standin.acts.refused import NotPossible
from bot.simulator.standin.chats import Chat
from bot.simulator.standin.files import photo_sizes
from bot.simulator.standin.messages import Message
from bot.simulator.standin.samples import sample_pictures
from bot.simulator.standin.standin import StandIn

MAX_ALBUM = 10
_VOICE = b"OggS" + bytes(24)


@dataclass(slots=True)
class Picture:
    """One picture in two sizes, as JPEG (a phone shrinks before it sends)."""

    small: bytes
    large: bytes


def send_photos(
    standin: StandIn,
    person: int,
    chat: Chat,
    pictures: list[Picture],
    *,
    caption: str = "",
    reply_to: int = 0,
) -> list[Message]:
    """One photo, or an album: several messages with one media_group_id, each an update of its own."""
    if not 1 <= len(pictures) <= MAX_ALBUM:
        raise NotPossible(f"an album has 2 to {MAX_ALBUM} photos")
    album = str(secrets.randbits(53) + 13 * 10**15) if len(pictures) > 1 else ""
    sent = []
    for number, picture in enumerate(pictures):
        large = standin.files.keep("photo", "photo.jpg", "image/jpeg", picture.large)
        small = (
            standin.files.keep("photo", "photo.jpg", "image/jpeg", picture.small) if picture.small else large
        )
        body: dict[str, Any] = {"photo": photo_sizes(small, large)}
        if album:
            body["media_group_id"] = album
        if caption and number == 0:
            told = text_body(caption)
            body["caption"] = told["text"]
            if "entities" in told:
                body["caption_entities"] = told["entities"]
        sent.append(write(standin, person, chat, body, reply_to=reply_to))
    return sent


def send_sample_photos(
    standin: StandIn, person: int, chat: Chat, count: int, *, caption: str = ""
) -> list[Message]:
    pictures = [Picture(small, large) for small, large in sample_pictures(count)]
    return send_photos(standin, person, chat, pictures, caption=caption)


def send_document(
    standin: StandIn,
    person: int,
    chat: Chat,
    name: str,
    mime: str,
    content: bytes,
    *,
    size: int | None = None,
) -> Message:
    kept = standin.files.keep("document", name, mime, content, size=size)
    document = {
        "file_unique_id": kept.unique_id,
        "file_name": name,
        "mime_type": mime,
        "file_size": kept.size,
    }
    return write(standin, person, chat, {"document": document})


def send_voice(standin: StandIn, person: int, chat: Chat, seconds: int = 5) -> Message:
    """A voice note without a voice: its file is only a header."""
    kept = standin.files.keep("voice", "voice.oga", "audio/ogg", _VOICE + secrets.token_bytes(16))
    voice = {
        "file_unique_id": kept.unique_id,
        "duration": seconds,
        "mime_type": "audio/ogg",
        "file_size": kept.size,
    }
    return write(standin, person, chat, {"voice": voice})


def send_contact(
    standin: StandIn, person: int, chat: Chat, *, of: int = 0, phone: str = "", name: str = ""
) -> Message:
    """Share one's own contact with one's user_id, another's with theirs, a stranger's (`name`) with none."""
    if name:
        contact: dict[str, Any] = {"phone_number": phone or "84912000000", "first_name": name}
    else:
        whose = standin.people.get(of or person)
        if whose is None:
            raise NotPossible(f"no person {of}")
        number = phone or whose.phone or f"849{whose.id % 10**8:08d}"
        contact = {"phone_number": number, "first_name": whose.first_name, "user_id": whose.id}
        if whose.last_name:
            contact["last_name"] = whose.last_name
    return write(standin, person, chat, {"contact": contact})


def send_sticker(standin: StandIn, person: int, chat: Chat, emoji: str = "👍") -> Message:
    kept = standin.files.keep("sticker", "sticker.webp", "image/webp", b"RIFF" + secrets.token_bytes(16))
    sticker = {
        "file_unique_id": kept.unique_id, "type": "regular", "width": 512, "height": 512,
        "is_animated": False, "is_video": False, "emoji": emoji, "file_size": kept.size,
    }  # fmt: skip
    return write(standin, person, chat, {"sticker": sticker})


def send_location(standin: StandIn, person: int, chat: Chat, latitude: float, longitude: float) -> Message:
    return write(standin, person, chat, {"location": {"latitude": latitude, "longitude": longitude}})
