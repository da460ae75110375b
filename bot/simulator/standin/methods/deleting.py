"""deleteMessage: only what is younger than 48 hours; others' messages in a group need an admin's right."""

from bot.simulator.standin.arguments import Arguments
from bot.simulator.standin.messages import find_message, save_message
from bot.simulator.standin.methods.target import target
from bot.simulator.standin.people import BotAccount
from bot.simulator.standin.privacy import SERVICE_FIELDS
from bot.simulator.standin.refusal import bad_request
from bot.simulator.standin.standin import StandIn

DELETE_SECONDS = 48 * 3600
_NEVER = SERVICE_FIELDS & {"group_chat_created", "migrate_to_chat_id", "migrate_from_chat_id"}


def delete_message(standin: StandIn, bot: BotAccount, arguments: Arguments) -> bool:
    chat = target(standin, bot, arguments)
    number = arguments.integer("message_id")
    message = find_message(standin, chat, number) if number > 0 else None
    if message is None or message.deleted:
        raise bad_request("message to delete not found")
    member = chat.member(bot.id)
    allowed = (
        chat.private
        or message.sender == bot.id
        or (member.admin and member.rights.get("can_delete_messages", False))
    )
    if not allowed or message.date < standin.now() - DELETE_SECONDS or not _NEVER.isdisjoint(message.body):
        raise bad_request("message can't be deleted")
    message.deleted = True
    save_message(standin, message)
    if number in chat.facts.pinned:
        chat.facts.pinned.remove(number)
        standin.save_chat(chat)
    return True


METHODS = {"deleteMessage": delete_message}
