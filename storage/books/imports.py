"""Reads of what was imported or ticked."""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlalchemy import text

from dialogs.records.book import AWARDS, BookImport
from storage.books.candidates import COUNTED
from storage.happenings.books import FILE, ticked_name
from storage.moment import from_text
from storage.world.reading import Query

_IMPORT = """
SELECT id, commune, title, source, name, at, person, confirmed_at IS NOT NULL, taken_back_at IS NOT NULL
FROM book_imports
"""
_BY_ID = Query(text(_IMPORT + " WHERE id = :the_import"))
_FILES = Query(
    text(
        _IMPORT
        + " WHERE commune = :commune AND source = 'file' AND taken_back_at IS NULL ORDER BY seq DESC LIMIT :most"
    )
)
_LINES = Query(
    text("""
SELECT count(DISTINCT line), count(DISTINCT CASE WHEN coalesce(e.subject, CASE WHEN e.word = '' THEN (
    SELECT CASE count(*) WHEN 1 THEN max(s.id) END FROM subjects s
    WHERE s.place = e.place AND s.kind = e.kind AND (s.folded = e.folded OR e.kind IN ('community', 'commune'))) END) IS NOT NULL THEN line END)
FROM book_entries e WHERE e.book_import = :the_import
""")
)
_YEARS = Query(
    text("""
SELECT year, count(*), sum(recognised) FROM book_entries WHERE book_import = :the_import GROUP BY year ORDER BY year
""")
)
_VILLAGES = Query(
    text("""
SELECT DISTINCT p.name FROM book_entries e JOIN places p ON p.id = e.place
WHERE e.book_import = :the_import ORDER BY p.id
""")
)
_IN_THE_WAY = Query(
    text("""
SELECT DISTINCT p.name, e.year FROM book_entries e JOIN places p ON p.id = e.place
JOIN book_entries o ON o.place = e.place AND o.kind = e.kind AND o.title = e.title AND o.year = e.year
  AND o.book_import <> e.book_import
JOIN book_imports i ON i.id = o.book_import AND i.confirmed_at IS NOT NULL AND i.taken_back_at IS NULL
WHERE e.book_import = :the_import ORDER BY p.id, e.year LIMIT 6
""")
)
_AWARDS = Query(
    text("""
SELECT year, count(*), count(subject) FROM awards WHERE book_import = :the_import GROUP BY year ORDER BY year
""")
)
_AWARD_VILLAGES = Query(
    text("""
SELECT DISTINCT p.name FROM awards a JOIN places p ON p.id = a.place WHERE a.book_import = :the_import ORDER BY p.id
""")
)
_AWARDED_ALREADY = Query(
    text(f"""
SELECT DISTINCT p.name, n.year FROM awards n JOIN places p ON p.id = n.place
JOIN awards a ON a.place = n.place AND a.year = n.year AND a.name = n.name AND a.what = n.what
  AND a.taken_back_at IS NULL AND coalesce(a.book_import, '') <> n.book_import AND {COUNTED}
WHERE n.book_import = :the_import ORDER BY p.id, n.year LIMIT 6
""")
)
_TICKED = Query(
    text("""
SELECT coalesce(e.subject, e.place) FROM book_entries e JOIN book_imports i ON i.id = e.book_import
WHERE i.source = 'ticked' AND i.name = :name AND i.title = :title AND i.taken_back_at IS NULL
""")
)

_SEASON_YEARS = Query(text("SELECT year FROM seasons WHERE commune = :commune AND title = :title"))


def book_import(db: sqlite3.Connection, the_import: str) -> BookImport | None:
    row = _BY_ID.row(db, the_import=the_import)
    return _import(db, row) if row else None


def book_imports(db: sqlite3.Connection, commune: str, most: int) -> tuple[BookImport, ...]:
    """Files read for a commune, newest first; what was taken back is left out."""
    return tuple(_import(db, row) for row in _FILES.rows(db, commune=commune, most=most))


def ticked(db: sqlite3.Connection, title: str, village: str, year: int) -> frozenset[str]:
    """Subjects, or villages, that were ticked last for a place and year."""
    return frozenset(
        row[0] for row in _TICKED.rows(db, title=title, name=ticked_name(village, year)) if row[0]
    )


def years_with_a_season(db: sqlite3.Connection, commune: str, title: str) -> frozenset[int]:
    return frozenset(year for (year,) in _SEASON_YEARS.rows(db, commune=commune, title=title))


def _import(db: sqlite3.Connection, row: tuple[Any, ...]) -> BookImport:
    the_id, commune, title, source, name, at, person, confirmed, taken_back = row
    of_awards = title == AWARDS
    years = (_AWARDS if of_awards else _YEARS).rows(db, the_import=the_id)
    counted = _LINES.row(db, the_import=the_id) or (0, 0)
    if of_awards:
        counted = sum(count for _, count, _ in years), sum(matched for _, _, matched in years)
    return BookImport(
        id=the_id,
        commune=commune,
        title=title,
        source=source,
        name=name,
        at=from_text(at),
        person=person,
        confirmed=bool(confirmed),
        taken_back=bool(taken_back),
        lines=counted[0],
        matched=counted[1],
        years=tuple((year, lines, recognised) for year, lines, recognised in years),
        villages=tuple(
            name for (name,) in (_AWARD_VILLAGES if of_awards else _VILLAGES).rows(db, the_import=the_id)
        ),
        in_the_way=tuple(
            (village, year) for village, year in _held_already(db, the_id, source, of_awards=of_awards)
        ),
    )


def _held_already(db: sqlite3.Connection, the_import: str, source: str, *, of_awards: bool) -> list[Any]:
    if source != FILE:
        return []
    return (_AWARDED_ALREADY if of_awards else _IN_THE_WAY).rows(db, the_import=the_import)
