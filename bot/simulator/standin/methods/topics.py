"""Topics of a forum through a bot: it must be an admin who manages topics, or have begun the topic itself.

The words are those of TDLib's ForumTopicManager, with which the official server answers. There is no method
that lists the topics or tells whether one still exists.
"""

from typing import Any

from bot.simulator.standin import topics
from bot.simulator.standin.arguments import Arguments
from bot.simulator.standin.chats import GENERAL, Chat
from bot.simulator.standin.methods.target import target
from bot.simulator.standin.people import BotAccount
from bot.simulator.standin.refusal import bad_request
from bot.simulator.standin.standin import StandIn

COLOURS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)


def _forum(standin: StandIn, bot: BotAccount, arguments: Arguments) -> Chat:
    chat = target(standin, bot, arguments)
    if not chat.facts.forum:
        raise topics.NOT_A_FORUM
    return chat


def create(standin: StandIn, bot: BotAccount, arguments: Arguments) -> dict[str, Any]:
    chat = _forum(standin, bot, arguments)
    if not chat.manages_topics(bot.id):
        raise bad_request("not enough rights to create a topic")
    colour = arguments.integer("icon_color", topics.COLOUR)
    if colour not in COLOURS:
        raise bad_request("TOPIC_ICON_COLOR_INVALID")
    standin.limits.spend(bot.id, chat.key, group=True, edit=False)
    thread = topics.begin(standin, chat, bot.id, arguments.text("name"), colour)
    return {"message_thread_id": thread, "name": chat.facts.topics[thread].name, "icon_color": colour}


def _managed(standin: StandIn, bot: BotAccount, arguments: Arguments, what: str) -> tuple[Chat, int]:
    """The topic that a call is for, and that this bot may change."""
    chat = _forum(standin, bot, arguments)
    thread = arguments.integer("message_thread_id")
    topic = topics.known(chat, thread)
    if not chat.manages_topics(bot.id) and topic.by != bot.id:
        raise bad_request(f"not enough rights to {what} the topic")
    standin.limits.spend(bot.id, chat.key, group=True, edit=True)
    return chat, thread


def edit(standin: StandIn, bot: BotAccount, arguments: Arguments) -> bool:
    chat, thread = _managed(standin, bot, arguments, "edit")
    if name := arguments.text("name"):
        topics.rename(standin, chat, bot.id, thread, name)
    return True


def close(standin: StandIn, bot: BotAccount, arguments: Arguments) -> bool:
    chat, thread = _managed(standin, bot, arguments, "close or open")
    topics.close(standin, chat, bot.id, thread)
    return True


def reopen(standin: StandIn, bot: BotAccount, arguments: Arguments) -> bool:
    chat, thread = _managed(standin, bot, arguments, "close or open")
    topics.close(standin, chat, bot.id, thread, closed=False)
    return True


def delete(standin: StandIn, bot: BotAccount, arguments: Arguments) -> bool:
    """Deleting takes the right to delete messages, unless the bot began the topic itself."""
    chat = _forum(standin, bot, arguments)
    thread = arguments.integer("message_thread_id")
    topic = topics.known(chat, thread)
    member = chat.member(bot.id)
    if topic.by != bot.id and not (member.admin and member.rights.get("can_delete_messages", False)):
        raise bad_request("not enough rights to delete the topic")
    topics.delete(standin, chat, thread)
    return True


def _general(standin: StandIn, bot: BotAccount, arguments: Arguments) -> Chat:
    chat = _forum(standin, bot, arguments)
    if not chat.manages_topics(bot.id):
        raise bad_request("not enough rights to close or open the topic")
    standin.limits.spend(bot.id, chat.key, group=True, edit=True)
    return chat


def edit_general(standin: StandIn, bot: BotAccount, arguments: Arguments) -> bool:
    topics.rename(standin, _general(standin, bot, arguments), bot.id, GENERAL, arguments.text("name"))
    return True


def close_general(standin: StandIn, bot: BotAccount, arguments: Arguments) -> bool:
    topics.close(standin, _general(standin, bot, arguments), bot.id, GENERAL)
    return True


def reopen_general(standin: StandIn, bot: BotAccount, arguments: Arguments) -> bool:
    topics.close(standin, _general(standin, bot, arguments), bot.id, GENERAL, closed=False)
    return True


def hide_general(standin: StandIn, bot: BotAccount, arguments: Arguments) -> bool:
    topics.hide_general(standin, _general(standin, bot, arguments), bot.id, hidden=True)
    return True


def unhide_general(standin: StandIn, bot: BotAccount, arguments: Arguments) -> bool:
    topics.hide_general(standin, _general(standin, bot, arguments), bot.id, hidden=False)
    return True


METHODS = {
    "createForumTopic": create,
    "editForumTopic": edit,
    "closeForumTopic": close,
    "reopenForumTopic": reopen,
    "deleteForumTopic": delete,
    "editGeneralForumTopic": edit_general,
    "closeGeneralForumTopic": close_general,
    "reopenGeneralForumTopic": reopen_general,
    "hideGeneralForumTopic": hide_general,
    "unhideGeneralForumTopic": unhide_general,
}
