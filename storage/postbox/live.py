"""Live messages: what is due is what moved since it was last shown."""

from __future__ import annotations

import sqlite3

from sqlalchemy import bindparam, func, select, update

from storage.postbox.records import LiveMessage
from storage.statement import Statement, When, Write
from storage.tables import live_messages
from storage.world.reading import Query

_DUE = Query(
    select(
        live_messages.c.chat,
        live_messages.c.key,
        live_messages.c.message,
        live_messages.c.shown,
        live_messages.c.wanted,
        live_messages.c.thread,
    )
    .where(live_messages.c.done < live_messages.c.wanted)
    .order_by(live_messages.c.chat, live_messages.c.key)
)
_SHOWN = Statement(
    update(live_messages)
    .where(live_messages.c.chat == bindparam("the_chat"), live_messages.c.key == bindparam("the_key"))
    .values(
        message=bindparam("now_message"),
        shown=bindparam("now_shown"),
        thread=bindparam("now_thread"),
        done=func.max(live_messages.c.done, bindparam("now_done")),
    ),
    When.CLOSING,
)


def due(db: sqlite3.Connection) -> list[LiveMessage]:
    return [LiveMessage(*row) for row in _DUE.rows(db)]


def shown(chat: str, key: str, message: str, digest: str, wanted: int, thread: str) -> Write:
    return _SHOWN, {
        "the_chat": chat,
        "the_key": key,
        "now_message": message,
        "now_shown": digest,
        "now_thread": thread,
        "now_done": wanted,
    }
