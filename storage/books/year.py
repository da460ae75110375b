"""Figures of one year of a title: how many, and who."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable

from dialogs.records.figure import Figure
from storage.books.lines import Listed, over_lines
from storage.books.scope import NOT_KEPT, Scope, first_asked

COLUMNS = "identity, name, place, code, coalesce(file, '') AS file, sort_key, commune"
"""What a list shows of a line."""

_STATES = over_lines(
    "SELECT year, commune, place, state, count(DISTINCT identity) FROM line GROUP BY year, commune, place, state"
)
_HELD = over_lines(
    "SELECT commune, place, count(*) FROM ("
    " SELECT identity, max(place) AS place, max(commune) AS commune FROM line"
    " WHERE state = 'recognised' AND until_year >= :last GROUP BY identity) GROUP BY commune, place"
)
_NEWEST = f"SELECT {COLUMNS}, max(year) FROM line"
"""Of several lines of one identity the newest gives its place and name."""
LISTS = {
    Figure.REGISTERED: Listed("", f"{_NEWEST} GROUP BY identity"),
    Figure.HELD: Listed(
        "", f"{_NEWEST} WHERE state = 'recognised' AND until_year >= :last GROUP BY identity"
    ),
    **{
        figure: Listed("", f"{_NEWEST} WHERE state = '{figure}' GROUP BY identity")
        for figure in (Figure.UNFINISHED, Figure.CONSIDERED, Figure.RECOGNISED, Figure.NOT_THIS_YEAR)
    },
}
"""The list behind each figure of a year; that of HELD is asked of the years before as well."""

ByPlace = dict[str, Counter[Figure]]
"""Counts by village and by commune."""


def year_counts(
    db: sqlite3.Connection, scope: Scope, title: str, years: Iterable[int], kept: str
) -> dict[int, ByPlace]:
    """Count every figure of each year, for each village and each commune of the scope."""
    counted: dict[int, ByPlace] = {year: defaultdict(Counter) for year in years}
    first, last = min(counted), max(counted)
    for year, commune, place, state, count in _STATES.rows(db, **scope.values(title, first, last, kept)):
        if year not in counted:
            continue
        for at in {commune, place}:
            of_place = counted[year][at]
            of_place[Figure(state)] += count
            of_place[Figure.REGISTERED] += count
            if kept == NOT_KEPT and state == Figure.RECOGNISED:
                of_place[Figure.HELD] += count
    if kept != NOT_KEPT:
        for year, of_year in counted.items():
            values = scope.values(title, first_asked(year, kept), year, kept)
            for commune, place, count in _HELD.rows(db, **values):
                for at in {commune, place}:
                    of_year[at][Figure.HELD] += count
    return counted


def total(scope: Scope, counted: ByPlace) -> Counter[Figure]:
    """Add up the scope's own place: a province is its communes."""
    if scope.village:
        return counted.get(scope.village, Counter())
    return sum((counted.get(commune, Counter()) for commune in scope.communes), Counter())
