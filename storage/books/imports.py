"""Reads of what was imported or ticked."""

from __future__ import annotations

import sqlite3
from typing import Any

import msgspec
from sqlalchemy import text

from dialogs.records.book import AWARDS, BookImport
from storage.books.candidates import COUNTED
from storage.books.lines import WHOSE
from storage.happenings.books import FILE, ticked_name
from storage.moment import from_text
from storage.world.reading import Query

MOST_IN_THE_WAY = 6
_IMPORT = """
SELECT id, commune, title, source, name, at, person, confirmed_at IS NOT NULL, taken_back_at IS NOT NULL
FROM book_imports
"""
_BY_ID = Query(text(_IMPORT + " WHERE id = :the_import"))
_FILES = Query(
    text(
        _IMPORT
        + " WHERE commune = :commune AND source = 'file' AND (taken_back_at IS NULL OR confirmed_at IS NOT NULL)"
        " ORDER BY taken_back_at IS NOT NULL, seq DESC LIMIT :most"
    )
)
_LINES = Query(
    text(f"""
SELECT count(DISTINCT line), count(DISTINCT CASE WHEN {WHOSE} IS NOT NULL THEN line END)
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
WITH mine AS MATERIALIZED (
  SELECT DISTINCT place, kind, year FROM book_entries WHERE book_import = :the_import
),
held AS MATERIALIZED (
  SELECT DISTINCT o.place, o.kind, o.year, o.book_import
  FROM book_imports me JOIN book_imports i ON i.commune = me.commune AND i.title = me.title AND i.id <> me.id
    AND i.confirmed_at IS NOT NULL AND i.taken_back_at IS NULL
  JOIN book_entries o ON o.book_import = i.id
  WHERE me.id = :the_import
)
SELECT p.name, mine.year, held.book_import FROM mine JOIN held USING (place, kind, year)
JOIN places p ON p.id = mine.place ORDER BY p.id, mine.year
""")
)
"""Each import is gone through once, never line by line against the other."""
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
SELECT DISTINCT p.name, n.year, a.book_import FROM awards n JOIN places p ON p.id = n.place
JOIN awards a ON a.place = n.place AND a.year = n.year AND a.name = n.name AND a.what = n.what
  AND a.taken_back_at IS NULL AND coalesce(a.book_import, '') <> n.book_import AND {COUNTED}
WHERE n.book_import = :the_import ORDER BY p.id, n.year LIMIT 60
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
    """Heads of the files read for a commune, newest first, without counts; what was taken back stands last."""
    return tuple(_head(row) for row in _FILES.rows(db, commune=commune, most=most))


def ticked(db: sqlite3.Connection, title: str, village: str, year: int) -> frozenset[str]:
    """Subjects, or villages, that were ticked last for a place and year."""
    return frozenset(
        row[0] for row in _TICKED.rows(db, title=title, name=ticked_name(village, year)) if row[0]
    )


def years_with_a_season(db: sqlite3.Connection, commune: str, title: str) -> frozenset[int]:
    return frozenset(year for (year,) in _SEASON_YEARS.rows(db, commune=commune, title=title))


def _head(row: tuple[Any, ...]) -> BookImport:
    """Make it of its own row alone: a list of imports counts no lines."""
    the_id, commune, title, source, name, at, person, confirmed, taken_back = row
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
    )


def _import(db: sqlite3.Connection, row: tuple[Any, ...]) -> BookImport:
    head = _head(row)
    of_awards = head.title == AWARDS
    years = (_AWARDS if of_awards else _YEARS).rows(db, the_import=head.id)
    counted = _LINES.row(db, the_import=head.id) or (0, 0)
    if of_awards:
        counted = sum(count for _, count, _ in years), sum(matched for _, _, matched in years)
    held = _held_already(db, head, of_awards=of_awards)
    return msgspec.structs.replace(
        head,
        lines=counted[0],
        matched=counted[1],
        years=tuple((year, lines, recognised) for year, lines, recognised in years),
        villages=tuple(
            name for (name,) in (_AWARD_VILLAGES if of_awards else _VILLAGES).rows(db, the_import=head.id)
        ),
        in_the_way=tuple(dict.fromkeys((village, year) for village, year, _ in held))[:MOST_IN_THE_WAY],
        holders=tuple(dict.fromkeys(holder for _, _, holder in held if holder))[:MOST_IN_THE_WAY],
    )


def _held_already(db: sqlite3.Connection, head: BookImport, *, of_awards: bool) -> list[Any]:
    if head.source != FILE:
        return []
    return (_AWARDED_ALREADY if of_awards else _IN_THE_WAY).rows(db, the_import=head.id)
