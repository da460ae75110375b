"""What follows from one event: all of it is committed together, then said."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

from criteria.wording import Text
from dialogs.conversation import Conversation
from dialogs.event import Audience
from dialogs.happening import AnyHappening
from dialogs.message import Message


class Place(StrEnum):
    """Where a reply goes."""

    HERE = "here"
    """Into the message whose button was tapped, if the channel can edit; else below."""
    BELOW = "below"
    """As a new message."""
    ALBUM = "album"
    """Into the reply that answered the album's first photo, after a second of quiet."""


class Reply(msgspec.Struct, frozen=True, omit_defaults=True):
    """To the one who spoke. It can be made again from the state, so it is not stored."""

    message: Message
    place: Place = Place.BELOW
    album: str = ""
    """Set on the answer to an album's photo."""
    draw: bool = False
    """The current screen follows below, drawn once this step's happenings are written: see `drawn`."""
    said: int = 0
    """How many paragraphs were said in answer, above the screen."""
    brief: bool = False
    """Nothing has moved on: what was said is enough where the screen stands within reach already, word for word."""


class Post(msgspec.Struct, frozen=True, omit_defaults=True):
    """To somebody else, or a document: kept in the outbox until it has been delivered."""

    audience: Audience
    person: str
    """Whose private chat it goes to."""
    message: Message
    documents: tuple[str, ...] = ()
    """Names of documents to be made at the moment of sending: "my_data"."""
    not_before: datetime | None = None
    """News of what can still be undone waits until then; None: at once."""
    thread: str = ""
    """The topic of the group it goes to; empty for General."""
    joined_within: timedelta | None = None
    """Of those to a person about one record (`Message.about`) one at most in this time: what comes sooner
    waits for its end, and takes the place of one that waits already."""


class Step(msgspec.Struct, frozen=True, omit_defaults=True):
    conversation: Conversation
    happened: tuple[AnyHappening, ...] = ()
    reply: Reply | None = None
    posts: tuple[Post, ...] = ()
    toast: Text | None = None
    """One line in answer to a tap; shown by the channel over the screen."""
    leave: bool = False
    """The bot leaves this group."""


def drawn(step: Step, screen: Message | None) -> Step:
    """Put the current screen below the lines of a step that asks for it (`Reply.draw`)."""
    reply = step.reply
    if reply is None or not reply.draw:
        return step
    shown = screen or Message(())
    lines = reply.message.paragraphs
    if lines:
        shown = msgspec.structs.replace(shown, paragraphs=(*lines, *shown.paragraphs))
    place = Place.BELOW if shown.ask_reply and reply.place is Place.HERE else reply.place
    return msgspec.structs.replace(
        step, reply=msgspec.structs.replace(reply, message=shown, place=place, draw=False)
    )


def answer_alone(reply: Reply) -> Message:
    """Give what was said, without the screen below it."""
    return Message(reply.message.paragraphs[: reply.said])


def screen_of_reply(reply: Reply) -> Message:
    """Give the screen, without what was said above it."""
    return msgspec.structs.replace(reply.message, paragraphs=reply.message.paragraphs[reply.said :])
