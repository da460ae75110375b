"""Finding the chat a person means, and writing in it."""

from typing import Any

from bot.simulator.standin.acts.refused import NotPossible
from bot.simulator.standin.chats import Chat, Member
from bot.simulator.standin.deliver import deliver, tell_membership
from bot.simulator.standin.formatted import Formatted, find_entities, tidy, units
from bot.simulator.standin.messages import Message, add_message, find_message, save_message
from bot.simulator.standin.people import ANONYMOUS_ID
from bot.simulator.standin.standin import StandIn

PHONE_TEXT_LIMIT = 4096


def chat_of(standin: StandIn, person: int, chat: int, *, here: bool = False) -> Chat:
    """The chat as the person names it: a bot's id, or a group's id (the one it has become, unless `here`)."""
    if person not in standin.people:
        raise NotPossible(f"no person {person}")
    if chat > 0:
        if chat not in standin.bots:
            raise NotPossible(f"no bot {chat}")
        return standin.private_chat(chat, person)
    group = standin.chats.get(chat)
    while group and group.facts.migrated_to and not here:
        group = standin.chats.get(group.facts.migrated_to)
    if group is None:
        raise NotPossible(f"no group {chat}")
    return group


def write(
    standin: StandIn,
    person: int,
    chat: Chat,
    body: dict[str, Any],
    *,
    reply_to: int = 0,
    anonymous: bool = False,
    thread: int = 0,
) -> Message:
    """Put a person's message into a chat, or a topic of it, and send it to the bots that hear it."""
    sender = person
    if chat.private:
        if chat.facts.blocked:
            raise NotPossible("this person has blocked the bot; unblock it or press start")
        if not chat.facts.started:
            chat.facts.started = True
            standin.save_chat(chat)
    else:
        member = chat.member(person)
        if not member.present:
            raise NotPossible("this person is not in the group")
        if anonymous or member.anonymous:
            if not member.admin:
                raise NotPossible("only an admin may write as the group")
            sender = ANONYMOUS_ID
    if reply_to:
        earlier = find_message(standin, chat, reply_to)
        if earlier is None or earlier.deleted:
            raise NotPossible(f"no message {reply_to} to reply to")
        body["reply_to"] = reply_to
        thread = earlier.body.get("thread", 0)
    if thread:
        if chat.topic(thread) is None:
            raise NotPossible(f"no topic {thread}")
        body["thread"] = thread
    if not chat.may_write_in(thread, person):
        raise NotPossible("this topic is closed")
    message = add_message(standin, chat, sender, body)
    deliver(standin, chat, message)
    return message


def text_body(text: str) -> dict[str, Any]:
    formatted = find_entities(tidy(Formatted(text)))
    if not formatted.text:
        raise NotPossible("nothing to send")
    if units(formatted.text) > PHONE_TEXT_LIMIT:
        raise NotPossible("longer than one message; a phone would send it in parts")
    body: dict[str, Any] = {"text": formatted.text}
    if formatted.entities:
        body["entities"] = formatted.entities
    return body


def send_text(
    standin: StandIn,
    person: int,
    chat: Chat,
    text: str,
    *,
    reply_to: int = 0,
    anonymous: bool = False,
    thread: int = 0,
) -> Message:
    body = text_body(text)
    return write(standin, person, chat, body, reply_to=reply_to, anonymous=anonymous, thread=thread)


def edit_text(standin: StandIn, person: int, chat: Chat, number: int, text: str) -> Message:
    message = find_message(standin, chat, number)
    if message is None or message.deleted or message.sender != person:
        raise NotPossible("only one's own messages can be edited")
    fresh = text_body(text)
    if "text" in message.body:
        message.body.pop("entities", None)
        message.body.update(fresh)
    else:
        message.body.pop("caption_entities", None)
        message.body["caption"] = fresh["text"]
    message.body["edit_date"] = int(standin.now())
    save_message(standin, message)
    deliver(standin, chat, message, "edited_message")
    return message


def start(standin: StandIn, person: int, chat: Chat, payload: str = "") -> Message:
    """Press "Start", or follow a deep link: the bot gets /start with the payload."""
    if not chat.private:
        raise NotPossible("start is for private chats")
    if chat.facts.blocked:
        unblock(standin, person, chat)
    return send_text(standin, person, chat, f"/start {payload}".strip())


def block(standin: StandIn, person: int, chat: Chat) -> None:
    """Block the bot: its sends are refused from now on, and it hears of it by my_chat_member.

    In private chats that update comes only with a block and its end (Bot API, "Update").
    """
    if chat.private and not chat.facts.blocked:
        chat.facts.blocked = True
        standin.save_chat(chat)
        tell_membership(standin, chat, person, chat.bot, Member("member"), Member("kicked"))


def unblock(standin: StandIn, person: int, chat: Chat) -> None:
    if chat.private and chat.facts.blocked:
        chat.facts.blocked = False
        standin.save_chat(chat)
        tell_membership(standin, chat, person, chat.bot, Member("kicked"), Member("member"))
