"""A group's two visits to the writer thread, and the reads in between: each is one hop."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import NamedTuple, TypeVar

import msgspec
from sqlalchemy import Text, bindparam, column, func, select

from storage.audit.chain import Head, head_of
from storage.conductor.plan import Runs
from storage.statement import Statement
from storage.tables import conversations, seen

T = TypeVar("T")


def _among(name: str) -> object:
    """One text parameter holds the whole list, so that the statement stays the same for every length."""
    return select(
        func.json_each(bindparam(name)).table_valued(column("value", Text)).c.value
    ).scalar_subquery()


_SEEN = Statement(select(seen.c.key).where(seen.c.key.in_(_among("keys"))))  # type: ignore[arg-type]
_STATES = Statement(
    select(conversations.c.key, conversations.c.state).where(conversations.c.key.in_(_among("keys")))  # type: ignore[arg-type]
)


class Opening(NamedTuple):
    """What a group starts from."""

    seen: set[str]
    states: dict[str, bytes]
    head: Head
    version: int
    """Moves when another process has written."""


def begin(
    db: sqlite3.Connection, events: list[str], uncached: list[str], every: list[str], version: int
) -> Opening:
    """Open the transaction and read what deciding needs; load everything anew if somebody else wrote."""
    db.execute("BEGIN IMMEDIATE")
    now = db.execute("PRAGMA data_version").fetchone()[0]
    head = head_of(db)
    known = {row[0] for row in db.execute(_SEEN.sql, {"keys": _list(events)})} if events else set()
    wanted = uncached if now == version else every
    states = dict(db.execute(_STATES.sql, {"keys": _list(wanted)}).fetchall()) if wanted else {}
    return Opening(known, states, head, now)


def read(db: sqlite3.Connection, function: Callable[[sqlite3.Connection], T]) -> T:
    return function(db)


def write(db: sqlite3.Connection, runs: Runs) -> None:
    for sql, rows in runs:
        db.executemany(sql, rows)


def finish(db: sqlite3.Connection, runs: Runs) -> None:
    write(db, runs)
    db.execute("COMMIT")


def abandon(db: sqlite3.Connection) -> None:
    """SQLite ends some failed transactions by itself."""
    if db.in_transaction:
        db.execute("ROLLBACK")


def _list(texts: list[str]) -> str:
    return msgspec.json.encode(texts).decode()
