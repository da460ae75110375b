"""Reads of recognitions of earlier years."""

from __future__ import annotations

import sqlite3
from datetime import date

from sqlalchemy import bindparam, select

from dialogs.records import RecognisedLevel
from storage.tables import recognitions
from storage.world.reading import Query

_OF_SUBJECT = Query(
    select(recognitions.c.level, recognitions.c.decided_on, recognitions.c.number)
    .where(recognitions.c.subject == bindparam("the_subject"), recognitions.c.title == bindparam("the_title"))
    .order_by(recognitions.c.level)
)


def recognised(db: sqlite3.Connection, subject: str, title: str) -> tuple[RecognisedLevel, ...]:
    rows = _OF_SUBJECT.rows(db, the_subject=subject, the_title=title)
    return tuple(RecognisedLevel(level, date.fromisoformat(on), number) for level, on, number in rows)
