"""Why Telegram did not do what it was asked, in our words: each calls for something else to be done."""

from __future__ import annotations


class Refusal(Exception):
    """Telegram said no; `why` is its own description."""

    def __init__(self, why: str = "") -> None:
        super().__init__(why)
        self.why = why


class Unreachable(Refusal):
    """No answer, or the server has a fault of its own (5xx): try again later."""


class TooFast(Refusal):
    """Too many requests (429): wait `seconds`, then try again."""

    def __init__(self, why: str, seconds: float) -> None:
        super().__init__(why)
        self.seconds = seconds


class Blocked(Refusal):
    """The person blocked the bot or never opened it, or the bot was taken out of the group (403)."""


class Moved(Refusal):
    """The group became a supergroup: its number is `chat` now."""

    def __init__(self, why: str, chat: int) -> None:
        super().__init__(why)
        self.chat = chat


class NotModified(Refusal):
    """The message already shows exactly this: as good as done."""


class MessageGone(Refusal):
    """The message cannot be edited any more: send a new one."""


class TopicGone(Refusal):
    """The topic was deleted, or the group has no topics any more."""


class TopicClosed(Refusal):
    """The topic is closed, and the bot may not manage topics."""


class NoTopicRight(Refusal):
    """The bot may not begin topics in this group."""


class NotAForum(Refusal):
    """The group has no topics."""


class TapTooOld(Refusal):
    """The tap was answered before or too long ago: nobody waits for the answer."""


class TokenRefused(Refusal):
    """The bot's token is not valid (401, 404): nothing will work until the operator sets the right one."""


class AnotherPoller(Refusal):
    """Another process fetches this bot's updates, or a webhook is set (409)."""


_BAD_REQUESTS: tuple[tuple[str, type[Refusal]], ...] = (
    ("message is not modified", NotModified),
    ("message to edit not found", MessageGone),
    ("message to delete not found", MessageGone),
    ("message can't be edited", MessageGone),
    ("there is no text in the message to edit", MessageGone),
    ("message_id_invalid", MessageGone),
    ("message thread not found", TopicGone),
    ("topic_deleted", TopicGone),
    ("topic_id_invalid", TopicGone),
    ("topic_closed", TopicClosed),
    ("not enough rights to create a topic", NoTopicRight),
    ("chat is not a forum", NotAForum),
    ("query is too old", TapTooOld),
    ("query id is invalid", TapTooOld),
    ("chat not found", Blocked),
    ("user not found", Blocked),
    ("peer_id_invalid", Blocked),
    ("user is deactivated", Blocked),
    ("have no rights to send", Blocked),
    ("not enough rights to send", Blocked),
)


def of_bad_request(description: str) -> Refusal:
    """Tell what a 400 means by its description, which is all Telegram gives."""
    lowered = description.lower()
    for words, refusal in _BAD_REQUESTS:
        if words in lowered:
            return refusal(description)
    return Refusal(description)
