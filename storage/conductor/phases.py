"""The phases of a group's transaction: opening, the reads and rows in between, the commit."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import NamedTuple

from sqlalchemy import select

from storage.as_json import to_json
from storage.audit.chain import Head, head_of
from storage.conductor.plan import Runs
from storage.shapes import among
from storage.statement import Statement
from storage.tables import conversations, criteria_publications, seen

_SEEN = Statement(select(seen.c.key).where(seen.c.key.in_(among("keys"))))
_STATES = Statement(
    select(conversations.c.key, conversations.c.state).where(conversations.c.key.in_(among("keys")))
)
_REPLACED = Statement(
    select(criteria_publications.c.before_set, criteria_publications.c.before_version).distinct()
)


class Opening(NamedTuple):
    """What a group starts from."""

    seen: set[str]
    states: dict[str, bytes]
    head: Head
    version: int
    """Moves when another process has written."""
    replaced: frozenset[tuple[str, str]] | None
    """The versions of tables that some season has left; None: as before."""


def begin(
    db: sqlite3.Connection,
    events: list[str],
    uncached: list[str],
    every: list[str],
    version: int,
    published: bool,
) -> Opening:
    """Open the transaction and read what deciding needs; load everything anew if somebody else wrote."""
    db.execute("BEGIN IMMEDIATE")
    now = db.execute("PRAGMA data_version").fetchone()[0]
    head = head_of(db)
    known = {row[0] for row in db.execute(_SEEN.sql, {"keys": to_json(events)})} if events else set()
    wanted = uncached if now == version else every
    states = dict(db.execute(_STATES.sql, {"keys": to_json(wanted)}).fetchall()) if wanted else {}
    replaced = None
    if published or now != version:
        replaced = frozenset((one, of) for one, of in db.execute(_REPLACED.sql).fetchall())
    return Opening(known, states, head, now, replaced)


def begin_at_once(
    db: sqlite3.Connection,
    events: list[str],
    uncached: list[str],
    every: list[str],
    version: int,
    published: bool,
) -> Opening | None:
    """Begin without waiting; None where another process is writing just now."""
    with closing(db.execute("PRAGMA busy_timeout")) as asked:
        patience = asked.fetchone()[0]
    db.execute("PRAGMA busy_timeout = 0")
    try:
        return begin(db, events, uncached, every, version, published)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or db.in_transaction:
            raise
        return None
    finally:
        db.execute(f"PRAGMA busy_timeout = {patience}")


def write(db: sqlite3.Connection, runs: Runs) -> None:
    for sql, rows in runs:
        db.executemany(sql, rows)


def finish(db: sqlite3.Connection, runs: Runs) -> None:
    """Write what is left, if anything is, and make it durable."""
    write(db, runs)
    db.execute("COMMIT")


def abandon(db: sqlite3.Connection) -> None:
    """SQLite ends some failed transactions by itself."""
    if db.in_transaction:
        db.execute("ROLLBACK")
