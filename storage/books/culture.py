"""Gia đình văn hóa and Khu dân cư văn hóa beside the learning titles: both, one only, the other only."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict

from dialogs.records.book import CULTURE_OF
from dialogs.records.figure import Figure
from storage.books.lines import Listed, over_lines
from storage.books.scope import Scope, first_asked
from storage.books.year import ByPlace

BESIDE = """
, learning AS (
  SELECT identity, name, place, code, coalesce(file, '') AS file, sort_key, commune, max(year) FROM line
  WHERE title = :title AND state = 'recognised' AND until_year >= :last GROUP BY identity),
culture AS (
  SELECT identity, name, place, code, coalesce(file, '') AS file, sort_key, commune, max(year) FROM line
  WHERE title = :beside AND state = 'recognised' AND year = :last GROUP BY identity),
compared AS (
  SELECT l.identity, l.name, l.place, l.code, l.file, l.sort_key, l.commune,
    CASE WHEN c.identity IS NULL THEN 'learning_only' ELSE 'both' END AS kind
  FROM learning l LEFT JOIN culture c ON c.identity = l.identity
  UNION ALL
  SELECT c.identity, c.name, c.place, c.code, c.file, c.sort_key, c.commune, 'culture_only'
  FROM culture c WHERE c.identity NOT IN (SELECT identity FROM learning))
"""
"""`compared`: whoever holds either title in the year, and how. Parameters besides the lines': title, beside."""

_COLUMNS = "identity, name, place, code, file, sort_key, commune"
_COUNTS = over_lines(
    BESIDE + " SELECT commune, place, kind, count(*) FROM compared GROUP BY commune, place, kind"
)
_ANY = over_lines("SELECT EXISTS (SELECT 1 FROM line WHERE title = :beside AND year = :last)")
LISTS = {
    figure: Listed(BESIDE, f"SELECT {_COLUMNS} FROM compared WHERE kind = '{figure}'")
    for figure in (Figure.BOTH, Figure.LEARNING_ONLY, Figure.CULTURE_ONLY)
}


def culture_values(scope: Scope, title: str, year: int, kept: str) -> dict[str, object]:
    beside = CULTURE_OF[title]
    return scope.values(title, first_asked(year, kept), year, kept, beside) | {"beside": beside}


def culture_counts(db: sqlite3.Connection, scope: Scope, title: str, year: int, kept: str) -> ByPlace | None:
    """Compare the two titles; None where nobody entered the other for that year."""
    if title not in CULTURE_OF:
        return None
    values = culture_values(scope, title, year, kept)
    any_entered = _ANY.row(db, **values)
    if not any_entered or not any_entered[0]:
        return None
    counted: ByPlace = defaultdict(Counter)
    for commune, place, kind, count in _COUNTS.rows(db, **values):
        for at in {commune, place}:
            counted[at][Figure(kind)] += count
    return counted
