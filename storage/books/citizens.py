"""Learning citizens in two kinds: who belongs to a unit, and everybody else (families, clans, villages)."""

from __future__ import annotations

import sqlite3

from dialogs.records.programme import CITIZEN_RATES, Entered
from dialogs.records.report import Share
from storage.books.entered import entered_figures
from storage.books.lines import over_lines
from storage.books.scope import Scope, first_asked

CITIZENS = """
, citizens AS (
  SELECT identity, name, place, code, coalesce(file, '') AS file, sort_key, commune, max(year),
    EXISTS (SELECT 1 FROM memberships m WHERE m.member = line.identity AND m.whole_kind = 'unit') AS of_unit
  FROM line WHERE state = 'recognised' AND until_year >= :last GROUP BY identity)
"""
_COUNTS = over_lines(CITIZENS + " SELECT of_unit, count(*) FROM citizens GROUP BY of_unit")


def citizen_shares(
    db: sqlite3.Connection, scope: Scope, year: int, kept: str
) -> tuple[tuple[Entered, Share], ...]:
    """Work out both shares; how many workers and staff there are is only ever entered, no list knows it."""
    counted = dict(_COUNTS.rows(db, **scope.values("citizen", first_asked(year, kept), year, kept)))
    entered = entered_figures(db, (scope.place.id,), year)
    shares = []
    for figure, of_unit in zip(CITIZEN_RATES, (0, 1), strict=True):
        known = entered.get((scope.place.id, figure))
        whole = known.whole if known else None
        shares.append((figure, Share(counted.get(of_unit, 0), whole, entered=whole is not None)))
    return tuple(shares)
