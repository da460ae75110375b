"""Photos and documents as a bot sends them: uploaded in the call, or named by its own file_id."""

import mimetypes
import secrets
from typing import Any

from bot.simulator.standin.arguments import MAX_CAPTION, Arguments, Upload
from bot.simulator.standin.files import MAX_DOCUMENT_BYTES, MAX_PHOTO_BYTES, StoredFile, photo_sizes
from bot.simulator.standin.people import BotAccount
from bot.simulator.standin.refusal import bad_request
from bot.simulator.standin.standin import StandIn

WRONG_FILE = "wrong file identifier/HTTP URL specified"


def _upload(arguments: Arguments, value: str, name: str) -> Upload | None:
    if value.startswith("attach://"):
        return arguments.files.get(value.removeprefix("attach://"))
    return arguments.files.get(name)


def _source(
    standin: StandIn, bot: BotAccount, arguments: Arguments, value: str, *, name: str, kind: str
) -> StoredFile:
    if upload := _upload(arguments, value, name):
        if not upload.content:
            raise bad_request("file must be non-empty")
        if kind == "photo" and len(upload.content) > MAX_PHOTO_BYTES:
            raise bad_request("too big for a photo; the maximum is 10 MB")
        if len(upload.content) > MAX_DOCUMENT_BYTES:
            raise bad_request("file is too big")
        ending = "photo.jpg" if kind == "photo" else upload.name
        guessed = mimetypes.guess_type(upload.name)[0] or "application/octet-stream"
        return standin.files.keep(kind, ending, "image/jpeg" if kind == "photo" else guessed, upload.content)
    if value.startswith("attach://") or not value:
        raise bad_request(f"there is no {kind} in the request")
    known = standin.files.of_bot(bot.id, value)
    if known is None:
        raise bad_request(WRONG_FILE)
    if known.kind != kind:
        raise bad_request(f"can't use file of type {known.kind.capitalize()} as {kind.capitalize()}")
    return known


def _photo(known: StoredFile) -> dict[str, Any]:
    """Two sizes at least: the smaller one shares the content, only its measures say small."""
    sizes = photo_sizes(known, known)
    if known.width > 320:
        small = {**sizes[0], "width": 320, "height": max(1, known.height * 320 // known.width)}
        sizes.insert(0, small)
    return {"photo": sizes}


def voice_body(standin: StandIn, bot: BotAccount, arguments: Arguments, name: str) -> dict[str, Any]:
    known = _source(standin, bot, arguments, arguments.text(name), name=name, kind="voice")
    named = {"file_unique_id": known.unique_id, "mime_type": "audio/ogg", "file_size": known.size}
    return {"voice": {**named, "duration": arguments.integer("duration", 1)}}


def _document(known: StoredFile) -> dict[str, Any]:
    named = {"file_unique_id": known.unique_id, "file_name": known.name, "mime_type": known.mime}
    return {"document": {**named, "file_size": known.size}}


def photo_body(standin: StandIn, bot: BotAccount, arguments: Arguments, name: str) -> dict[str, Any]:
    return _photo(_source(standin, bot, arguments, arguments.text(name), name=name, kind="photo"))


def document_body(standin: StandIn, bot: BotAccount, arguments: Arguments, name: str) -> dict[str, Any]:
    return _document(_source(standin, bot, arguments, arguments.text(name), name=name, kind="document"))


def media_item(
    standin: StandIn, bot: BotAccount, arguments: Arguments, item: dict[str, Any]
) -> dict[str, Any]:
    """One InputMedia: a photo or a document with its own caption."""
    kind = str(item.get("type", ""))
    if kind not in {"photo", "document"}:
        raise bad_request(f"the stand-in takes photos and documents only, not media of type {kind!r}")
    if not (given := str(item.get("media") or "")):
        raise bad_request("can't parse InputMedia: media not found")
    known = _source(standin, bot, arguments, given, name="", kind=kind)
    body = _photo(known) if kind == "photo" else _document(known)
    caption = Arguments(item).formatted("caption", "caption_entities", limit=MAX_CAPTION, required=False)
    if caption.text:
        body["caption"] = caption.text
        if caption.entities:
            body["caption_entities"] = caption.entities
    return body


def album_items(standin: StandIn, bot: BotAccount, arguments: Arguments) -> list[dict[str, Any]]:
    items = arguments.data("media", "InputMedia") or []
    if not isinstance(items, list) or not 2 <= len(items) <= 10:
        raise bad_request("expected from 2 to 10 media in an album")
    if len({item.get("type") for item in items}) > 1:
        raise bad_request("can't use the media of the specified type in the album")
    album = str(secrets.randbits(53) + 13 * 10**15)
    return [media_item(standin, bot, arguments, item) | {"media_group_id": album} for item in items]
