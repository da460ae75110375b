"""A chat as it looks on a person's phone: what the page draws and the test client reads."""

import json
from typing import Any

from bot.simulator.standin.chats import GENERAL, Chat
from bot.simulator.standin.messages import Message, find_message
from bot.simulator.standin.methods.about import commands_for
from bot.simulator.standin.people import ANONYMOUS_ID
from bot.simulator.standin.privacy import SERVICE_FIELDS
from bot.simulator.standin.standin import StandIn

_FILES = ("document", "voice", "sticker")
_PLAIN = (
    "text",
    "entities",
    "caption",
    "caption_entities",
    "contact",
    "location",
    "media_group_id",
    "edit_date",
)


def read_chat(standin: StandIn, person: int, chat: Chat, since: int = 0, limit: int = 0) -> dict[str, Any]:
    """What changed in the chat after `since`, and the chat itself; the `limit` newest messages, 0 for all."""
    chats = [chat]
    if chat.facts.migrated_from and chat.facts.migrated_from in standin.chats:
        chats.insert(0, standin.chats[chat.facts.migrated_from])
    messages = [seen for one in chats for seen in _messages(standin, person, one, since, limit)]
    return {
        "seq": standin.seq,
        "boot": standin.watchers.boot,
        "chat": about_chat(standin, person, chat),
        "messages": messages,
    }


def _messages(standin: StandIn, person: int, chat: Chat, since: int, limit: int) -> list[dict[str, Any]]:
    rows = standin.store.execute(
        "SELECT id, date, sender, body, deleted, seq FROM messages"
        " WHERE chat = ? AND seq > ? ORDER BY id DESC LIMIT ?",
        (chat.key, since, limit or -1),
    ).fetchall()
    seen = []
    for number, date, sender, body, deleted, seq in reversed(rows):
        message = Message(chat, number, date, sender, json.loads(body), bool(deleted))
        seen.append(as_seen_by_person(standin, person, message) | {"seq": seq})
    return seen


def _name(standin: StandIn, chat: Chat, user: int) -> str:
    if user == ANONYMOUS_ID:
        return chat.facts.title
    if known := standin.people.get(user):
        return known.name
    bot = standin.bots.get(user)
    return bot.profile.name if bot else ""


def as_seen_by_person(standin: StandIn, person: int, message: Message) -> dict[str, Any]:
    chat, body = message.chat, message.body
    seen: dict[str, Any] = {
        "id": message.id,
        "chat": chat.bot if chat.private else chat.key,
        "date": message.date,
        "sender": message.sender,
        "name": _name(standin, chat, message.sender),
        "mine": message.sender == person,
        "bot": message.sender in standin.bots,
        "deleted": message.deleted,
    }
    if message.deleted:
        return seen
    for name in _PLAIN:
        if name in body:
            seen[name] = body[name]
    if photo := body.get("photo"):
        seen["photo"] = [{**size, "url": f"/sim/files/{size['file_unique_id']}"} for size in photo]
    for name in _FILES:
        if name in body:
            seen[name] = {**body[name], "url": f"/sim/files/{body[name]['file_unique_id']}"}
    if markup := message.markup:
        seen["markup"] = markup
    if thread := body.get("thread"):
        seen["thread"] = thread
    if number := body.get("reply_to"):
        seen["reply_to"] = _short(standin, message.chat, number)
    for name in SERVICE_FIELDS & body.keys():
        seen["service"] = name
        seen["about"] = _short(standin, chat, body[name]) if name == "pinned" else body[name]
    return seen


def _short(standin: StandIn, chat: Chat, number: int) -> dict[str, Any]:
    """A quoted or pinned message in a line."""
    message = find_message(standin, chat, number)
    if message is None or message.deleted:
        return {"id": number, "text": "", "name": "", "deleted": True}
    text = message.body.get("text") or message.body.get("caption") or ""
    return {
        "id": number,
        "text": text,
        "name": _name(standin, chat, message.sender),
        "kind": _kind(message.body),
    }


def _kind(body: dict[str, Any]) -> str:
    return next(
        (name for name in ("photo", "document", "voice", "contact", "sticker", "location") if name in body),
        "text",
    )


def about_chat(standin: StandIn, person: int, chat: Chat) -> dict[str, Any]:
    """Title, pins, command menu and, for a private chat, whether it was begun or blocked."""
    about: dict[str, Any] = {"id": chat.bot if chat.private else chat.key, "key": chat.key, "kind": chat.kind}
    about["pinned"] = [
        short for number in chat.facts.pinned if not (short := _short(standin, chat, number)).get("deleted")
    ]
    if chat.private:
        bot = standin.bots[chat.bot]
        return about | {
            "title": bot.profile.name,
            "username": bot.profile.username,
            "description": bot.profile.description,
            "started": chat.facts.started,
            "blocked": chat.facts.blocked,
            "commands": commands_for(bot, person=person),
        }
    members = [
        {"id": user, "name": _name(standin, chat, user), "bot": user in standin.bots, "status": member.status,
         "anonymous": member.anonymous}
        for user, member in chat.facts.members.items()
        if member.present
    ]  # fmt: skip
    commands = [
        {**command, "command": f"{command['command']}@{standin.bots[user].profile.username}"}
        for user in chat.facts.members
        if user in standin.bots and chat.member(user).present
        for command in commands_for(standin.bots[user], group=chat.key, person=person)
    ]
    return about | {
        "title": chat.facts.title,
        "members": members,
        "commands": commands,
        "forum": chat.facts.forum,
        "topics": [
            {"id": thread, "name": topic.name, "closed": topic.closed}
            for thread, topic in sorted(chat.facts.topics.items())
            if chat.facts.forum and thread != GENERAL
        ],
        "inside": chat.member(person).present,
        "migrated_from": chat.facts.migrated_from,
    }
