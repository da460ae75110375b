"""sendMessage, sendPhoto, sendDocument, sendMediaGroup, sendChatAction and what they share."""

import time
from typing import Any

from bot.simulator.standin.arguments import Arguments
from bot.simulator.standin.chats import Chat
from bot.simulator.standin.deliver import deliver
from bot.simulator.standin.markup import read_markup
from bot.simulator.standin.messages import Message, add_message, as_seen_by_bot
from bot.simulator.standin.methods.media import album_items, document_body, photo_body, voice_body
from bot.simulator.standin.methods.target import reply_target, target, thread_target
from bot.simulator.standin.people import BotAccount
from bot.simulator.standin.refusal import bad_request
from bot.simulator.standin.standin import StandIn

ACTIONS = frozenset(
    {
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
        "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    }
)  # fmt: skip


def _post(standin: StandIn, bot: BotAccount, chat: Chat, body: dict[str, Any]) -> Message:
    message = add_message(standin, chat, bot.id, body)
    if not chat.private and chat.facts.last_bot != bot.id:
        chat.facts.last_bot = bot.id
        standin.save_chat(chat)
    deliver(standin, chat, message)
    return message


def _send(
    standin: StandIn, bot: BotAccount, arguments: Arguments, chat: Chat, body: dict[str, Any]
) -> dict[str, Any]:
    if markup := read_markup(arguments.data("reply_markup", "reply keyboard markup"), private=chat.private):
        body["reply_markup"] = markup
    if number := reply_target(standin, chat, arguments):
        body["reply_to"] = number
    if thread := thread_target(standin, bot, chat, arguments, number):
        body["thread"] = thread
    standin.limits.spend(bot.id, chat.key, group=not chat.private, edit=False)
    return as_seen_by_bot(standin, bot.id, _post(standin, bot, chat, body))


def text_fields(arguments: Arguments) -> dict[str, Any]:
    formatted = arguments.message()
    return {"text": formatted.text} | ({"entities": formatted.entities} if formatted.entities else {})


def caption_fields(arguments: Arguments) -> dict[str, Any]:
    formatted = arguments.caption()
    if not formatted.text:
        return {}
    return {"caption": formatted.text} | (
        {"caption_entities": formatted.entities} if formatted.entities else {}
    )


def send_message(standin: StandIn, bot: BotAccount, arguments: Arguments) -> dict[str, Any]:
    body = text_fields(arguments)
    return _send(standin, bot, arguments, target(standin, bot, arguments), body)


def send_photo(standin: StandIn, bot: BotAccount, arguments: Arguments) -> dict[str, Any]:
    caption = caption_fields(arguments)
    chat = target(standin, bot, arguments)
    return _send(standin, bot, arguments, chat, photo_body(standin, bot, arguments, "photo") | caption)


def send_document(standin: StandIn, bot: BotAccount, arguments: Arguments) -> dict[str, Any]:
    caption = caption_fields(arguments)
    chat = target(standin, bot, arguments)
    return _send(standin, bot, arguments, chat, document_body(standin, bot, arguments, "document") | caption)


def send_voice(standin: StandIn, bot: BotAccount, arguments: Arguments) -> dict[str, Any]:
    caption = caption_fields(arguments)
    chat = target(standin, bot, arguments)
    return _send(standin, bot, arguments, chat, voice_body(standin, bot, arguments, "voice") | caption)


def send_media_group(standin: StandIn, bot: BotAccount, arguments: Arguments) -> list[dict[str, Any]]:
    """2–10 photos, or 2–10 documents (Bot API, "sendMediaGroup")."""
    chat = target(standin, bot, arguments)
    number = reply_target(standin, chat, arguments)
    thread = thread_target(standin, bot, chat, arguments, number)
    bodies = album_items(standin, bot, arguments)
    standin.limits.spend(bot.id, chat.key, group=not chat.private, edit=False, messages=len(bodies))
    for body in bodies:
        if number:
            body["reply_to"] = number
        if thread:
            body["thread"] = thread
    return [as_seen_by_bot(standin, bot.id, _post(standin, bot, chat, body)) for body in bodies]


def send_chat_action(standin: StandIn, bot: BotAccount, arguments: Arguments) -> bool:
    chat = target(standin, bot, arguments)
    if arguments.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    standin.typing[chat.key] = time.monotonic() + 5.0
    standin.watchers.tell("action", chat=chat.key, bot=bot.id, action=arguments.text("action"))
    return True


METHODS = {
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendVoice": send_voice,
    "sendMediaGroup": send_media_group,
    "sendChatAction": send_chat_action,
}
