"""The control API under `/sim`: JSON in, JSON out; an impossible act is 409 `{"error": "…"}`.

Setting up (all may be repeated without harm):
* POST /sim/bots `{token, username, name, privacy=true}` → `{id, username, name}` (id = the token's first
  part)
* POST /sim/people `{id?, first_name, last_name?, username?, language_code="vi", phone?}` → the person
* POST /sim/groups `{title, creator, members=[ids], id?}` → `{id}`; the same id again gives the group it has
  become
* POST /sim/groups/{id}/add|remove `{user, by}`, /promote `{user, by, rights?, anonymous=false}`, /demote
  `{user, by}`, /upgrade `{by}` → `{id}` of the supergroup, /forum `{by, on=true}` → `{id}`
* POST /sim/groups/{id}/topics `{by, name}` → `{thread}`;
  /sim/groups/{id}/topics/{thread}/close|reopen|rename|delete `{by, name?}` (1 is General)
* POST, GET /sim/cast and /sim/hints: any JSON, kept across restarts; what the page shows

On the phone; `{chat}` is a bot's id for the private chat with it, or a group's id. Each answers with `seq`,
the number of the last change before anybody could react:
* POST /sim/people/{person}/chats/{chat}/text `{text, reply_to?, anonymous?, thread?}`, /start `{payload?}`,
  /edit `{message, text}`, /tap `{message, row+col | data | label}`, /block, /unblock
* …/photos `{sample: n, caption?}` or multipart with parts `large` and `small` in turn, plus `caption`
* …/document `{name, mime?, text? | base64?, size?}` or multipart part `file`; …/voice `{seconds?}`;
  …/contact `{of?, name?, phone?}`; …/sticker `{emoji?}`; …/location `{latitude, longitude}`
* GET /sim/people/{person}/chats/{chat}?since=0&wait=0&limit=0 → `{seq, boot, chat, messages}`; with `wait` it
  sleeps up to that many seconds for a change after `since`
* GET /sim/taps/{id}?wait=0 → `{answered, text, show_alert, url}`
* GET /sim/files/{unique_id}; GET /sim/events: server-sent events (`chat`, `answer`, `action`, `bot`, `cast`,
  `resync`)

For tests:
* GET /sim/journal?since=0 → `{now, calls, refused, confirmed, counts, unanswered_taps, pending}`
* POST /sim/faults `{calls: [{kind, method?, bot?, chat?, times?, seconds?, code?, description?}],
  updates: [{kind, bot?, times?, seconds?}]}`, GET to see, DELETE to clear
* POST /sim/settings `{strict?, answer_seconds?, clock_shift?}` (strict: rate limits; clock_shift: seconds
  ahead)
"""

from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.simulator.standin.acts.refused import NotPossible
from bot.simulator.standin.control import evidence, phone, reading, setup, stream, topics
from bot.simulator.standin.refusal import Refusal

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def add_routes(app: web.Application) -> None:
    for table in (setup.ROUTES, topics.ROUTES, phone.ROUTES, reading.ROUTES, stream.ROUTES, evidence.ROUTES):
        for method, path, handler in table:
            app.router.add_route(method, f"/sim{path}", _explained(handler))


def _explained(handler: Handler) -> Handler:
    async def answer(request: web.Request) -> web.StreamResponse:
        if not _from_here(request):
            return web.json_response({"error": "another site may not hold these phones"}, status=403)
        try:
            return await handler(request)
        except NotPossible as problem:
            return web.json_response({"error": str(problem)}, status=409)
        except Refusal as problem:
            return web.json_response({"error": problem.description}, status=409)
        except (KeyError, ValueError, TypeError) as problem:
            return web.json_response({"error": f"{type(problem).__name__}: {problem}"}, status=400)

    return answer


def _from_here(request: web.Request) -> bool:
    """The page itself, and programs, which name no origin; not a page of another site in the same browser."""
    origin = request.headers.get("Origin")
    return origin is None or origin == f"{request.scheme}://{request.host}"
