"""Figures entered yearly and targets set by a locality: the newest of each counts."""

from __future__ import annotations

import sqlite3
from decimal import Decimal

from sqlalchemy import text

from criteria.target import Target
from dialogs.records.programme import Area, Entered, YearlyFigure
from storage.as_json import to_json
from storage.moment import from_text
from storage.world.reading import Query

_ENTERED = Query(
    text("""
SELECT y.place, y.figure, y.part, y.whole, y.word, y.at FROM yearly_figures y
WHERE y.place IN (SELECT value FROM json_each(:places)) AND y.year = :year
  AND y.seq = (SELECT max(z.seq) FROM yearly_figures z
               WHERE z.place = y.place AND z.year = y.year AND z.figure = y.figure)
""")
)
_AREA = Query(
    text("""
SELECT word FROM yearly_figures WHERE place = :place AND figure = 'area' AND year <= :year
ORDER BY year DESC, seq DESC LIMIT 1
""")
)
_TARGETS = Query(
    text("""
SELECT t.figure, t.year, t.percent, t.growth, t.basis FROM targets t
WHERE t.place = :place
  AND t.seq = (SELECT max(z.seq) FROM targets z
               WHERE z.place = t.place AND z.figure = t.figure AND z.year = t.year)
  AND t.percent IS NOT NULL
ORDER BY t.figure, t.year
""")
)

EnteredFigures = dict[tuple[str, Entered], YearlyFigure]


def entered_figures(db: sqlite3.Connection, places: tuple[str, ...], year: int) -> EnteredFigures:
    """Find what was entered for these places and this year."""
    return {
        (place, Entered(figure)): YearlyFigure(Entered(figure), part, whole, word, from_text(at))
        for place, figure, part, whole, word, at in _ENTERED.rows(db, places=to_json(places), year=year)
    }


def area_of(db: sqlite3.Connection, place: str, year: int) -> Area:
    """Return the kind of area as last entered up to that year."""
    row = _AREA.row(db, place=place, year=year)
    return Area(row[0]) if row else Area.NORMAL


def own_targets(db: sqlite3.Connection, place: str) -> tuple[Target, ...]:
    return tuple(
        Target(figure, year, Decimal(percent), growth=bool(growth), basis=basis, own=True)
        for figure, year, percent, growth, basis in _TARGETS.rows(db, place=place)
    )
