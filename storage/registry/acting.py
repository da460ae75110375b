"""Acts of administration: one short transaction each, on a connection of their own.

They may come from a second process (the command line while the bots run): the writer looks at the chain's
head and at `data_version` with every group, so both sides see each other.
"""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TypeAlias, TypeVar

from dialogs.happening import Happening
from dialogs.step import Post
from storage.audit.chain import head_of
from storage.audit.writing import audited
from storage.conductor.phases import write
from storage.conductor.plan import Plan
from storage.conductor.rows import post_rows
from storage.happenings import HANDLERS, Context
from storage.moment import to_text
from storage.thread import Thread

T = TypeVar("T")

Decide: TypeAlias = Callable[[sqlite3.Connection], tuple[Iterable[Happening | Post], T]]
"""Look at the database inside the transaction; return what happened, whom to tell, and the act's answer."""

OPERATOR = "operator"
"""Who the audit line names: whoever holds the machine."""


class Acting:
    def __init__(self, thread: Thread, clock: Callable[[], datetime]) -> None:
        self._thread = thread
        self.clock = clock

    async def read(self, function: Callable[[sqlite3.Connection], T]) -> T:
        return await self._thread.run(function)

    async def act(self, decide: Decide[T], *, secure: bool = False) -> T:
        """Read, decide and write as one; `secure` overwrites what is deleted."""
        return await self._thread.run(_act, decide, self.clock(), secure=secure)


def _act(db: sqlite3.Connection, decide: Decide[T], at: datetime, *, secure: bool) -> T:
    db.execute(f"PRAGMA secure_delete = {'ON' if secure else 'OFF'}")
    moment, event = to_text(at), f"{OPERATOR}:{secrets.token_hex(8)}"
    db.execute("BEGIN IMMEDIATE")
    try:
        happened, answer = decide(db)
        plan, head = Plan(), head_of(db)
        for number, it in enumerate(happened):
            if isinstance(it, Post):
                plan.add(post_rows(event, number, it, moment))
                continue
            head, line, values = audited(it, head, at=moment, event=event, actor=OPERATOR)
            plan.add((*HANDLERS[type(it)](it, Context(head.seq, moment, event, OPERATOR, "")), line, values))
        write(db, plan.take_all())
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
    return answer
