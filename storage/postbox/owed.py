"""Conversations whose screen is not known to have arrived."""

from __future__ import annotations

import sqlite3

from sqlalchemy import bindparam, select

from dialogs.conversation import Conversation
from dialogs.event import Audience
from storage.conductor.waiting import Failed
from storage.tables import conversations, owed
from storage.world.reading import Query

_OWED = Query(
    select(owed.c.conversation, conversations.c.state)
    .select_from(owed.outerjoin(conversations, conversations.c.key == owed.c.conversation))
    .where(owed.c.conversation >= bindparam("first"), owed.c.conversation < bindparam("end"))
)
_STATE = Query(select(conversations.c.state).where(conversations.c.key == bindparam("the_key")))


def owing(db: sqlite3.Connection, audience: Audience) -> list[tuple[str, Conversation]]:
    rows = _OWED.rows(db, first=f"{audience}|", end=f"{audience}}}")
    return [(key, Failed(key, state).conversation()) for key, state in rows]


def standing(db: sqlite3.Connection, key: str) -> Conversation:
    row = _STATE.row(db, the_key=key)
    return Failed(key, row[0] if row else None).conversation()
