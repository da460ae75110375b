"""For tests: the journal, faults on demand, and the stand-in's settings."""

from typing import Any

from aiohttp import web

from bot.simulator.standin.faults import CALL_FAULTS, UPDATE_FAULTS, CallFault, UpdateFault
from bot.simulator.standin.keys import STANDIN


async def journal(request: web.Request) -> web.Response:
    standin = request.app[STANDIN]
    rows = standin.store.execute(
        "SELECT id, bot, person, chat, message, data, at FROM taps WHERE answered_at IS NULL ORDER BY at"
    )
    names = ("id", "bot", "person", "chat", "message", "data", "at")
    read = standin.journal.read(int(request.query.get("since", "0")))
    read["unanswered_taps"] = [dict(zip(names, row, strict=True)) for row in rows]
    read["pending"] = {
        bot.profile.username: len(standin.queues[bot.id].waiting) for bot in standin.bots.values()
    }
    return web.json_response(read)


def _known(kind: Any, kinds: tuple[str, ...]) -> None:
    if kind not in kinds:
        raise ValueError(f"{kind!r} is none of {', '.join(kinds)}")


async def add_faults(request: web.Request) -> web.Response:
    faults, given = request.app[STANDIN].faults, await request.json()
    for one in given.get("calls", []):
        _known(one.get("kind"), CALL_FAULTS)
        faults.calls.append(CallFault(**{**one, "method": one.get("method", "").lower()}))
    for one in given.get("updates", []):
        _known(one.get("kind"), UPDATE_FAULTS)
        faults.updates.append(UpdateFault(**one))
    return web.json_response(faults.read())


async def read_faults(request: web.Request) -> web.Response:
    return web.json_response(request.app[STANDIN].faults.read())


async def clear_faults(request: web.Request) -> web.Response:
    request.app[STANDIN].faults.clear()
    return web.json_response({})


async def settings(request: web.Request) -> web.Response:
    standin, given = request.app[STANDIN], await request.json()
    if "strict" in given:
        standin.limits.strict = bool(given["strict"])
        standin.limits.reset()
    standin.answer_seconds = float(given.get("answer_seconds", standin.answer_seconds))
    standin.clock_shift = float(given.get("clock_shift", standin.clock_shift))
    return web.json_response(
        {
            "strict": standin.limits.strict,
            "answer_seconds": standin.answer_seconds,
            "clock_shift": standin.clock_shift,
        }
    )


ROUTES = (
    ("GET", "/journal", journal),
    ("POST", "/faults", add_faults),
    ("GET", "/faults", read_faults),
    ("DELETE", "/faults", clear_faults),
    ("POST", "/settings", settings),
)
