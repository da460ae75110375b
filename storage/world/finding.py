"""Looking a commune's files up by a name: as it is written, then a slip of the finger away."""

from __future__ import annotations

import sqlite3

from sqlalchemy import bindparam, desc, func, literal_column, select

from dialogs.records import FoundFile, Status
from dialogs.understand.near_names import near_names
from storage.statement import constant
from storage.tables import files, places, seasons, subjects
from storage.world.reading import Query
from storage.world.subjects import NAME_SAID

_NAMED = (
    select(files.c.subject, subjects.c.folded)
    .join(subjects, subjects.c.id == files.c.subject)
    .where(files.c.commune == bindparam("the_commune"), files.c.status != constant(Status.PLANNED))
    .group_by(files.c.subject)
    .order_by(subjects.c.code)
)
_WITH_TEXT = Query(
    _NAMED.where(
        func.instr(subjects.c.folded, bindparam("text")) > literal_column("0"),
    ).limit(bindparam("most"))
)
_ALL = Query(_NAMED)
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
    named = [subject for subject, _ in _WITH_TEXT.rows(db, the_commune=commune, text=folded, most=most)]
    if not named:
        everybody = _ALL.rows(db, the_commune=commune)
        near = near_names(folded, [name for _, name in everybody])
        named = [everybody[place][0] for place in near[:most]]
    rows = (_NEWEST.row(db, the_subject=subject) for subject in named)
    return tuple(
        FoundFile(file, code, title, name, place_name, year, Status(status))
        for file, code, title, name, place_name, year, status in filter(None, rows)
    )
