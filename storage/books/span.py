"""Figures of several years: held every year, since, regained, lost, not decided yet, gone; at least once is all of them."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from datetime import date

from dialogs.records.figure import OF_A_SPAN, Figure
from storage.books.lines import Listed, over_lines
from storage.books.scope import Scope, first_asked
from storage.books.year import ByPlace

SPAN = """
, newest AS (
  SELECT identity, max(year) AS newest_year, name, place, code, coalesce(file, '') AS file, sort_key, commune, gone
  FROM line GROUP BY identity),
held AS (
  SELECT DISTINCT l.identity AS identity, y.value AS year
  FROM line l JOIN json_each(:years) y ON l.state = 'recognised' AND l.year <= y.value AND l.until_year >= y.value),
spans AS (
  SELECT identity, count(*) AS held_years, min(year) AS first_held, max(year) AS last_held
  FROM held GROUP BY identity),
last_year AS (
  SELECT identity, max(state IN ('unfinished', 'considered')) AS open FROM line WHERE year = :last GROUP BY identity),
decided AS (
  SELECT h.id AS commune,
    EXISTS (SELECT 1 FROM book_entries e JOIN book_imports i ON i.id = e.book_import
            WHERE e.commune = h.id AND e.title = :title AND e.year = :last
              AND i.confirmed_at IS NOT NULL AND i.taken_back_at IS NULL)
    OR EXISTS (SELECT 1 FROM seasons z WHERE z.commune = h.id AND z.title = :title AND z.year = :last
               AND z.registration_to < :today) AS registered
  FROM here h),
spanned AS (
  SELECT n.identity AS identity, n.name AS name, n.place AS place, n.code AS code, n.file AS file,
    n.sort_key AS sort_key, n.commune AS commune, s.held_years AS held_years,
    CASE
      WHEN s.last_held = :last AND s.held_years = :last - :begins + 1 THEN 'every'
      WHEN s.last_held = :last AND s.held_years = :last - s.first_held + 1 THEN 'since'
      WHEN s.last_held = :last THEN 'regained'
      WHEN n.gone THEN 'gone'
      WHEN coalesce(y.open, 0) THEN 'pending'
      WHEN y.identity IS NULL AND NOT d.registered THEN 'pending'
      ELSE 'lost'
    END AS kind
  FROM spans s JOIN newest n ON n.identity = s.identity
  JOIN decided d ON d.commune = n.commune
  LEFT JOIN last_year y ON y.identity = s.identity)
"""
"""`spanned`: each subject that held the title in some year of the span, and how.

Parameters besides those of the lines: years (JSON), begins, today. `last` is the span's last year, `first` lies
before it by the years a recognition may be kept.
"""

_COLUMNS = "identity, name, place, code, file, sort_key, commune"
_COUNTS = over_lines(
    SPAN + " SELECT commune, place, kind, count(*) FROM spanned GROUP BY commune, place, kind"
)
LISTS = {
    figure: Listed(
        SPAN,
        f"SELECT {_COLUMNS} FROM spanned" + ("" if figure is Figure.ONCE else f" WHERE kind = '{figure}'"),
    )
    for figure in OF_A_SPAN
}


def span_values(
    scope: Scope, title: str, years: tuple[int, ...], kept: str, today: date
) -> dict[str, object]:
    return scope.values(title, first_asked(years[0], kept), years[-1], kept) | {
        "years": f"[{','.join(map(str, years))}]",
        "begins": years[0],
        "today": today.isoformat(),
    }


def span_counts(
    db: sqlite3.Connection, scope: Scope, title: str, years: tuple[int, ...], kept: str, today: date
) -> ByPlace:
    counted: ByPlace = defaultdict(Counter)
    values = span_values(scope, title, years, kept, today)
    for commune, place, kind, count in _COUNTS.rows(db, **values):
        for at in {commune, place}:
            counted[at][Figure(kind)] += count
            counted[at][Figure.ONCE] += count
    return counted
