"""Topics as people handle them: switched on and off, begun, closed, opened again, renamed, deleted."""

from aiohttp import web

from bot.simulator.standin import topics
from bot.simulator.standin.acts import groups
from bot.simulator.standin.acts.refused import NotPossible
from bot.simulator.standin.chats import Chat
from bot.simulator.standin.control.setup import group_named
from bot.simulator.standin.keys import STANDIN
from bot.simulator.standin.standin import StandIn


def _of_manager(request: web.Request, standin: StandIn, by: int) -> Chat:
    chat = group_named(request, standin)
    if not chat.manages_topics(by):
        raise NotPossible("only who manages topics may do this")
    return chat


async def switch(request: web.Request) -> web.Response:
    standin, given = request.app[STANDIN], await request.json()
    with standin.store.transaction():
        chat = groups.switch_topics(
            standin, group_named(request, standin), given["by"], on=given.get("on", True)
        )
    return web.json_response({"id": chat.key})


async def begin(request: web.Request) -> web.Response:
    standin, given = request.app[STANDIN], await request.json()
    with standin.store.transaction():
        chat = _of_manager(request, standin, given["by"])
        thread = topics.begin(standin, chat, given["by"], given["name"])
    return web.json_response({"thread": thread})


async def change(request: web.Request) -> web.Response:
    standin, given = request.app[STANDIN], await request.json()
    thread, by = int(request.match_info["thread"]), given["by"]
    with standin.store.transaction():
        chat = _of_manager(request, standin, by)
        match request.match_info["act"]:
            case "close":
                topics.close(standin, chat, by, thread)
            case "reopen":
                topics.close(standin, chat, by, thread, closed=False)
            case "rename":
                topics.rename(standin, chat, by, thread, given["name"])
            case _:
                topics.delete(standin, chat, thread)
    return web.json_response({"thread": thread})


_GROUP = "/groups/{group:-?[0-9]+}"
ROUTES = (
    ("POST", f"{_GROUP}/forum", switch),
    ("POST", f"{_GROUP}/topics", begin),
    ("POST", f"{_GROUP}/topics/{{thread:[0-9]+}}/{{act:close|reopen|rename|delete}}", change),
)
