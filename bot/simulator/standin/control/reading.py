"""Reading a phone: a chat and what changed in it, the answer to a tap, a file."""

import asyncio
import json
import time
from urllib.parse import quote

from aiohttp import web

from bot.simulator.standin.acts.chatting import chat_of
from bot.simulator.standin.keys import STANDIN
from bot.simulator.standin.screen import read_chat

MAX_WAIT_SECONDS = 30.0


def _seconds(request: web.Request) -> float:
    return min(MAX_WAIT_SECONDS, float(request.query.get("wait", "0")))


async def chat(request: web.Request) -> web.Response:
    standin, person = request.app[STANDIN], int(request.match_info["person"])
    since, limit = int(request.query.get("since", "0")), int(request.query.get("limit", "0"))
    until = time.monotonic() + _seconds(request)
    while True:
        with standin.store.transaction():
            found = chat_of(standin, person, int(request.match_info["chat"]))
            seen = read_chat(standin, person, found, since, limit)
        left = until - time.monotonic()
        if seen["messages"] or left <= 0 or standin.closing:
            return web.json_response(seen)
        await standin.watchers.wait(found.key, left)


async def tap(request: web.Request) -> web.Response:
    standin, query_id = request.app[STANDIN], request.match_info["tap"]
    until = time.monotonic() + _seconds(request)
    while True:
        row = standin.store.execute("SELECT answer FROM taps WHERE id = ?", (query_id,)).fetchone()
        if row is None:
            return web.json_response({"error": "no such tap"}, status=404)
        left = until - time.monotonic()
        if row[0] is not None or left <= 0 or standin.closing:
            return web.json_response({"answered": row[0] is not None, **json.loads(row[0] or "{}")})
        await standin.watchers.wait(query_id, left)


async def file(request: web.Request) -> web.Response:
    standin = request.app[STANDIN]
    known = standin.files.find(request.match_info["file"])
    found = standin.files.content(known.number) if known else None
    if found is None:
        return web.json_response({"error": "no such file"}, status=404)
    known, content = found
    shown = "inline" if known.kind == "photo" else "attachment"
    headers = {
        "Content-Disposition": f"{shown}; filename*=UTF-8''{quote(known.name)}",
        "Cache-Control": "private, max-age=86400, immutable",
        "X-Content-Type-Options": "nosniff",
    }
    return web.Response(body=content, content_type=known.mime.partition(";")[0], headers=headers)


async def alive(request: web.Request) -> web.Response:
    await asyncio.sleep(0)
    return web.json_response({"boot": request.app[STANDIN].watchers.boot})


ROUTES = (
    ("GET", "/people/{person:[0-9]+}/chats/{chat:-?[0-9]+}", chat),
    ("GET", "/taps/{tap:[0-9]+}", tap),
    ("GET", "/files/{file:[0-9a-f]+}", file),
    ("GET", "/alive", alive),
)
