"""Reads of a unit's people."""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlalchemy import and_, bindparam, exists, func, literal_column, select

from dialogs.records import Status, UnitMember
from storage.moment import from_text
from storage.tables import answers, files, subjects, unit_members
from storage.world.reading import Query
from storage.world.told import TOLD_STATUS

_of_season = and_(files.c.subject == unit_members.c.citizen, files.c.season == bindparam("the_season"))
_MEMBER = (
    select(
        unit_members.c.id,
        unit_members.c.unit,
        unit_members.c.number,
        unit_members.c.name,
        unit_members.c.phone,
        unit_members.c.citizen,
        unit_members.c.link_until,
        unit_members.c.own_phone,
        subjects.c.place,
        subjects.c.code,
        files.c.id.label("file"),
        TOLD_STATUS,
        exists().where(answers.c.file == files.c.id),
    )
    .join(subjects, subjects.c.id == unit_members.c.citizen, isouter=True)
    .join(files, _of_season, isouter=True)
)
_OF_UNIT = Query(
    _MEMBER.where(unit_members.c.unit == bindparam("the_unit"), unit_members.c.left.is_(None)).order_by(
        unit_members.c.number
    )
)
_BY_LINK = Query(_MEMBER.where(unit_members.c.link_sha256 == bindparam("code")))
_NEXT = Query(
    select(func.coalesce(func.max(unit_members.c.number), literal_column("0")) + literal_column("1")).where(
        unit_members.c.unit == bindparam("the_unit")
    )
)


def unit_members_of(
    db: sqlite3.Connection, unit: str, season: str, told_up_to: str
) -> tuple[UnitMember, ...]:
    rows = _OF_UNIT.rows(db, the_unit=unit, the_season=season, told_up_to=told_up_to)
    return tuple(_member(row) for row in rows)


def next_member_number(db: sqlite3.Connection, unit: str) -> int:
    row = _NEXT.row(db, the_unit=unit)
    return int(row[0]) if row else 1


def member_by_link(
    db: sqlite3.Connection, code_sha256: str, season: str, told_up_to: str
) -> UnitMember | None:
    row = _BY_LINK.row(db, code=code_sha256, the_season=season, told_up_to=told_up_to)
    return _member(row) if row else None


def _member(row: tuple[Any, ...]) -> UnitMember:
    the_id, unit, number, name, phone, citizen, until, own, place, code, file, status, answered = row
    return UnitMember(
        id=the_id,
        unit=unit,
        number=number,
        name=name,
        phone=phone,
        citizen=citizen or "",
        place=place or "",
        file=file or "",
        status=Status(status) if status else None,
        code=code or "",
        answered=bool(answered),
        own_phone=bool(own),
        link_until=from_text(until) if until else None,
    )
