"""`/bot<token>/<method>` and `/file/bot<token>/<path>`: the part of the server both bots talk to."""

import asyncio
import json
import re
import time
from typing import Any

from aiohttp import web

from bot.simulator.standin.arguments import Arguments, read_arguments
from bot.simulator.standin.faults import CallFault
from bot.simulator.standin.files import MAX_DOWNLOAD_BYTES
from bot.simulator.standin.keys import STANDIN
from bot.simulator.standin.methods import METHODS
from bot.simulator.standin.methods.polling import get_updates
from bot.simulator.standin.people import BotAccount
from bot.simulator.standin.refusal import NOT_FOUND, UNAUTHORIZED, Refusal, too_many
from bot.simulator.standin.standin import StandIn

_FILE_NUMBER = re.compile(r"/file_(\d+)\.")
_BAD_GATEWAY = "<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>"


def _json(body: bytes, status: int = 200) -> web.Response:
    return web.Response(body=body, status=status, content_type="application/json")


def _refused(refusal: Refusal) -> web.Response:
    return _json(json.dumps(refusal.body(), ensure_ascii=False).encode(), refusal.code)


async def call_method(request: web.Request) -> web.StreamResponse:
    standin = request.app[STANDIN]
    bot = standin.by_token.get(request.match_info["token"])
    if bot is None:
        return _refused(UNAUTHORIZED)
    method = request.match_info["method"].lower()
    began = time.monotonic()
    name, chat = bot.profile.username, None
    try:
        arguments = await read_arguments(request)
        chat = arguments.values.get("chat_id")
        fault = standin.faults.for_call(bot.id, method, chat)
        if fault and fault.kind != "drop":
            return await _fail(standin, name, method, chat, fault)
        body, listed = await _answer(standin, bot, method, arguments)
    except Refusal as refusal:
        standin.journal.refusal(name, method, chat, refusal.code, refusal.description, injected=False)
        return _refused(refusal)
    standin.journal.call(name, method, chat, time.monotonic() - began, listed=listed)
    if fault:
        if request.transport:
            request.transport.abort()
        return web.Response()
    return _json(body)


async def _answer(standin: StandIn, bot: BotAccount, method: str, arguments: Arguments) -> tuple[bytes, bool]:
    """The body of the answer, and whether the journal should list the call."""
    if method == "getupdates":
        bodies = await get_updates(standin, bot, arguments)
        return b'{"ok":true,"result":[' + b",".join(bodies) + b"]}", bool(bodies)
    handler = METHODS.get(method)
    if handler is None:
        raise NOT_FOUND
    with standin.store.transaction():
        result: Any = handler(standin, bot, arguments)
    return json.dumps({"ok": True, "result": result}, ensure_ascii=False).encode(), True


async def _fail(standin: StandIn, bot: str, method: str, chat: object, fault: CallFault) -> web.Response:
    if fault.kind == "429":
        refusal = too_many(max(1, int(fault.seconds)))
    elif fault.kind == "error":
        refusal = Refusal(fault.code, fault.description)
    else:
        if fault.kind == "hang":
            await asyncio.sleep(fault.seconds)
        standin.journal.refusal(bot, method, chat, 502, "Bad Gateway", injected=True)
        return web.Response(status=502, text=_BAD_GATEWAY, content_type="text/html")
    standin.journal.refusal(bot, method, chat, refusal.code, refusal.description, injected=True)
    return _refused(refusal)


async def unknown(_request: web.Request) -> web.Response:
    return _refused(NOT_FOUND)


async def download(request: web.Request) -> web.Response:
    standin = request.app[STANDIN]
    bot = standin.by_token.get(request.match_info["token"])
    if bot is None:
        return _refused(UNAUTHORIZED)
    match = _FILE_NUMBER.search(request.path)
    found = standin.files.content(int(match.group(1))) if match else None
    if found is None or found[0].size > MAX_DOWNLOAD_BYTES or not request.path.endswith(found[0].path):
        return _refused(NOT_FOUND)
    fault = standin.faults.for_call(bot.id, "download", None)
    if fault:
        return await _fail(standin, bot.profile.username, "download", None, fault)
    standin.journal.call(bot.profile.username, "download", None, 0.0)
    return web.Response(body=found[1], content_type="application/octet-stream")


def add_routes(app: web.Application) -> None:
    app.router.add_route("GET", "/bot{token:[0-9]+:[^/]+}/{method}", call_method)
    app.router.add_route("POST", "/bot{token:[0-9]+:[^/]+}/{method}", call_method)
    app.router.add_get("/file/bot{token:[0-9]+:[^/]+}/{path:.+}", download)
    app.router.add_route("*", "/bot{rest:.*}", unknown)
