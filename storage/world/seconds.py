"""Reads of the files that wait for a second person, and of the size that asks for one."""

from __future__ import annotations

import sqlite3
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, desc, literal_column, select

from dialogs.records import AwaitedSecond, Status
from storage.moment import from_text
from storage.statement import constant
from storage.tables import files, rescorings, second_rules, seconds
from storage.world.reading import Query

# With a plus before a column SQLite does not go by the index of a commune's waiting files, which are
# thousands: those that wait for a second person are few, and `ix_seconds_open` holds no others.
_commune: ColumnElement[str] = literal_column("+files.commune")
_status: ColumnElement[str] = literal_column("+files.status")
_AWAITED = (
    select(
        files.c.id,
        files.c.code,
        files.c.commune,
        files.c.place,
        seconds.c.officer,
        seconds.c.officer_name,
        seconds.c.at,
        seconds.c.verdict,
        seconds.c.changed,
        seconds.c.reason,
        files.c.last_officer,
        seconds.c.other_name,
        seconds.c.other_reason,
    )
    .select_from(seconds.join(files, files.c.id == seconds.c.file))
    .where(
        seconds.c.ended.is_(None),
        _status == constant(Status.WAITING),
        files.c.round == seconds.c.round,
    )
    .order_by(seconds.c.seq)
)
_OF_FILE = Query(_AWAITED.where(seconds.c.file == bindparam("the_file")))
_OF_COMMUNE = Query(_AWAITED.where(bindparam("the_commune") == _commune))
_REASONS = Query(
    select(rescorings.c.indicator, rescorings.c.reason)
    .join(files, and_(files.c.id == rescorings.c.file, files.c.round == rescorings.c.round))
    .where(rescorings.c.file == bindparam("the_file"))
    .order_by(rescorings.c.seq)
)
_SIZE = Query(
    select(second_rules.c.size)
    .where(second_rules.c.season == bindparam("the_season"))
    .order_by(desc(second_rules.c.seq))
    .limit(literal_column("1"))
)


def awaited_second(db: sqlite3.Connection, file: str) -> AwaitedSecond | None:
    row = _OF_FILE.row(db, the_file=file)
    return _awaited(row) if row else None


def awaited_seconds(db: sqlite3.Connection, commune: str) -> tuple[AwaitedSecond, ...]:
    return tuple(_awaited(row) for row in _OF_COMMUNE.rows(db, the_commune=commune))


def rescoring_reasons(db: sqlite3.Connection, file: str) -> dict[str, str]:
    return dict(_REASONS.rows(db, the_file=file))


def second_size(db: sqlite3.Connection, season: str) -> Decimal | None:
    row = _SIZE.row(db, the_season=season)
    return Decimal(row[0]) if row else None


def _awaited(row: tuple[Any, ...]) -> AwaitedSecond:
    file, code, commune, village, officer, name, at, verdict, changed, reason, *differing = row
    other, other_name, other_reason = differing
    return AwaitedSecond(
        file=file,
        code=code,
        commune=commune,
        village=village,
        officer=officer,
        officer_name=name,
        at=from_text(at),
        verdict=Status(verdict),
        changed=Decimal(changed),
        reason=reason,
        other=other if other_name else "",
        other_name=other_name,
        other_reason=other_reason,
    )
