"""The chat a call is for, and whether this bot may write there, in the words of `Client.cpp` (check_chat)."""

from bot.simulator.standin.arguments import Arguments
from bot.simulator.standin.chats import GENERAL, Chat
from bot.simulator.standin.messages import Message, find_message
from bot.simulator.standin.people import BotAccount
from bot.simulator.standin.refusal import Refusal, bad_request, forbidden
from bot.simulator.standin.standin import StandIn


def target(standin: StandIn, bot: BotAccount, arguments: Arguments, *, write: bool = True) -> Chat:
    raw = arguments.text("chat_id").strip()
    if not raw:
        raise bad_request("chat_id is empty")
    try:
        number = int(raw)
    except ValueError:
        raise bad_request("chat not found") from None
    if number > 0:
        return _private(standin, bot, number, write=write)
    chat = standin.chats.get(number)
    if chat is None or chat.private or bot.id not in chat.facts.members:
        raise bad_request("chat not found")
    if chat.facts.migrated_to and write:
        raise bad_request(
            "group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.facts.migrated_to
        )
    member = chat.member(bot.id)
    kind = "supergroup" if chat.kind == "supergroup" else "group"
    if member.status == "kicked":
        raise forbidden(f"bot was kicked from the {kind} chat")
    if not member.present:
        raise forbidden(f"bot is not a member of the {kind} chat")
    return chat


def _private(standin: StandIn, bot: BotAccount, person: int, *, write: bool) -> Chat:
    chat = standin.private.get((bot.id, person))
    if chat is None or not chat.facts.started:
        raise _stranger(standin, bot, person)
    if chat.facts.blocked and write:
        raise forbidden("bot was blocked by the user")
    return chat


def _stranger(standin: StandIn, bot: BotAccount, person: int) -> Refusal:
    """A bot may not begin: known people refuse with 403, people it never met do not exist for it."""
    if person in standin.bots:
        return (
            forbidden("bot can't send messages to bots")
            if person != bot.id
            else bad_request("chat not found")
        )
    met = any(
        bot.id in chat.facts.members and person in chat.facts.members
        for chat in standin.chats.values()
        if not chat.private
    )
    return forbidden("bot can't initiate conversation with a user") if met else bad_request("chat not found")


def reply_target(standin: StandIn, chat: Chat, arguments: Arguments) -> int:
    """The message to reply to, 0 for none."""
    given = arguments.data("reply_parameters") or {}
    if given and "message_id" not in given:
        raise bad_request('can\'t find field "message_id"')
    number = int(given.get("message_id", 0)) or arguments.integer("reply_to_message_id")
    if not number:
        return 0
    earlier = find_message(standin, chat, number)
    if earlier is None or earlier.deleted:
        if given.get("allow_sending_without_reply") or arguments.flag("allow_sending_without_reply"):
            return 0
        raise bad_request("message to be replied not found")
    return number


TOPIC_CLOSED = bad_request("TOPIC_CLOSED")


def thread_target(standin: StandIn, bot: BotAccount, chat: Chat, arguments: Arguments, reply_to: int) -> int:
    """The topic to write in, 0 for General, which is named by naming none.

    A reply stays in the topic of what it answers. Who does not manage topics may not write in a closed one.
    """
    thread = arguments.integer("message_thread_id")
    if thread and (thread == GENERAL or chat.topic(thread) is None):
        raise bad_request("message thread not found")
    if not thread and reply_to and (earlier := find_message(standin, chat, reply_to)):
        thread = earlier.body.get("thread", 0)
    if not chat.may_write_in(thread, bot.id):
        raise TOPIC_CLOSED
    return thread


def own_message(standin: StandIn, bot: BotAccount, chat: Chat, number: int) -> Message:
    """A message this bot may edit. Its own have no time limit (Bot API, "Updating messages")."""
    message = find_message(standin, chat, number) if number > 0 else None
    if message is None or message.deleted:
        raise bad_request("message to edit not found")
    if message.sender != bot.id:
        raise bad_request("message can't be edited")
    return message
