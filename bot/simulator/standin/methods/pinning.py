"""Pins. In a group the bot must be an admin who may pin (Bot API, "pinChatMessage"); in private it may."""

from bot.simulator.standin.arguments import Arguments
from bot.simulator.standin.chats import Chat
from bot.simulator.standin.deliver import deliver
from bot.simulator.standin.messages import add_message, find_message
from bot.simulator.standin.methods.target import target
from bot.simulator.standin.people import BotAccount
from bot.simulator.standin.refusal import bad_request
from bot.simulator.standin.standin import StandIn


def _may_pin(standin: StandIn, bot: BotAccount, arguments: Arguments) -> Chat:
    chat = target(standin, bot, arguments)
    member = chat.member(bot.id)
    if not chat.private and not (member.admin and member.rights.get("can_pin_messages", False)):
        raise bad_request("not enough rights to manage pinned messages in the chat")
    return chat


def pin(standin: StandIn, bot: BotAccount, arguments: Arguments) -> bool:
    chat = _may_pin(standin, bot, arguments)
    number = arguments.integer("message_id")
    message = find_message(standin, chat, number) if number > 0 else None
    if message is None or message.deleted:
        raise bad_request("message to pin not found")
    standin.limits.spend(bot.id, chat.key, group=not chat.private, edit=True)
    if number in chat.facts.pinned:
        chat.facts.pinned.remove(number)
        chat.facts.pinned.append(number)
    else:
        chat.facts.pinned.append(number)
        where = {"thread": message.body["thread"]} if "thread" in message.body else {}
        deliver(standin, chat, add_message(standin, chat, bot.id, {"pinned": number} | where))
    standin.save_chat(chat)
    return True


def unpin(standin: StandIn, bot: BotAccount, arguments: Arguments) -> bool:
    chat = _may_pin(standin, bot, arguments)
    number = arguments.integer("message_id") or (chat.facts.pinned[-1] if chat.facts.pinned else 0)
    if number not in chat.facts.pinned:
        raise bad_request("message to unpin not found")
    chat.facts.pinned.remove(number)
    standin.save_chat(chat)
    return True


def unpin_all(standin: StandIn, bot: BotAccount, arguments: Arguments) -> bool:
    chat = _may_pin(standin, bot, arguments)
    chat.facts.pinned.clear()
    standin.save_chat(chat)
    return True


METHODS = {"pinChatMessage": pin, "unpinChatMessage": unpin, "unpinAllChatMessages": unpin_all}
