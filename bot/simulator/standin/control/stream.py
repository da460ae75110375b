"""Server-sent events for the page: small notices of what changed; the page then reads the change itself.

An event's id is `boot-number`. A page that comes back with the id of this boot gets what it missed; with
another, or too late, it gets `resync` and reads everything anew.
"""

import asyncio

from aiohttp import web

from bot.simulator.standin.keys import STANDIN
from bot.simulator.standin.watchers import Watchers

KEEP_ALIVE_SECONDS = 15.0


def _missed(watchers: Watchers, last: str) -> list[tuple[int, str]] | None:
    """What the page missed, or None when it must read everything."""
    boot, _, number = last.partition("-")
    if boot != watchers.boot or not number.isdigit():
        return None
    seen = int(number)
    first = watchers.backlog[0][0] if watchers.backlog else watchers.number + 1
    if seen + 1 < first:
        return None
    return [event for event in watchers.backlog if event[0] > seen]


async def events(request: web.Request) -> web.StreamResponse:
    standin = request.app[STANDIN]
    watchers = standin.watchers
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"})
    mine: asyncio.Queue[tuple[int, str] | None] = asyncio.Queue()
    watchers.streams.add(mine)
    try:
        await response.prepare(request)
        missed = _missed(watchers, request.headers.get("Last-Event-ID", ""))
        if missed is None:
            missed = [(watchers.number, '{"kind": "resync"}')]
        await response.write(b"retry: 1000\n\n")
        for event in missed:
            await _write(response, watchers, event)
        while not standin.closing:
            try:
                event_or_end = await asyncio.wait_for(mine.get(), KEEP_ALIVE_SECONDS)
            except TimeoutError:
                await response.write(b": still here\n\n")
                continue
            if event_or_end is None:
                break
            await _write(response, watchers, event_or_end)
    except ConnectionError:
        pass  # the page was closed
    finally:
        watchers.streams.discard(mine)
    return response


async def _write(response: web.StreamResponse, watchers: Watchers, event: tuple[int, str]) -> None:
    await response.write(f"id: {watchers.boot}-{event[0]}\ndata: {event[1]}\n\n".encode())


ROUTES = (("GET", "/events", events),)
