"""The rows that every step may make besides those of its happenings."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import bindparam, delete

from dialogs.event import Audience, Event
from dialogs.step import Post
from storage.as_json import to_json
from storage.conductor.joined_posts import POSTED, joined_rows
from storage.moment import to_text
from storage.shapes import added, put
from storage.statement import Statement, When, Write
from storage.tables import conversations, dead_letters, outbox, owed, seen

DEAD_LETTERS_KEPT = timedelta(days=30)
"""They hold what people wrote: long enough to find the fault, no longer (design §7)."""

_TIGHT = (",", ":")
_SEEN = added(seen, when=When.CLOSING, once=True)
_STATE = put(conversations, when=When.CLOSING)
_OWED = added(owed, when=When.CLOSING, once=True)
_DELIVERED = Statement(delete(owed).where(owed.c.conversation == bindparam("the_key")), When.CLOSING)
_POST = added(outbox, when=When.CLOSING, columns=POSTED)
_POST_LATER = added(outbox, when=When.RECORD, columns=(*POSTED, "not_before"))
"""In order with the records: a later step of the same group may take it back before it is ever due."""
_DEAD_LETTER = added(dead_letters, when=When.CLOSING, once=True)


def seen_row(key: str, at: str) -> Write:
    return _SEEN, {"key": key, "at": at}


def state_row(key: str, state: bytes, at: str) -> Write:
    return _STATE, {"key": key, "state": state, "at": at}


def owed_row(key: str) -> Write:
    return _OWED, {"conversation": key}


def delivered_row(key: str) -> Write:
    return _DELIVERED, {"the_key": key}


def post_rows(event: str, number: int, post: Post, at: str) -> tuple[Write, ...]:
    row = {
        "event": event,
        "number": number,
        "audience": post.audience,
        "person": post.person,
        "message": to_json(post.message),
        "documents": to_json(post.documents),
        "created_at": at,
        "thread": post.thread,
    }
    if post.joined_within is not None:
        return joined_rows(row, post.message.about, post.joined_within)
    if post.not_before is None:
        return ((_POST, row),)
    return ((_POST_LATER, row | {"not_before": to_text(post.not_before)}),)


def letter_row(key: str, audience: Audience, raw: str, why: str, at: datetime) -> Write:
    return _DEAD_LETTER, {
        "key": key,
        "audience": audience,
        "raw": _writable(raw),
        "why": _writable(why),
        "at": to_text(at),
        "delete_after": to_text(at + DEAD_LETTERS_KEPT),
    }


def dead_letter_rows(event: Event, why: str, at: datetime) -> tuple[Write, ...]:
    """An event that no encoder takes, half an emoji in it, is kept all the same."""
    raw = json.dumps({"kind": type(event).__name__, "event": msgspec.to_builtins(event)}, separators=_TIGHT)
    return (letter_row(event.key, event.audience, raw, why, at),)


def _writable(text: str) -> str:
    return text.encode(errors="backslashreplace").decode()
