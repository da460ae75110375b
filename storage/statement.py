"""SQLAlchemy Core statements compiled once to SQL, and run through the driver.

Compiling or even looking a statement up in SQLAlchemy's cache costs more than SQLite needs to run it
(docs/decisions/0003). Parameters stay named, so a row is a plain mapping of column to value.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Any, TypeAlias

from sqlalchemy import ClauseElement, literal_column
from sqlalchemy.dialects import sqlite

Values: TypeAlias = Mapping[str, Any]

_DIALECT = sqlite.dialect(paramstyle="named")


class When(IntEnum):
    """At which moment of a group's commit a statement's rows are written."""

    RECORD = 1
    """In the order they came: later ones change what earlier ones wrote. Seen by reads of the same group."""
    HISTORY = 2
    """Rows that are only ever added, after the records they name. Seen by reads of the same group."""
    CLOSING = 3
    """What no dialog reads: written once, just before the commit."""


class Statement:
    """One statement as text, with the values that never change already in it."""

    __slots__ = ("defaults", "names", "sql", "when")

    def __init__(self, core: ClauseElement, when: When = When.RECORD) -> None:
        compiled = core.compile(dialect=_DIALECT)
        self.sql = str(compiled)
        self.when = when
        params = compiled.params or {}
        self.names = frozenset(params)
        """Of all its values."""
        self.defaults: dict[str, Any] = {name: value for name, value in params.items() if value is not None}

    def values(self, values: Values) -> Values:
        return {**self.defaults, **values} if self.defaults else values


Write: TypeAlias = tuple[Statement, Values]


def constant(text: str) -> Any:
    """A text literal in the SQL itself: SQLite uses a partial index only for a condition it can read."""
    if not text.replace("_", "").isalnum():
        raise ValueError(f"{text!r} is not a plain word")
    return literal_column(f"'{text}'")
