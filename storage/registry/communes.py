"""Communes and their provinces come from the national list; villages are made by their commune."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from sqlalchemy import bindparam, select

from dialogs.happening import VillagesNamed
from dialogs.records import Place, PlaceKind
from storage.errors import RefusedAct
from storage.registry.acts import CommuneAdded
from storage.statement import constant
from storage.tables import places
from storage.world.places import place
from storage.world.reading import Query

_COMMUNES = Query(
    select(places.c.id).where(places.c.kind == constant(PlaceKind.COMMUNE)).order_by(places.c.id)
)
_VILLAGES = Query(
    select(places.c.id).where(places.c.parent == bindparam("the_commune")).order_by(places.c.id)
)


def listed_commune(code: str) -> CommuneAdded:
    """The commune and its province, as the national list names them."""
    from vietnam_provinces import Province, Ward
    from vietnam_provinces.codes import WardCode

    try:
        ward = Ward.from_code(WardCode(int(code)))
    except ValueError:
        raise RefusedAct(
            f"{code!r} is no commune of the list in force since 1/7/2025: give its official code, "
            "such as 17071 for Xã Minh Hợp, Nghệ An"
        ) from None
    province = Province.from_code(ward.province_code)
    name = province.name if province.name.startswith("Thành phố") else f"Tỉnh {province.name}"
    return CommuneAdded(
        commune=f"{int(code):05d}",
        name=ward.name,
        province=f"{int(province.code.value):02d}",
        province_name=name,
    )


def commune_in(db: sqlite3.Connection, code: str) -> Place:
    found = place(db, code)
    if found is None or found.kind is not PlaceKind.COMMUNE:
        raise RefusedAct(f"commune {code!r} is not served here yet: add it first, by its official code")
    return found


def communes(db: sqlite3.Connection) -> tuple[Place, ...]:
    return tuple(commune_in(db, the_id) for (the_id,) in _COMMUNES.rows(db))


def villages_of(db: sqlite3.Connection, commune: str) -> tuple[str, ...]:
    return tuple(the_id for (the_id,) in _VILLAGES.rows(db, the_commune=commune))


def new_villages(db: sqlite3.Connection, commune: str, names: Iterable[str]) -> VillagesNamed:
    tidy = tuple(" ".join(name.split()) for name in names)
    if not tidy or not all(tidy):
        raise RefusedAct('give each village its name with its kind, such as "Xóm Minh Tiến"')
    return VillagesNamed(commune=commune_in(db, commune).id, names=tidy)
