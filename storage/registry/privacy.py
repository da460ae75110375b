"""Withdrawals and erasures that people asked for, with the days by which they are due."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from storage.moment import from_text
from storage.tables import privacy_requests
from storage.world.reading import Query

_OPEN = Query(
    select(
        privacy_requests.c.person,
        privacy_requests.c.kind,
        privacy_requests.c.asked_at,
        privacy_requests.c.answer_due,
        privacy_requests.c.done_due,
    )
    .where(privacy_requests.c.done_at.is_(None))
    .order_by(privacy_requests.c.done_due)
)


@dataclass(frozen=True, slots=True)
class DueRequest:
    person: str
    kind: str
    """"erasure" or "withdrawal"."""
    asked_at: datetime
    answer_due: datetime
    done_due: datetime


def due_requests(db: sqlite3.Connection) -> tuple[DueRequest, ...]:
    return tuple(
        DueRequest(person, kind, from_text(asked), from_text(answer), from_text(done))
        for person, kind, asked, answer, done in _OPEN.rows(db)
    )
