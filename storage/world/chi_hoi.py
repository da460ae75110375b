"""How many hội viên each village's chi hội had, by year: for the village, the desk and the reports."""

from __future__ import annotations

import sqlite3
from datetime import date

from sqlalchemy import bindparam, select

from dialogs.records import ChiHoiMembers
from storage.tables import chi_hoi_counts, places
from storage.world.reading import Query

_VILLAGES = Query(
    select(places.c.id, places.c.name)
    .where(places.c.parent == bindparam("the_commune"))
    .order_by(places.c.id)
)
_COUNTS = Query(
    select(chi_hoi_counts.c.village, chi_hoi_counts.c.on_day, chi_hoi_counts.c.count)
    .join(places, places.c.id == chi_hoi_counts.c.village)
    .where(
        places.c.parent == bindparam("the_commune"),
        chi_hoi_counts.c.on_day >= bindparam("the_first"),
        chi_hoi_counts.c.on_day <= bindparam("the_last"),
    )
    .order_by(chi_hoi_counts.c.on_day, chi_hoi_counts.c.seq)
)


def chi_hoi_members(db: sqlite3.Connection, commune: str, year: int) -> tuple[ChiHoiMembers, ...]:
    """Every village of the commune, by its number; the newest figure of the year and of the year before."""
    newest: dict[tuple[str, int], tuple[date, int]] = {}
    rows = _COUNTS.rows(db, the_commune=commune, the_first=f"{year - 1}-01-01", the_last=f"{year}-12-31")
    for village, on_day, count in rows:
        on = date.fromisoformat(on_day)
        newest[village, on.year] = (on, count)
    found = []
    for village, name in _VILLAGES.rows(db, the_commune=commune):
        now, before = newest.get((village, year)), newest.get((village, year - 1))
        found.append(
            ChiHoiMembers(
                village,
                name,
                count=now[1] if now else None,
                on=now[0] if now else None,
                before=before[1] if before else None,
                before_on=before[0] if before else None,
            )
        )
    return tuple(found)
