"""The recurring shapes of a write, as statements with one named value a column."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table, Text, bindparam, column, func, select
from sqlalchemy.dialects import sqlite

from storage.statement import Statement, When


def added(
    table: Table, *, when: When, columns: tuple[str, ...] | None = None, once: bool = False
) -> Statement:
    """Add a row of all columns, or of those named; `once` lets a row that is there already stand."""
    named = columns or tuple(column.name for column in table.columns)
    core = sqlite.insert(table).values({name: bindparam(name) for name in named})
    return Statement(core.on_conflict_do_nothing() if once else core, when)


def put(table: Table, *, when: When, columns: tuple[str, ...] | None = None) -> Statement:
    """Add a row, or give the one with this primary key the new values."""
    named = columns or tuple(column.name for column in table.columns)
    keys = [column.name for column in table.primary_key]
    core = sqlite.insert(table).values({name: bindparam(name) for name in named})
    changed: dict[str, Any] = {name: core.excluded[name] for name in named if name not in keys}
    return Statement(core.on_conflict_do_update(index_elements=keys, set_=changed), when)


def among(name: str) -> Any:
    """The values of a JSON list: one text parameter, so that the statement is the same for every length."""
    values = func.json_each(bindparam(name)).table_valued(column("value", Text))
    return select(values.c.value).scalar_subquery()
