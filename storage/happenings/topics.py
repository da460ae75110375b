"""A village's topic in the officers' group is made, closed, opened again, or gone.

Whatever happens to a topic, the group's live messages look anew where they belong.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, delete, update

from dialogs.happening import TopicClosed, TopicLost, TopicMade, TopicReopened
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.live import moved_chat
from storage.happenings.row import RowOf
from storage.shapes import put
from storage.statement import Statement, When, Write
from storage.tables import topics

_MADE = RowOf(TopicMade, put(topics, when=When.RECORD))
_THIS = (topics.c.chat == bindparam("the_chat")) & (topics.c.thread == bindparam("the_thread"))
_LOST = Statement(delete(topics).where(_THIS))
_CLOSED = Statement(update(topics).where(_THIS).values(closed=bindparam("now")))


@rows_of(TopicMade)
def topic_made(it: TopicMade, of: Context) -> Iterable[Write]:
    """Whoever made it goes on to write there: nothing else moves."""
    yield _MADE(it, of, closed=False, made_at=of.at)


@rows_of(TopicLost)
def topic_lost(it: TopicLost, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    yield _LOST, {"the_chat": it.chat, "the_thread": it.thread}
    yield from moved_chat(it.chat)


@rows_of(TopicClosed)
def topic_closed(it: TopicClosed, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    yield _CLOSED, {"the_chat": it.chat, "the_thread": it.thread, "now": True}
    yield from moved_chat(it.chat)


@rows_of(TopicReopened)
def topic_reopened(it: TopicReopened, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    yield _CLOSED, {"the_chat": it.chat, "the_thread": it.thread, "now": False}
    yield from moved_chat(it.chat)
