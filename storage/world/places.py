"""Reads of places."""

from __future__ import annotations

import sqlite3
from itertools import islice

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
_HAS_A_SEASON = exists().where(seasons.c.commune == places.c.id)
_BY_ID = Query(_PLACE.where(places.c.id == bindparam("the_id")))
_ALIASED = places.alias("aliased")
_NAMED = (
    select(places.c.id, places.c.folded)
    .where(
        places.c.kind == constant(PlaceKind.COMMUNE),
        func.instr(places.c.folded, bindparam("text")) > literal_column("0"),
    )
    .union(
        select(_ALIASED.c.id, _ALIASED.c.folded).where(
            _ALIASED.c.id.in_(
                select(place_aliases.c.place).where(
                    func.instr(place_aliases.c.folded, bindparam("text")) > literal_column("0")
                )
            ),
            # Off the row itself: by the index of names SQLite would open every commune there is.
            _ALIASED.c.kind.concat(literal_column("''")) == constant(PlaceKind.COMMUNE),
        )
    )
    .subquery("named")
)
"""The communes of that name, read along the index of names: no row is opened for those that do not fit."""
_COMMUNES = Query(
    select(_NAMED.c.id).order_by(
        case(
            (_NAMED.c.folded == bindparam("text"), literal_column("0")),
            (_NAMED.c.folded.like(bindparam("at_end"), escape="\\"), literal_column("1")),
            else_=literal_column("2"),
        ),
        _NAMED.c.folded,
        _NAMED.c.id,
    )
)
_IN_USE = Query(_PLACE.where(places.c.id == bindparam("the_id"), _HAS_A_SEASON))
_FEW_COMMUNES = Query(
    _PLACE.where(
        places.c.id.in_(select(seasons.c.commune).distinct().limit(bindparam("most"))),
        places.c.kind == constant(PlaceKind.COMMUNE),
    ).order_by(places.c.folded, places.c.id)
)
_COMMUNES_OF = Query(
    _PLACE.where(
        places.c.parent == bindparam("the_province"),
        places.c.kind == constant(PlaceKind.COMMUNE),
        _HAS_A_SEASON,
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
    named = _COMMUNES.rows(db, text=folded, at_end=_patterns(folded)["at_end"])
    in_use = filter(None, (_IN_USE.row(db, the_id=the_id) for (the_id,) in named))
    return tuple(map(_place, islice(in_use, most)))


def few_communes(db: sqlite3.Connection, most: int) -> tuple[Place, ...]:
    rows = _FEW_COMMUNES.rows(db, most=most + 1)
    return tuple(map(_place, rows)) if len(rows) <= most else ()


def communes_of(db: sqlite3.Connection, province: str) -> tuple[Place, ...]:
    return tuple(map(_place, _COMMUNES_OF.rows(db, the_province=province)))


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
