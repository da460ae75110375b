"""A message or a change of membership on its way to the bots that hear it."""

from typing import Any

from bot.simulator.standin.chats import ADMIN_RIGHTS, STORY_RIGHTS, Chat, Member
from bot.simulator.standin.messages import Message, as_seen_by_bot
from bot.simulator.standin.people import BotAccount
from bot.simulator.standin.privacy import listeners
from bot.simulator.standin.standin import StandIn


def deliver(standin: StandIn, chat: Chat, message: Message, kind: str = "message") -> None:
    for bot in listeners(standin, chat, message):
        standin.push(bot, kind, as_seen_by_bot(standin, bot.id, message))


def member_as_seen(standin: StandIn, chat: Chat, user: int, member: Member) -> dict[str, Any]:
    """The ChatMember object; the right to manage topics is a supergroup's only."""
    seen: dict[str, Any] = {"user": standin.user(user), "status": member.status}
    if member.admin:
        seen["is_anonymous"] = member.anonymous
    if member.status == "administrator":
        seen["can_be_edited"] = False
        seen.update(dict.fromkeys((*ADMIN_RIGHTS, *STORY_RIGHTS), False))
        seen.update(member.rights)
        if chat.kind != "supergroup":
            seen.pop("can_manage_topics")
    elif member.status == "kicked":
        seen["until_date"] = 0
    elif member.status == "restricted":
        seen.update(member.rights)
    return seen


def tell_membership(
    standin: StandIn, chat: Chat, actor: int, user: int, before: Member, after: Member
) -> None:
    """my_chat_member to the bot it happened to; chat_member to admin bots that asked for it."""
    change = {
        "chat": standin.chat_as_seen(chat),
        "from": standin.user(actor),
        "date": int(standin.now()),
        "old_chat_member": member_as_seen(standin, chat, user, before),
        "new_chat_member": member_as_seen(standin, chat, user, after),
    }
    if user in standin.bots:
        standin.push(standin.bots[user], "my_chat_member", change)
    for bot in _admin_bots(standin, chat):
        if bot.id != user:
            standin.push(bot, "chat_member", change)


def _admin_bots(standin: StandIn, chat: Chat) -> list[BotAccount]:
    return [bot for bot in standin.bots.values() if not chat.private and chat.member(bot.id).admin]
