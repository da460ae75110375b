"""Reads of seasons."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import Any

from sqlalchemy import and_, bindparam, desc, literal_column, or_, select

from dialogs.records import Season
from storage.criteria_shelf import Shelf
from storage.tables import seasons
from storage.world.reading import Query

_SEASON = select(*seasons.columns)
_BY_ID = Query(_SEASON.where(seasons.c.id == bindparam("the_id")))
_open = or_(
    and_(seasons.c.registration_from <= bindparam("day"), seasons.c.registration_to >= bindparam("day")),
    and_(seasons.c.scoring_from <= bindparam("day"), seasons.c.scoring_to >= bindparam("day")),
)
_CURRENT = Query(
    _SEASON.where(seasons.c.commune == bindparam("the_commune"), seasons.c.title == bindparam("the_title"))
    .order_by(desc(_open), desc(seasons.c.year))
    .limit(literal_column("1"))
)


def season(db: sqlite3.Connection, shelf: Shelf, the_id: str) -> Season | None:
    row = _BY_ID.row(db, the_id=the_id)
    return _season(db, shelf, row) if row else None


def current_season(db: sqlite3.Connection, shelf: Shelf, commune: str, title: str, on: date) -> Season | None:
    row = _CURRENT.row(db, the_commune=commune, the_title=title, day=on.isoformat())
    return _season(db, shelf, row) if row else None


def _season(db: sqlite3.Connection, shelf: Shelf, row: tuple[Any, ...]) -> Season:
    """Its criteria can be got from now on, whichever process published them."""
    the_id, commune, year, title, criteria_set, version, *days, review = row
    shelf.load(db, criteria_set, version)
    first, last, scoring_first, scoring_last = map(date.fromisoformat, days)
    return Season(
        id=the_id,
        commune=commune,
        year=year,
        title=title,
        criteria_set=criteria_set,
        criteria_version=version,
        registration_from=first,
        registration_to=last,
        scoring_from=scoring_first,
        scoring_to=scoring_last,
        village_review=bool(review),
    )
