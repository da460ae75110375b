"""Topics of a forum: begun, renamed, closed, opened again, deleted, whoever does it.

Each but a deletion is a service message in the topic; of a deletion no bot is ever told, its messages are
just gone (Bot API, "Message", "deleteForumTopic").
"""

from typing import Any

from bot.simulator.standin.chats import GENERAL, Chat, Topic
from bot.simulator.standin.deliver import deliver
from bot.simulator.standin.messages import Message, add_message, find_message, save_message
from bot.simulator.standin.refusal import bad_request
from bot.simulator.standin.standin import StandIn

COLOUR = 7322096
"""The first of the six colours a topic's icon may have."""
LONGEST_NAME = 128
NOT_A_FORUM = bad_request("the chat is not a forum")
UNKNOWN = bad_request("TOPIC_ID_INVALID")
NOT_MODIFIED = bad_request("TOPIC_NOT_MODIFIED")


def begin(standin: StandIn, chat: Chat, by: int, name: str, colour: int = COLOUR) -> int:
    """Begin a topic; its number is that of the service message."""
    if not chat.facts.forum:
        raise NOT_A_FORUM
    body: dict[str, Any] = {"forum_topic_created": {"name": _tidy(name), "icon_color": colour}}
    message = add_message(standin, chat, by, body)
    message.body["thread"] = message.id
    save_message(standin, message)
    chat.facts.topics[message.id] = Topic(_tidy(name), by)
    standin.save_chat(chat)
    deliver(standin, chat, message)
    return message.id


def known(chat: Chat, thread: int) -> Topic:
    if not chat.facts.forum:
        raise NOT_A_FORUM
    if thread <= 0:
        raise bad_request("invalid message thread identifier specified")
    topic = chat.topic(thread)
    if topic is None:
        raise UNKNOWN
    return topic


def rename(standin: StandIn, chat: Chat, by: int, thread: int, name: str) -> None:
    topic, fresh = known(chat, thread), _tidy(name)
    if topic.name == fresh:
        raise NOT_MODIFIED
    topic.name = fresh
    _say(standin, chat, by, thread, "forum_topic_edited", {"name": fresh})


def close(standin: StandIn, chat: Chat, by: int, thread: int, *, closed: bool = True) -> None:
    """Close a topic, or open it again; as it is already: refused, which bots are told."""
    topic = known(chat, thread)
    if topic.closed is closed:
        raise NOT_MODIFIED
    topic.closed = closed
    _say(standin, chat, by, thread, "forum_topic_closed" if closed else "forum_topic_reopened", {})


def hide_general(standin: StandIn, chat: Chat, by: int, *, hidden: bool) -> None:
    """Hide the General topic, which closes it too, or show it again."""
    topic = known(chat, GENERAL)
    if topic.hidden is hidden:
        raise NOT_MODIFIED
    topic.hidden = hidden
    topic.closed = topic.closed or hidden
    what = "general_forum_topic_hidden" if hidden else "general_forum_topic_unhidden"
    _say(standin, chat, by, GENERAL, what, {})


def delete(standin: StandIn, chat: Chat, thread: int) -> None:
    """Delete a topic with everything that was written in it."""
    known(chat, thread)
    if thread == GENERAL:
        raise UNKNOWN
    for message in _in_topic(standin, chat, thread):
        message.deleted = True
        save_message(standin, message)
        if message.id in chat.facts.pinned:
            chat.facts.pinned.remove(message.id)
    del chat.facts.topics[thread]
    standin.save_chat(chat)


def _in_topic(standin: StandIn, chat: Chat, thread: int) -> list[Message]:
    rows = standin.store.execute(
        "SELECT id FROM messages WHERE chat = ? AND NOT deleted AND json_extract(body, '$.thread') = ?",
        (chat.key, thread),
    ).fetchall()
    found = (find_message(standin, chat, number) for (number,) in rows)
    return [message for message in found if message is not None]


def _say(standin: StandIn, chat: Chat, by: int, thread: int, what: str, told: dict[str, Any]) -> None:
    """Put the service message into the topic; General's carries no number of a topic."""
    body = {what: told} if thread == GENERAL else {what: told, "thread": thread}
    message = add_message(standin, chat, by, body)
    standin.save_chat(chat)
    deliver(standin, chat, message)


def _tidy(name: str) -> str:
    tidied = " ".join(name.split())[:LONGEST_NAME]
    if not tidied:
        raise bad_request("title must be non-empty")
    return tidied
