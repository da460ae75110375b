"""Reads of places."""

from __future__ import annotations

import sqlite3

from sqlalchemy import bindparam, case, exists, func, literal_column, or_, select

from dialogs.records import Place, PlaceKind
from storage.statement import constant
from storage.tables import place_aliases, places, seasons
from storage.world.reading import Query

_parents = places.alias("parents")
_PLACE = select(places.c.id, places.c.kind, places.c.name, _parents.c.id, _parents.c.name).select_from(
    places.outerjoin(_parents, _parents.c.id == places.c.parent)
)
_ALIAS_HAS = exists().where(
    place_aliases.c.place == places.c.id, place_aliases.c.folded.like(bindparam("anywhere"), escape="\\")
)
_BY_ID = Query(_PLACE.where(places.c.id == bindparam("the_id")))
_COMMUNES = Query(
    _PLACE.where(
        places.c.kind == constant(PlaceKind.COMMUNE),
        exists().where(seasons.c.commune == places.c.id),
        or_(places.c.folded.like(bindparam("anywhere"), escape="\\"), _ALIAS_HAS),
    )
    .order_by(
        case(
            (places.c.folded == bindparam("exact"), literal_column("0")),
            (places.c.folded.like(bindparam("at_end"), escape="\\"), literal_column("1")),
            else_=literal_column("2"),
        ),
        places.c.folded,
        places.c.id,
    )
    .limit(bindparam("most"))
)
_FEW_COMMUNES = Query(
    _PLACE.where(
        places.c.id.in_(select(seasons.c.commune).distinct().limit(bindparam("most"))),
        places.c.kind == constant(PlaceKind.COMMUNE),
    ).order_by(places.c.folded, places.c.id)
)
_VILLAGES = Query(
    _PLACE.where(
        places.c.parent == bindparam("the_commune"),
        places.c.kind == constant(PlaceKind.VILLAGE),
        or_(places.c.folded.like(bindparam("anywhere"), escape="\\"), _ALIAS_HAS),
    )
    .order_by(
        case(
            (places.c.folded.like(bindparam("at_end"), escape="\\"), literal_column("0")),
            else_=literal_column("1"),
        ),
        func.length(places.c.id),
        places.c.id,
    )
    .limit(bindparam("most"))
)


def place(db: sqlite3.Connection, the_id: str) -> Place | None:
    row = _BY_ID.row(db, the_id=the_id)
    return _place(row) if row else None


def find_communes(db: sqlite3.Connection, folded: str, most: int) -> tuple[Place, ...]:
    """Say the name itself first, longer ones that hold it after."""
    rows = _COMMUNES.rows(db, most=most, exact=folded, **_patterns(folded))
    return tuple(map(_place, rows))


def few_communes(db: sqlite3.Connection, most: int) -> tuple[Place, ...]:
    rows = _FEW_COMMUNES.rows(db, most=most + 1)
    return tuple(map(_place, rows)) if len(rows) <= most else ()


def find_villages(db: sqlite3.Connection, commune: str, folded: str, most: int) -> tuple[Place, ...]:
    rows = _VILLAGES.rows(db, the_commune=commune, most=most, **_patterns(folded))
    return tuple(map(_place, rows))


def _patterns(folded: str) -> dict[str, str]:
    """What people type is searched for as it is: % and _ mean themselves."""
    plain = folded.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return {"anywhere": f"%{plain}%", "at_end": f"% {plain}"}


def _place(row: tuple[str, str, str, str | None, str | None]) -> Place:
    the_id, kind, name, parent, parent_name = row
    return Place(the_id, PlaceKind(kind), name, parent or "", parent_name or "")
