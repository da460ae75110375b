"""Looking a commune's files up by a name: as it is written, then a slip of the finger away."""

from __future__ import annotations

import sqlite3

from sqlalchemy import ColumnElement, bindparam, desc, func, literal_column, or_, select

from dialogs.records import FoundFile, Status
from dialogs.understand.near_names import near_names
from storage.as_json import to_json
from storage.statement import constant
from storage.tables import files, places, seasons, subjects
from storage.world.reading import Query
from storage.world.subjects import NAME_SAID

_ROW: ColumnElement[int] = literal_column("subjects.rowid")
_OF_COMMUNE = subjects.c.place.in_(
    select(places.c.id).where(
        or_(places.c.id == bindparam("the_commune"), places.c.parent == bindparam("the_commune"))
    )
)
"""A file's commune is where its subject is: who moves, moves to another village of it."""
_HAS_A_FILE = (
    select(files.c.id)
    .where(
        files.c.subject == subjects.c.id,
        files.c.commune == bindparam("the_commune"),
        files.c.status != constant(Status.PLANNED),
    )
    .exists()
)
_WITH_TEXT = Query(
    select(subjects.c.id)
    .where(
        _OF_COMMUNE,
        func.instr(subjects.c.folded, bindparam("text")) > literal_column("0"),
        _HAS_A_FILE,
    )
    .order_by(subjects.c.code)
    .limit(bindparam("most"))
)
_NAMES = Query(select(_ROW, subjects.c.folded).where(_OF_COMMUNE))
"""Read along the index of names; only the rows of those that are near are opened."""
_NEAR = Query(
    select(subjects.c.id)
    .where(
        _ROW.in_(select(literal_column("value")).select_from(func.json_each(bindparam("near")))), _HAS_A_FILE
    )
    .order_by(subjects.c.code)
    .limit(bindparam("most"))
)
_NEWEST = Query(
    select(
        files.c.id,
        files.c.code,
        seasons.c.title,
        NAME_SAID,
        places.c.name.label("place_name"),
        seasons.c.year,
        files.c.status,
    )
    .join(seasons, seasons.c.id == files.c.season)
    .join(subjects, subjects.c.id == files.c.subject)
    .join(places, places.c.id == files.c.place)
    .where(files.c.subject == bindparam("the_subject"))
    .order_by(desc(seasons.c.year), files.c.id)
    .limit(literal_column("1"))
)


def find_files(db: sqlite3.Connection, commune: str, folded: str, most: int) -> tuple[FoundFile, ...]:
    named = _WITH_TEXT.rows(db, the_commune=commune, text=folded, most=most)
    if not named:
        everybody = _NAMES.rows(db, the_commune=commune)
        near = [everybody[at][0] for at in near_names(folded, [name for _, name in everybody])]
        named = _NEAR.rows(db, the_commune=commune, near=to_json(near), most=most) if near else []
    rows = (_NEWEST.row(db, the_subject=subject) for (subject,) in named)
    return tuple(
        FoundFile(file, code, title, name, place_name, year, Status(status))
        for file, code, title, name, place_name, year, status in filter(None, rows)
    )
