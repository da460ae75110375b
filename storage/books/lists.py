"""The list behind a figure: the very lines that were counted."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import date
from zoneinfo import ZoneInfo

from dialogs.records.book import BookLine
from dialogs.records.figure import OF_A_SPAN, OF_A_WINDOW, OF_TWO_TITLES, Figure
from dialogs.records.period import Period
from storage.books import culture, span, whole_list, window, year
from storage.books.lines import Listed, pages_of
from storage.books.scope import Scope, first_asked, kept_years, scope_of
from storage.criteria_shelf import Shelf

LISTS: Mapping[Figure, Listed] = {
    **year.LISTS,
    **span.LISTS,
    **window.LISTS,
    **culture.LISTS,
    **whole_list.LISTS,
}
_PAGES = {figure: pages_of(listed) for figure, listed in LISTS.items()}


def figure_list(
    db: sqlite3.Connection,
    shelf: Shelf,
    zone: ZoneInfo,
    *,
    place: str,
    title: str,
    figure: Figure,
    period: Period,
    on: date,
    most: int,
    after: int = 0,
) -> tuple[BookLine, ...]:
    """Read a part of the list behind a figure of a report, by village and name."""
    scope = scope_of(db, place)
    if scope is None:
        return ()
    values = list_values(scope, title, figure, period, kept_years(db, shelf, title), on, zone)
    return tuple(
        BookLine(identity, name, at, at_name, code, file)
        for identity, name, at, at_name, code, file in _PAGES[figure].rows(
            db, **values, most=most, after=after
        )
    )


def list_values(
    scope: Scope, title: str, figure: Figure, period: Period, kept: str, on: date, zone: ZoneInfo
) -> dict[str, object]:
    """Fill in what the list's query asks for."""
    if figure in OF_A_SPAN:
        return span.span_values(scope, title, period.years, kept, on)
    if figure in OF_A_WINDOW:
        return window.window_values(scope, title, period.first, period.last, kept, zone)
    if figure in OF_TWO_TITLES:
        return culture.culture_values(scope, title, period.year, kept)
    if figure is Figure.WHOLE:
        return whole_list.whole_values(scope, title, period.year, kept)
    first = first_asked(period.year, kept) if figure is Figure.HELD else period.year
    return scope.values(title, first, period.year, kept)
