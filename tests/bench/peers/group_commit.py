"""The floor: the very rows of a real run written again by bare sqlite3 in the same groups, with nothing decided."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from storage.conductor import conductor as writer
from storage.conductor import group as grouping
from storage.conductor.plan import Runs
from tests.bench.measure import Run, measured

Groups = list[Runs]


@contextmanager
def recording(groups: Groups) -> Iterator[None]:
    """Keep what every group of a run writes: what was written before its commit, and the rest."""
    finish, write = writer.finish, grouping.write
    flushed: Runs = []

    def flushing(db: sqlite3.Connection, runs: Runs) -> None:
        flushed.extend(runs)
        write(db, runs)

    def finishing(db: sqlite3.Connection, runs: Runs) -> None:
        groups.append([*flushed, *runs])
        flushed.clear()
        finish(db, runs)

    with (
        patch.object(writer, "finish", finishing),
        patch.object(writer, "write", flushing),
        patch.object(grouping, "write", flushing),
    ):
        yield


def write_again(database: Path, groups: Groups, updates: int) -> Run:
    db = sqlite3.connect(database, isolation_level=None, cached_statements=512)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "wal_autocheckpoint = 0"):
        db.execute(f"PRAGMA {pragma}")
    run = Run(updates=updates)
    with measured(run):
        for runs in groups:
            db.execute("BEGIN IMMEDIATE")
            for sql, rows in runs:
                db.executemany(sql, rows)
            db.execute("COMMIT")
    db.close()
    return run
