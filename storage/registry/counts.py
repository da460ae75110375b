"""What the operator's doctor shows."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from sqlalchemy import Table, func, select

from storage.statement import constant
from storage.tables import (
    audit,
    conversations,
    dead_letters,
    fetches,
    files,
    outbox,
    privacy_requests,
    seasons,
    subjects,
)
from storage.world.reading import Query


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers only: nobody's name."""

    subjects: int
    files: int
    seasons: int
    conversations: int
    audit_lines: int
    outbox_pending: int
    outbox_failed: int
    to_fetch: int
    dead_letters: int
    privacy_requests_open: int


def _all(table: Table, condition: object = None) -> Query:
    counted = select(func.count()).select_from(table)
    return Query(counted if condition is None else counted.where(condition))  # type: ignore[arg-type]


_COUNTS = (
    _all(subjects),
    _all(files),
    _all(seasons),
    _all(conversations),
    _all(audit),
    _all(outbox, outbox.c.status == constant("pending")),
    _all(outbox, outbox.c.status == constant("failed")),
    _all(fetches, fetches.c.status == constant("pending")),
    _all(dead_letters),
    _all(privacy_requests, privacy_requests.c.done_at.is_(None)),
)


def counts(db: sqlite3.Connection) -> Counts:
    return Counts(*(query.rows(db)[0][0] for query in _COUNTS))
