"""Who hears what in a group.

With privacy mode on, a bot that is no admin gets service messages, commands meant for it, bare commands when
it was the last bot to write, messages sent via it and replies to its messages; admins and bots with privacy
off hear everything but other bots (core.telegram.org/bots/faq, "What messages will my bot get?").
"""

import re

from bot.simulator.standin.chats import Chat
from bot.simulator.standin.messages import Message, find_message
from bot.simulator.standin.people import ANONYMOUS_ID, BotAccount
from bot.simulator.standin.standin import StandIn

SERVICE_FIELDS = frozenset(
    {
        "new_chat_members", "left_chat_member", "new_chat_title", "group_chat_created", "pinned",
        "migrate_to_chat_id", "migrate_from_chat_id", "forum_topic_created", "forum_topic_edited",
        "forum_topic_closed", "forum_topic_reopened", "general_forum_topic_hidden",
        "general_forum_topic_unhidden",
    }
)  # fmt: skip
_COMMAND = re.compile(r"/[A-Za-z0-9_]{1,64}(?:@([A-Za-z0-9_]+))?(?:\s|$)")


def is_service(message: Message) -> bool:
    return not SERVICE_FIELDS.isdisjoint(message.body)


def hears(standin: StandIn, bot: BotAccount, chat: Chat, message: Message) -> bool:
    if message.sender == bot.id:
        return False
    if message.sender in standin.bots and message.sender != ANONYMOUS_ID and not is_service(message):
        return False
    if chat.private:
        return chat.bot == bot.id and message.sender != bot.id
    member = chat.member(bot.id)
    if not member.present:
        return False
    if is_service(message) or member.admin or not bot.profile.privacy:
        return True
    if (number := message.body.get("reply_to")) and (earlier := find_message(standin, chat, number)):
        return earlier.sender == bot.id
    command = _COMMAND.match(message.body.get("text", ""))
    if command is None:
        return False
    named = command.group(1)
    return named.lower() == bot.profile.username.lower() if named else chat.facts.last_bot == bot.id


def listeners(standin: StandIn, chat: Chat, message: Message) -> list[BotAccount]:
    if chat.private:
        return [standin.bots[chat.bot]] if message.sender != chat.bot else []
    return [
        bot
        for bot in standin.bots.values()
        if bot.id in chat.facts.members and hears(standin, bot, chat, message)
    ]
