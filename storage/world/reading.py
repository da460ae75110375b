"""Reads as functions of a connection: one hop to its thread, however many queries one takes."""

from __future__ import annotations

import sqlite3
from collections.abc import Awaitable, Callable
from typing import Any, Protocol, TypeVar

from storage.statement import Statement

T = TypeVar("T")


class Runner(Protocol):
    """Runs a read on some connection's thread."""

    def __call__(self, function: Callable[[sqlite3.Connection], T], /) -> Awaitable[T]: ...


class Query(Statement):
    """A statement that reads."""

    __slots__ = ()

    def rows(self, db: sqlite3.Connection, **values: Any) -> list[Any]:
        return db.execute(self.sql, self.values(values)).fetchall()

    def row(self, db: sqlite3.Connection, **values: Any) -> Any | None:
        return db.execute(self.sql, self.values(values)).fetchone()
