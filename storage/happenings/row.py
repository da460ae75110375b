"""The row that one happening makes in one table: what bears the same name in both is taken over.

A column finds the field of its name, or, of the line in the trail, `seq`, `event`, `at` and `person`, who did
it. A field that SQLite does not take as it is (a date, a number with decimals, a list) is never taken over:
the handler gives the value in its words, beside whatever is called otherwise.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from types import NoneType
from typing import Any, Generic, TypeVar, get_args

import msgspec

from storage.happenings.context import Context
from storage.statement import Statement, Write

S = TypeVar("S", bound=msgspec.Struct)

_TRAIL = {"seq": "seq", "event": "event", "at": "at", "person": "actor"}
"""Column by column, what the context calls it."""


class RowOf(Generic[S]):
    """Adds the row of a happening: `yield _FIGURE(it, of, percent=…)`. Names are matched once, at import."""

    __slots__ = ("_fields", "_names", "_trail", "statement")

    def __init__(self, kind: type[S], statement: Statement) -> None:
        known = {field.name for field in msgspec.structs.fields(kind) if _as_it_is(field.type)}
        fields = tuple(name for name in statement.names if name in known)
        trail = tuple(column for column in _TRAIL if column in statement.names and column not in known)
        self.statement = statement
        self._names = (*fields, *trail)
        self._fields = _values(fields)
        self._trail = _values(tuple(_TRAIL[column] for column in trail))

    def __call__(self, it: S, of: Context, /, **given: object) -> Write:
        row = dict(zip(self._names, self._fields(it) + self._trail(of), strict=True)) | given
        if len(row) != len(self.statement.names):
            raise TypeError(f"{type(it).__name__}: {sorted(row.keys() ^ self.statement.names)}")
        return self.statement, row


def _values(names: tuple[str, ...]) -> Callable[[object], tuple[object, ...]]:
    """Read the attributes of these names: many at once, which is what a row of a table costs most."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda it: tuple(getattr(it, name) for name in names)


def _as_it_is(kind: Any) -> bool:
    """Say whether SQLite takes a value of this type unchanged."""
    kinds = get_args(kind) or (kind,)
    return all(isinstance(one, type) and issubclass(one, str | int | bytes | NoneType) for one in kinds)
