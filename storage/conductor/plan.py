"""The rows of a group, gathered so that each table is written once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from storage.statement import Statement, Values, When, Write

Runs: TypeAlias = list[tuple[str, list[Values]]]
"""SQL and its rows, in the order they are to be run."""


class Plan:
    """Rows of the records keep their order; history and closing rows have none among themselves."""

    def __init__(self) -> None:
        self._records: list[tuple[Statement, list[Values]]] = []
        self._history: dict[Statement, list[Values]] = {}
        self._closing: dict[Statement, list[Values]] = {}
        self.readable = 0
        """Rows that a read of the same group must see."""

    def add(self, writes: Iterable[Write]) -> None:
        for statement, values in writes:
            if statement.when is When.CLOSING:
                self._closing.setdefault(statement, []).append(values)
                continue
            self.readable += 1
            if statement.when is When.RECORD:
                if self._records and self._records[-1][0] is statement:
                    self._records[-1][1].append(values)
                else:
                    self._records.append((statement, [values]))
            else:
                self._history.setdefault(statement, []).append(values)

    def take_readable(self) -> Runs:
        """What a read of the same group must see; taken once."""
        runs = [(statement.sql, rows) for statement, rows in self._records]
        runs += [(statement.sql, rows) for statement, rows in self._history.items()]
        self._records, self._history, self.readable = [], {}, 0
        return runs

    def take_all(self) -> Runs:
        runs = self.take_readable()
        runs += [(statement.sql, rows) for statement, rows in self._closing.items()]
        self._closing = {}
        return runs
