"""Reading about chats and members, leaving, reacting."""

from typing import Any

from bot.simulator.standin.arguments import Arguments
from bot.simulator.standin.chats import Member
from bot.simulator.standin.deliver import deliver, member_as_seen, tell_membership
from bot.simulator.standin.messages import add_message, as_seen_by_bot, find_message
from bot.simulator.standin.methods.target import target
from bot.simulator.standin.people import BotAccount
from bot.simulator.standin.refusal import bad_request
from bot.simulator.standin.standin import StandIn


def get_chat(standin: StandIn, bot: BotAccount, arguments: Arguments) -> dict[str, Any]:
    chat = target(standin, bot, arguments, write=False)
    full = standin.chat_as_seen(chat)
    full.update(accent_color_id=0, max_reaction_count=11, accepted_gift_types=_NO_GIFTS)
    if not chat.private:
        full["permissions"] = {"can_send_messages": True}
    if chat.facts.pinned and (pinned := find_message(standin, chat, chat.facts.pinned[-1])):
        full["pinned_message"] = as_seen_by_bot(standin, bot.id, pinned, with_reply=False)
    return full


_NO_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)


def get_chat_member(standin: StandIn, bot: BotAccount, arguments: Arguments) -> dict[str, Any]:
    """Guaranteed for others only when the bot is an admin (Bot API, "getChatMember"): strict here."""
    chat = target(standin, bot, arguments, write=False)
    user = arguments.integer("user_id")
    if chat.private:
        if user not in {chat.person, bot.id}:
            raise bad_request("member not found")
        return member_as_seen(standin, chat, user, Member("member"))
    if user != bot.id and not chat.member(bot.id).admin:
        raise bad_request("CHAT_ADMIN_REQUIRED")
    if user not in chat.facts.members:
        if user not in standin.people and user not in standin.bots:
            raise bad_request("user not found")
        return member_as_seen(standin, chat, user, Member("left"))
    return member_as_seen(standin, chat, user, chat.member(user))


def get_chat_administrators(standin: StandIn, bot: BotAccount, arguments: Arguments) -> list[dict[str, Any]]:
    chat = target(standin, bot, arguments, write=False)
    if chat.private:
        raise bad_request("there are no administrators in the private chat")
    return [
        member_as_seen(standin, chat, user, member)
        for user, member in chat.facts.members.items()
        if member.admin and (user not in standin.bots or user == bot.id)
    ]


def get_chat_member_count(standin: StandIn, bot: BotAccount, arguments: Arguments) -> int:
    chat = target(standin, bot, arguments, write=False)
    return 2 if chat.private else sum(member.present for member in chat.facts.members.values())


def leave_chat(standin: StandIn, bot: BotAccount, arguments: Arguments) -> bool:
    chat = target(standin, bot, arguments)
    if chat.private:
        raise bad_request("private chat can't be left")
    left = add_message(standin, chat, bot.id, {"left_chat_member": bot.user()})
    before, after = chat.member(bot.id), Member("left")
    chat.facts.members[bot.id] = after
    standin.save_chat(chat)
    tell_membership(standin, chat, bot.id, bot.id, before, after)
    deliver(standin, chat, left)
    return True


def set_message_reaction(standin: StandIn, bot: BotAccount, arguments: Arguments) -> bool:
    chat = target(standin, bot, arguments)
    message = find_message(standin, chat, arguments.integer("message_id"))
    if message is None or message.deleted:
        raise bad_request("message to react not found")
    standin.limits.spend(bot.id, chat.key, group=not chat.private, edit=True)
    return True


METHODS = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
    "setMessageReaction": set_message_reaction,
}
