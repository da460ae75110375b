"""Telegram's end of the line, in process: takes a call that is built to the last byte, gives a canned answer.

There is no HTTP and no waiting; what a bot does before and after the network is what is measured.
"""

from __future__ import annotations

import asyncio
import itertools
import json
from collections import Counter
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Any, Self

from aiohttp import FormData
from telegram.request import BaseRequest, RequestData

from tests.bench.players import Kind, Player
from tests.bench.updates import BOT, KEYS, LINE, NOW

SAID = ("sendMessage", "editMessageText")
_CHAT = {"id": 7_000_000_001, "type": "private", "first_name": "Pâng", "last_name": "Lò Văn"}
_MESSAGE = (
    json.dumps({
        "ok": True,
        "result": {
            "message_id": 7_000_000_002, "date": NOW, "chat": _CHAT, "from": BOT, "text": LINE, "reply_markup": KEYS,
        },
    })
    .encode()
    .replace(b"%", b"%%")
    .replace(b"7000000001", b"%d")
    .replace(b"7000000002", b"%d")
)  # fmt: skip
_MESSAGE_FIRST = _MESSAGE.index(b"message_id") < _MESSAGE.index(b'"chat"')
_TRUE = b'{"ok":true,"result":true}'
_ME = json.dumps({"ok": True, "result": {**BOT, "can_join_groups": True, "can_read_all_group_messages": False,
                                         "supports_inline_queries": False}}).encode()  # fmt: skip


class Wire:
    """What was said to whom, and who waits to be answered."""

    def __init__(self) -> None:
        self.calls: Counter[str] = Counter()
        self._waiting: dict[int, asyncio.Future[str]] = {}
        self._messages = itertools.count(5_000)
        self._updates = itertools.count(1)

    async def put(self, player: Player, take: Callable[[int], Awaitable[Any]]) -> None:
        """Hand one update in and wait until its answer is on the wire."""
        answered = self._waiting[player.number] = asyncio.get_running_loop().create_future()
        await take(next(self._updates))
        data = await answered
        if data:
            player.saw_button(data)

    def said(self, method: str, chat: int, button: str) -> bytes:
        """Answer a call; `chat` is the tapper's own for a tap's answer."""
        self.calls[method] += 1
        if method in SAID:
            self._settle(chat, button)
            return _MESSAGE % (next(self._messages), chat)
        return _ME if method == "getMe" else _TRUE

    def toast(self, tapper: int) -> bytes:
        """A tap's answer: in the group that is all that is said."""
        self.calls["answerCallbackQuery"] += 1
        if tapper in self.only_toast:
            self._settle(tapper, "")
        return _TRUE

    only_toast: frozenset[int] | set[int] = frozenset()

    def _settle(self, chat: int, button: str) -> None:
        waiting = self._waiting.pop(chat, None)
        if waiting is not None and not waiting.done():
            waiting.set_result(button)


def expects_toast(wire: Wire, player: Player) -> None:
    """Say beforehand that this player's next answer is a toast and nothing else."""
    if not isinstance(wire.only_toast, set):
        wire.only_toast = set()
    if player.script[player.at].kind is Kind.BUTTON:
        wire.only_toast.add(player.number)
    else:
        wire.only_toast.discard(player.number)


class InProcess:
    """Stands where aiogram keeps its `aiohttp.ClientSession`."""

    closed = False

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    def post(self, url: str, *, data: bytes | FormData, **_: object) -> Answer:
        method = url.rpartition("/")[2]
        if isinstance(data, bytes):
            return Answer(self._json(method, data))
        return Answer(self._form(method, data))

    async def close(self) -> None:
        """Nothing is open."""

    def _json(self, method: str, body: bytes) -> bytes:
        if method == "answerCallbackQuery":
            return self._wire.toast(int(_between(body, b'"callback_query_id":"', b'"')))
        at = body.find(b'"chat_id":') + len(b'"chat_id":')
        end = at
        while body[end : end + 1].isdigit() or body[end : end + 1] == b"-":
            end += 1
        return self._wire.said(method, int(body[at:end]), _between(body, b'"callback_data":"', b'"').decode())

    def _form(self, method: str, form: FormData) -> bytes:
        form()  # the bytes that would be sent
        fields = {options["name"]: value for options, _, value in form._fields}
        if method == "answerCallbackQuery":
            return self._wire.toast(int(fields["callback_query_id"]))
        markup = str(fields.get("reply_markup", "")).encode()
        return self._wire.said(method, int(fields["chat_id"]), _button_in(markup))


class Answer:
    """An answer as aiohttp gives it."""

    status = 200

    def __init__(self, content: bytes) -> None:
        self._content = content

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing is held."""

    async def read(self) -> bytes:
        return self._content

    async def text(self) -> str:
        return self._content.decode()


class InProcessRequest(BaseRequest):
    """Stands where python-telegram-bot keeps its httpx client."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    @property
    def read_timeout(self) -> float | None:
        return None

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: object, **__: object
    ) -> tuple[int, bytes]:
        called = url.rpartition("/")[2]
        given = request_data.json_parameters if request_data else {}
        if called == "answerCallbackQuery":
            return 200, self._wire.toast(int(given["callback_query_id"]))
        button = _button_in(given.get("reply_markup", "").encode())
        return 200, self._wire.said(called, int(given.get("chat_id", 0)), button)


def _between(body: bytes, before: bytes, after: bytes) -> bytes:
    at = body.find(before)
    if at < 0:
        return b""
    at += len(before)
    return body[at : body.index(after, at)]


def _button_in(markup: bytes) -> str:
    return _between(markup.replace(b'": "', b'":"'), b'"callback_data":"', b'"').decode()
