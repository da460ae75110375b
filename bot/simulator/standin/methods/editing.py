"""Editing one's own messages. The same content and markup again is refused: "message is not modified"."""

from typing import Any

from bot.simulator.standin.arguments import Arguments
from bot.simulator.standin.markup import read_markup
from bot.simulator.standin.messages import Message, as_seen_by_bot, save_message
from bot.simulator.standin.methods.media import media_item
from bot.simulator.standin.methods.sending import caption_fields, text_fields
from bot.simulator.standin.methods.target import own_message, target
from bot.simulator.standin.people import BotAccount
from bot.simulator.standin.refusal import NOT_MODIFIED_WORDS, bad_request
from bot.simulator.standin.standin import StandIn

_CONTENT = ("text", "entities", "caption", "caption_entities", "photo", "document")


def _found(standin: StandIn, bot: BotAccount, arguments: Arguments) -> Message:
    if arguments.text("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    chat = target(standin, bot, arguments)
    number = arguments.integer("message_id")
    if not number:
        raise bad_request("message identifier is not specified")
    return own_message(standin, bot, chat, number)


def _change(
    standin: StandIn, bot: BotAccount, arguments: Arguments, message: Message, content: dict[str, Any] | None
) -> dict[str, Any]:
    """Replace the content (None leaves it) and the markup (left out means: taken away)."""
    chat = message.chat
    markup = read_markup(arguments.data("reply_markup", "inline keyboard markup"), inline_only=True)
    before = {name: message.body[name] for name in _CONTENT if name in message.body}
    after = before if content is None else content
    if before == after and message.markup == markup:
        raise bad_request(NOT_MODIFIED_WORDS)
    standin.limits.spend(bot.id, chat.key, group=not chat.private, edit=True)
    for name in (*_CONTENT, "reply_markup"):
        message.body.pop(name, None)
    message.body.update(after)
    if markup:
        message.body["reply_markup"] = markup
    message.body["edit_date"] = int(standin.now())
    save_message(standin, message)
    return as_seen_by_bot(standin, bot.id, message)


def edit_text(standin: StandIn, bot: BotAccount, arguments: Arguments) -> dict[str, Any]:
    content = text_fields(arguments)
    message = _found(standin, bot, arguments)
    if "text" not in message.body:
        raise bad_request("there is no text in the message to edit")
    return _change(standin, bot, arguments, message, content)


def edit_caption(standin: StandIn, bot: BotAccount, arguments: Arguments) -> dict[str, Any]:
    content = caption_fields(arguments)
    message = _found(standin, bot, arguments)
    media = {name: message.body[name] for name in ("photo", "document") if name in message.body}
    if not media:
        raise bad_request("there is no caption in the message to edit")
    return _change(standin, bot, arguments, message, media | content)


def edit_markup(standin: StandIn, bot: BotAccount, arguments: Arguments) -> dict[str, Any]:
    return _change(standin, bot, arguments, _found(standin, bot, arguments), None)


def edit_media(standin: StandIn, bot: BotAccount, arguments: Arguments) -> dict[str, Any]:
    message = _found(standin, bot, arguments)
    item = arguments.data("media", "InputMedia")
    if not isinstance(item, dict):
        raise bad_request("media is not specified")
    return _change(standin, bot, arguments, message, media_item(standin, bot, arguments, item))


METHODS = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageReplyMarkup": edit_markup,
    "editMessageMedia": edit_media,
}
