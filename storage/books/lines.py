"""The one list that every figure counts: a line for each subject and year of a title, files and imports together.

`line` has: identity, subject, file, title, year, commune, place, code, name, sort_key, state ("unfinished",
"considered", "recognised", "not_this_year"), handed_in, flags, level (of an import), own, found (points),
decided_on, number, until_year, gone. Whoever is only planned ("dự kiến") or withdrew is on no list.

An imported line is its subject's where the import says so, or where exactly one subject of that village has
the name and the line needs no further word to tell it apart (a village or commune as a whole is known by its
place alone); else it keeps an identity of its own, and the
same name in the same village is the same identity from year to year. A file of the same subject and year
takes an imported line's place.

Parameters: communes, titles, kept (JSON); village ("" for all); first, last.
"""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import text

from storage.world.reading import Query

WHOSE = """coalesce(e.subject, CASE WHEN e.word <> '' THEN NULL
  WHEN e.kind IN ('community', 'commune') THEN (
    SELECT CASE count(*) WHEN 1 THEN max(s.id) END FROM subjects s WHERE s.place = e.place AND s.kind = e.kind)
  ELSE (SELECT CASE count(*) WHEN 1 THEN max(s.id) END FROM subjects s
    WHERE s.place = e.place AND s.kind = e.kind AND s.folded = e.folded) END)"""
"""Whose an imported line `e` is. Each half of it finds its rows by an index; both in one condition would go
through a whole village for every line."""
LINES = f"""
WITH here(id) AS (SELECT value FROM json_each(:communes)),
wanted(key) AS (SELECT value FROM json_each(:titles)),
kept(criteria, years) AS (SELECT key, value FROM json_each(:kept)),
past AS (
  SELECT e.*, {WHOSE} AS whose
  FROM book_entries e JOIN book_imports i ON i.id = e.book_import
  WHERE e.commune IN (SELECT id FROM here) AND e.title IN (SELECT key FROM wanted) AND e.year BETWEEN :first AND :last
    AND (:village = '' OR e.place = :village)
    AND i.confirmed_at IS NOT NULL AND i.taken_back_at IS NULL
),
line AS (
  SELECT f.subject AS identity, f.subject AS subject, f.id AS file, z.title AS title, z.year AS year,
    f.commune AS commune, f.place AS place, f.code AS code, s.name AS name, f.sort_key AS sort_key,
    CASE WHEN f.status IN ('recognised', 'not_this_year') THEN f.status
         WHEN f.round > 0 THEN 'considered' ELSE 'unfinished' END AS state,
    f.round > 0 AS handed_in,
    f.flags AS flags, nullif(q.level, 0) AS level, f.points AS own, f.verified_points AS found,
    CASE WHEN f.status = 'recognised' THEN coalesce(q.decided_on, substr(f.decided_at, 1, 10)) END AS decided_on,
    coalesce(q.number, '') AS number,
    CASE WHEN q.kept_to IS NOT NULL
         THEN max(z.year, CAST(substr(q.kept_to, 1, 4) AS INTEGER) - (q.kept_to NOT LIKE '%-12-31'))
         WHEN k.years IS NULL THEN z.year
         ELSE max(z.year, CAST(substr(coalesce(q.decided_on, f.decided_at, z.year), 1, 4) AS INTEGER) + k.years)
    END AS until_year,
    s."left" IS NOT NULL AS gone
  FROM files f
  JOIN seasons z ON z.id = f.season AND z.title IN (SELECT key FROM wanted) AND z.year BETWEEN :first AND :last
  JOIN subjects s ON s.id = f.subject
  LEFT JOIN kept k ON k.criteria = f.criteria_set || '@' || f.criteria_version
  LEFT JOIN recognitions q ON q.file = f.id AND q.revoked IS NULL
  WHERE f.commune IN (SELECT id FROM here) AND (:village = '' OR f.place = :village)
    AND f.status NOT IN ('planned', 'withdrawn')
  UNION ALL
  SELECT coalesce(p.whose, 'p:' || p.place || ':' || p.kind || ':' ||
      CASE WHEN p.kind IN ('community', 'commune') THEN '' ELSE p.folded END || ':' || p.word), p.whose, NULL,
    p.title, p.year, p.commune, p.place, coalesce(s.code, ''), p.name, p.sort_key,
    CASE WHEN p.recognised THEN 'recognised' ELSE 'not_this_year' END, 1, '[]', p.level, p.points, p.points,
    p.decided_on, p.number,
    CASE WHEN k.years IS NULL THEN p.year
         ELSE max(p.year, CAST(substr(coalesce(p.decided_on, p.year), 1, 4) AS INTEGER) + k.years) END,
    coalesce(s."left" IS NOT NULL, 0)
  FROM past p LEFT JOIN subjects s ON s.id = p.whose
  LEFT JOIN kept k ON k.criteria = p.title
  WHERE NOT EXISTS (
    SELECT 1 FROM files f JOIN seasons z ON z.id = f.season
    WHERE f.subject = p.whose AND z.title = p.title AND z.year = p.year
      AND f.status NOT IN ('planned', 'withdrawn'))
)
"""


def over_lines(select: str) -> Query:
    """Make a query of `line`."""
    return Query(text(LINES + select))


class Listed(NamedTuple):
    """The list behind a figure: tables made of `line`, and who of them is on it."""

    tables: str
    select: str
    """identity, name, place, code, file, sort_key, commune; perhaps more behind them."""


def pages_of(listed: Listed) -> Query:
    """Make the query for a part of a list: by village, in the order of names."""
    return over_lines(
        f"""{listed.tables}, listed AS ({listed.select})
        SELECT l.identity, l.name, l.place, p.name, l.code, l.file FROM listed l
        JOIN places p ON p.id = l.place ORDER BY l.place, l.sort_key, l.identity LIMIT :most OFFSET :after"""
    )
