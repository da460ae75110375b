"""The rows of a register as SQL with its values, for a process that has nothing but SQLite.

Columns stand in the order of `bot.documents.registers`; whatever is a word of ours is left as it is kept.
"""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import NamedTuple
from zoneinfo import ZoneInfo

from dialogs.records.book import CULTURE_OF
from dialogs.records.figure import OF_TWO_TITLES, Figure
from dialogs.records.period import Period
from storage.books.culture import BESIDE, culture_values
from storage.books.lines import LINES
from storage.books.lists import LISTS, list_values
from storage.books.scope import Scope, kept_years
from storage.books.span import SPAN, span_values
from storage.criteria_shelf import Shelf

_BY_NAME = "ORDER BY r.place, r.sort_key, r.identity"
YEAR = f"""{LINES}
, r AS (SELECT *, max(file IS NOT NULL) FROM line WHERE title = :title GROUP BY identity),
beside AS (
  SELECT identity, max(state = 'recognised') AS has FROM line WHERE title = :beside GROUP BY identity)
SELECT r.code,
  coalesce((SELECT l.name FROM recognition_lines l WHERE r.state = 'recognised' AND l.file = r.file
            ORDER BY l.seq DESC LIMIT 1), r.name),
  p.name, r.own, r.found,
  coalesce(r.level, (SELECT max(CAST(substr(value, 7) AS INTEGER)) FROM json_each(r.flags)
                     WHERE value LIKE 'level!_%' ESCAPE '!')), r.state, r.number, r.decided_on,
  coalesce(b.has, '') FROM r
JOIN places p ON p.id = r.place LEFT JOIN beside b ON b.identity = r.identity {_BY_NAME}
"""
"""code, name (a recognised one as the decision names it), village, points, verified points, level, state, decision's number and day, culture title."""

RECOGNISED, KEPT, CONSIDERED, UNFINISHED, NOT_THIS_YEAR = 5, 4, 3, 2, 1
"""What a year's cell of a span register says."""


SUBJECTS = """
SELECT s.code, s.name, p.name FROM subjects s JOIN places p ON p.id = s.place
WHERE s.kind = :kind AND s."left" IS NULL AND s.name <> '' AND (p.id = :place OR p.parent = :place)
ORDER BY s.place, s.sort_key, s.id
"""
"""code, name, village of everybody on today's lists."""


class Listing(NamedTuple):
    sql: str
    values: dict[str, object]


def year_register(db: sqlite3.Connection, shelf: Shelf, scope: Scope, title: str, year: int) -> Listing:
    beside = CULTURE_OF.get(title, "")
    kept = kept_years(db, shelf, title)
    return Listing(YEAR, scope.values(title, year, year, kept, beside) | {"beside": beside})


def span_register(
    db: sqlite3.Connection, shelf: Shelf, scope: Scope, title: str, years: tuple[int, ...], on: date
) -> Listing:
    """code, name, village, what each year was, in how many it was held, and how (a figure's key)."""
    each = ", ".join(f"max({_in_year(year)})" for year in years)
    sql = f"""{LINES}{SPAN}
    SELECT n.code, n.name, p.name, {each}, coalesce(s.held_years, 0), coalesce(s.kind, '')
    FROM line l JOIN newest n ON n.identity = l.identity
    JOIN places p ON p.id = n.place LEFT JOIN spanned s ON s.identity = l.identity
    WHERE l.until_year >= :begins
    GROUP BY l.identity ORDER BY n.place, n.sort_key, l.identity
    """
    return Listing(sql, span_values(scope, title, years, kept_years(db, shelf, title), on))


def _in_year(year: int) -> str:
    return (
        f"CASE WHEN l.year = {year:d} AND l.state = 'recognised' THEN {RECOGNISED}"
        f" WHEN l.state = 'recognised' AND l.year < {year:d} AND l.until_year >= {year:d} THEN {KEPT}"
        f" WHEN l.year = {year:d} AND l.state = 'considered' THEN {CONSIDERED}"
        f" WHEN l.year = {year:d} AND l.state = 'unfinished' THEN {UNFINISHED}"
        f" WHEN l.year = {year:d} THEN {NOT_THIS_YEAR} END"
    )


def difference_register(
    db: sqlite3.Connection, shelf: Shelf, scope: Scope, title: str, year: int
) -> Listing | None:
    """code, name, village, and which of the two titles alone is held; None where no culture title stands beside."""
    if title not in CULTURE_OF:
        return None
    sql = f"""{LINES}{BESIDE}
    SELECT r.code, r.name, p.name, r.kind FROM compared r JOIN places p ON p.id = r.place
    WHERE r.kind <> '{OF_TWO_TITLES[0]}' {_BY_NAME}
    """
    return Listing(sql, culture_values(scope, title, year, kept_years(db, shelf, title)))


def figure_register(
    db: sqlite3.Connection,
    shelf: Shelf,
    zone: ZoneInfo,
    scope: Scope,
    title: str,
    figure: Figure,
    period: Period,
    on: date,
) -> Listing:
    """code, name, village of everybody a figure counts."""
    listed = LISTS[figure]
    sql = f"""{LINES}{listed.tables}, r AS ({listed.select})
    SELECT r.code, r.name, p.name FROM r JOIN places p ON p.id = r.place {_BY_NAME}
    """
    return Listing(sql, list_values(scope, title, figure, period, kept_years(db, shelf, title), on, zone))
