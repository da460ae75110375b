"""What a person does on a phone, as requests."""

import base64
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web
from aiohttp.web_request import FileField

from bot.simulator.standin.acts import chatting, sharing, tapping
from bot.simulator.standin.acts.refused import NotPossible
from bot.simulator.standin.chats import Chat
from bot.simulator.standin.keys import STANDIN
from bot.simulator.standin.messages import Message, find_message
from bot.simulator.standin.standin import StandIn

Act = Callable[[StandIn, int, Chat, dict[str, Any]], dict[str, Any]]


async def _given(request: web.Request) -> dict[str, Any]:
    """A JSON body, or the parts of a multipart one; several parts of one name become a list."""
    if request.content_type == "multipart/form-data":
        given: dict[str, Any] = {}
        for name, value in (await request.post()).items():
            if isinstance(value, FileField):
                given.setdefault(name, []).append((value.filename, value.content_type, value.file.read()))
                value.file.close()
            else:
                given[name] = value
        return given
    return dict(await request.json()) if request.can_read_body else {}


def _act(act: Act) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def answer(request: web.Request) -> web.Response:
        standin = request.app[STANDIN]
        given = await _given(request)
        person = int(request.match_info["person"])
        with standin.store.transaction():
            here = "message" in given
            chat = chatting.chat_of(standin, person, int(request.match_info["chat"]), here=here)
            done = act(standin, person, chat, given)
        return web.json_response(done | {"seq": standin.seq})

    return answer


def _sent(*messages: Message) -> dict[str, Any]:
    return {"messages": [message.id for message in messages]}


def text(standin: StandIn, person: int, chat: Chat, given: dict[str, Any]) -> dict[str, Any]:
    anonymous = bool(given.get("anonymous"))
    reply_to, thread = int(given.get("reply_to") or 0), int(given.get("thread") or 0)
    sent = chatting.send_text(
        standin, person, chat, given["text"], reply_to=reply_to, anonymous=anonymous, thread=thread
    )
    return _sent(sent)


def start(standin: StandIn, person: int, chat: Chat, given: dict[str, Any]) -> dict[str, Any]:
    return _sent(chatting.start(standin, person, chat, given.get("payload") or ""))


def edit(standin: StandIn, person: int, chat: Chat, given: dict[str, Any]) -> dict[str, Any]:
    return _sent(chatting.edit_text(standin, person, chat, int(given["message"]), given["text"]))


def tap(standin: StandIn, person: int, chat: Chat, given: dict[str, Any]) -> dict[str, Any]:
    number = int(given["message"])
    message = find_message(standin, chat, number)
    if message is None:
        raise NotPossible(f"no message {number}")
    button = tapping.find_button(
        message,
        row=given.get("row"),
        col=given.get("col"),
        data=given.get("data", ""),
        label=given.get("label", ""),
    )
    return tapping.tap(standin, person, chat, number, button)


def photos(standin: StandIn, person: int, chat: Chat, given: dict[str, Any]) -> dict[str, Any]:
    caption = given.get("caption", "")
    if large := given.get("large"):
        small = given.get("small", [])
        pictures = [
            sharing.Picture(small[number][2] if number < len(small) else b"", part[2])
            for number, part in enumerate(large)
        ]
        return _sent(*sharing.send_photos(standin, person, chat, pictures, caption=caption))
    return _sent(
        *sharing.send_sample_photos(standin, person, chat, int(given.get("sample", 1)), caption=caption)
    )


def document(standin: StandIn, person: int, chat: Chat, given: dict[str, Any]) -> dict[str, Any]:
    if "file" in given:
        name, mime, content = given["file"][0]
    else:
        name, mime = given["name"], given.get("mime", "application/octet-stream")
        content = base64.b64decode(given["base64"]) if "base64" in given else given.get("text", "").encode()
    return _sent(sharing.send_document(standin, person, chat, name, mime, content, size=given.get("size")))


def voice(standin: StandIn, person: int, chat: Chat, given: dict[str, Any]) -> dict[str, Any]:
    return _sent(sharing.send_voice(standin, person, chat, int(given.get("seconds", 5))))


def contact(standin: StandIn, person: int, chat: Chat, given: dict[str, Any]) -> dict[str, Any]:
    of, phone, name = given.get("of", 0), given.get("phone", ""), given.get("name", "")
    return _sent(sharing.send_contact(standin, person, chat, of=of, phone=phone, name=name))


def sticker(standin: StandIn, person: int, chat: Chat, given: dict[str, Any]) -> dict[str, Any]:
    return _sent(sharing.send_sticker(standin, person, chat, given.get("emoji", "👍")))


def location(standin: StandIn, person: int, chat: Chat, given: dict[str, Any]) -> dict[str, Any]:
    return _sent(
        sharing.send_location(standin, person, chat, float(given["latitude"]), float(given["longitude"]))
    )


ROUTES = tuple(
    ("POST", f"/people/{{person:[0-9]+}}/chats/{{chat:-?[0-9]+}}/{act.__name__}", _act(act))
    for act in (text, start, edit, tap, photos, document, voice, contact, sticker, location)
)
