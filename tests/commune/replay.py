"""The history played once more over the state before it: the tables must come out as they are."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

from dialogs.event import Audience
from dialogs.happening import AnyHappening
from storage.conductor.phases import write
from storage.conductor.plan import Plan
from storage.happenings import HANDLERS, Context
from storage.tables import metadata

NO_HISTORY = {
    "audit", "audit_values", "conversations", "owed", "seen", "outbox", "dead_letters", "live_messages", "fetches",
    "stored_files", "channel_files", "picture_looks", "picture_bands", "reachability",
}  # fmt: skip
"""Made by doors, delivery and the writer itself, not by what happened."""


def copied(database: Path, to: Path) -> Path:
    """Keep the state of this moment."""
    with sqlite3.connect(database) as source, sqlite3.connect(to) as target:
        source.backup(target)
    target.close()
    source.close()
    return to


def replayed(before: Path, after: Path) -> int:
    """Play every line since then on the earlier state; return how many there were."""
    db, history = sqlite3.connect(before), sqlite3.connect(after)
    [(last,)] = db.execute("SELECT max(seq) FROM audit")
    lines = history.execute(
        "SELECT a.seq, a.at, a.event, a.actor, v.happened FROM audit a JOIN audit_values v ON v.seq = a.seq "
        "WHERE a.seq > ? ORDER BY a.seq",
        (last,),
    ).fetchall()
    decode = msgspec.json.Decoder(AnyHappening).decode
    with db:
        for seq, at, event, actor, happened in lines:
            it = decode(happened)
            plan = Plan()
            plan.add(HANDLERS[type(it)](it, Context(seq, at, event, actor, Audience.OFFICERS)))
            write(db, plan.take_all())
    db.close()
    history.close()
    return len(lines)


def differences(one: Path, other: Path) -> Iterator[str]:
    """Name each table of the history whose rows are not the same in both."""
    first, second = sqlite3.connect(one), sqlite3.connect(other)
    for table in metadata.sorted_tables:
        if table.name in NO_HISTORY:
            continue
        # A row's own number in the order of writing tells nothing: only what it says is compared.
        columns = ", ".join(
            f'"{column.name}"'
            for column in table.columns
            if (table.name, column.name) != ("triage_due", "id")
        )
        ours, theirs = (
            Counter(tuple(map(_plain, row)) for row in db.execute(f"SELECT {columns} FROM {table.name}"))
            for db in (first, second)
        )
        if ours != theirs:
            apart = [*(ours - theirs), *(theirs - ours)]
            yield f"{table.name}: {len(apart)} rows, such as {str(apart[0])[:300]}"
    first.close()
    second.close()


def _plain(value: object) -> object:
    """98 and 98.0 say the same in JSON."""
    if isinstance(value, str) and value[:1] in {"{", "["}:
        return json.dumps(json.loads(value, parse_int=float))
    return value
