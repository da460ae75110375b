"""deleteMessage: only what is younger than 48 hours; others' messages in a group need an admin's right."""

from contextlib import suppress

from bot.simulator.standin.arguments import Arguments
from bot.simulator.standin.chats import Chat
from bot.simulator.standin.messages import find_message, save_message
from bot.simulator.standin.methods.target import target
from bot.simulator.standin.people import BotAccount
from bot.simulator.standin.privacy import SERVICE_FIELDS
from bot.simulator.standin.refusal import Refusal, bad_request
from bot.simulator.standin.standin import StandIn

DELETE_SECONDS = 48 * 3600
MAX_AT_ONCE = 100
_NEVER = SERVICE_FIELDS & {
    "group_chat_created",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
    "forum_topic_created",
}


def _delete(standin: StandIn, bot: BotAccount, chat: Chat, number: int) -> None:
    message = find_message(standin, chat, number) if number > 0 else None
    if message is None or message.deleted:
        raise bad_request("message to delete not found")
    member = chat.member(bot.id)
    may = member.admin and member.rights.get("can_delete_messages", False)
    allowed = chat.private or message.sender == bot.id or may
    if not allowed or message.date < standin.now() - DELETE_SECONDS or not _NEVER.isdisjoint(message.body):
        raise bad_request("message can't be deleted")
    message.deleted = True
    save_message(standin, message)
    if number in chat.facts.pinned:
        chat.facts.pinned.remove(number)
        standin.save_chat(chat)


def delete_message(standin: StandIn, bot: BotAccount, arguments: Arguments) -> bool:
    _delete(standin, bot, target(standin, bot, arguments), arguments.integer("message_id"))
    return True


def delete_messages(standin: StandIn, bot: BotAccount, arguments: Arguments) -> bool:
    """Up to 100 at once; those that cannot be found or deleted are skipped (Bot API, "deleteMessages")."""
    chat = target(standin, bot, arguments)
    numbers = arguments.data("message_ids") or []
    if not 1 <= len(numbers) <= MAX_AT_ONCE:
        raise bad_request(
            "message identifiers are not specified"
            if not numbers
            else "too many message identifiers specified"
        )
    for number in numbers:
        with suppress(Refusal):
            _delete(standin, bot, chat, int(number))
    return True


METHODS = {"deleteMessage": delete_message, "deleteMessages": delete_messages}
