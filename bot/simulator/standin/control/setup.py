"""Making bots, people and groups, and saying which phones the page shows."""

import json
from typing import Any

from aiohttp import web

from bot.simulator.standin.acts import groups
from bot.simulator.standin.acts.chatting import chat_of
from bot.simulator.standin.acts.refused import NotPossible
from bot.simulator.standin.chats import Chat
from bot.simulator.standin.keys import STANDIN
from bot.simulator.standin.people import Person, Profile
from bot.simulator.standin.standin import StandIn

FIRST_PERSON = 700_000_001


async def make_bot(request: web.Request) -> web.Response:
    standin, given = request.app[STANDIN], await request.json()
    profile = Profile(name=given["name"], username=given["username"], privacy=given.get("privacy", True))
    with standin.store.transaction():
        bot = standin.add_bot(given["token"], profile)
    return web.json_response({"id": bot.id, "username": bot.profile.username, "name": bot.profile.name})


async def make_person(request: web.Request) -> web.Response:
    standin, given = request.app[STANDIN], await request.json()
    given.setdefault("id", max(standin.people, default=FIRST_PERSON - 1) + 1)
    with standin.store.transaction():
        person = standin.add_person(Person(**given))
    return web.json_response(person.user() | {"name": person.name})


async def make_group(request: web.Request) -> web.Response:
    standin, given = request.app[STANDIN], await request.json()
    with standin.store.transaction():
        chat = groups.make_group(standin, given["title"], given["creator"], key=given.get("id", 0))
        for user in given.get("members", []):
            groups.add_to_group(standin, chat, user, given["creator"])
    return web.json_response({"id": chat.key})


def group_named(request: web.Request, standin: StandIn) -> Chat:
    number = int(request.match_info["group"])
    chat = standin.chats.get(number)
    if chat is None or chat.private:
        raise NotPossible(f"no group {number}")
    return standin.chats[chat.facts.migrated_to] if chat.facts.migrated_to else chat


async def change_group(request: web.Request) -> web.Response:
    standin, given = request.app[STANDIN], await request.json()
    chat, act = group_named(request, standin), request.match_info["act"]
    with standin.store.transaction():
        if act == "add":
            groups.add_to_group(standin, chat, given["user"], given["by"])
        elif act == "remove":
            groups.remove_from_group(standin, chat, given["user"], given["by"])
        elif act == "promote":
            rights, anonymous = given.get("rights"), given.get("anonymous", False)
            groups.promote(standin, chat, given["user"], given["by"], rights=rights, anonymous=anonymous)
        elif act == "demote":
            groups.demote(standin, chat, given["user"], given["by"])
        else:
            chat = groups.upgrade(standin, chat, given["by"])
    return web.json_response({"id": chat.key})


async def block(request: web.Request) -> web.Response:
    from bot.simulator.standin.acts.chatting import block as do_block
    from bot.simulator.standin.acts.chatting import unblock as do_unblock

    standin = request.app[STANDIN]
    person = int(request.match_info["person"])
    chat = chat_of(standin, person, int(request.match_info["chat"]))
    with standin.store.transaction():
        (do_block if request.match_info["act"] == "block" else do_unblock)(standin, person, chat)
    return web.json_response({"seq": standin.seq})


async def put_board(request: web.Request) -> web.Response:
    """The cast or the hints: kept as given, and the open pages are told."""
    standin, name = request.app[STANDIN], request.match_info["board"]
    given: Any = await request.json()
    with standin.store.transaction():
        standin.store.put(name, json.dumps(given, ensure_ascii=False))
    standin.watchers.tell("cast")
    return web.json_response(given)


async def get_board(request: web.Request) -> web.Response:
    text = request.app[STANDIN].store.get(request.match_info["board"], "{}")
    return web.Response(text=text, content_type="application/json")


ROUTES = (
    ("POST", "/bots", make_bot),
    ("POST", "/people", make_person),
    ("POST", "/groups", make_group),
    ("POST", "/groups/{group:-?[0-9]+}/{act:add|remove|promote|demote|upgrade}", change_group),
    ("POST", "/people/{person:[0-9]+}/chats/{chat:-?[0-9]+}/{act:block|unblock}", block),
    ("POST", "/{board:cast|hints}", put_board),
    ("GET", "/{board:cast|hints}", get_board),
)
