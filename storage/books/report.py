"""A report put together: every figure by its definition in `docs/so-lieu.md`."""

from __future__ import annotations

import sqlite3
from collections import Counter
from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy import text

from criteria.target import Target, national_targets, target_for
from dialogs.records import TITLES
from dialogs.records.figure import OF_A_SPAN, OF_A_WINDOW, OF_A_YEAR, OF_TWO_TITLES, Figure
from dialogs.records.period import Period
from dialogs.records.programme import INDICATORS, Entered
from dialogs.records.report import PlaceRow, Rate, Report, Share, TitleFigures, YearRow
from storage.as_json import to_json
from storage.books.candidates import COUNTED
from storage.books.citizens import citizen_shares
from storage.books.culture import culture_counts
from storage.books.entered import area_of, entered_figures, own_targets
from storage.books.honours import honoured
from storage.books.scope import Scope, kept_years, scope_of
from storage.books.span import span_counts
from storage.books.wholes import Wholes
from storage.books.window import window_counts
from storage.books.year import total, year_counts
from storage.criteria_shelf import Shelf
from storage.world.reading import Query

_AWARDS = Query(
    text(f"""
SELECT count(*) FROM awards a WHERE a.commune IN (SELECT value FROM json_each(:communes))
  AND (:village = '' OR a.place = :village) AND a.year BETWEEN :first AND :last AND a.taken_back_at IS NULL
  AND {COUNTED}
""")
)
_KNOWN = Query(
    text("""
SELECT EXISTS (SELECT 1 FROM seasons WHERE commune IN (SELECT value FROM json_each(:communes)) AND title = :title)
  OR EXISTS (SELECT 1 FROM book_imports WHERE commune IN (SELECT value FROM json_each(:communes)) AND title = :title)
""")
)


def report(
    db: sqlite3.Connection, shelf: Shelf, zone: ZoneInfo, place: str, period: Period, on: date
) -> Report | None:
    """Work out every figure of a place; None where there is no such place."""
    scope = scope_of(db, place)
    if scope is None:
        return None
    targets = _targets(db, scope)
    area = area_of(db, scope.place.id, period.year)
    titles = tuple(
        found
        for title in TITLES
        if (found := _title(db, shelf, zone, scope, title, period, on, targets, area)) is not None
    )
    indicators, missing = _indicators(db, scope, period.year, targets, area)
    awards = _AWARDS.row(
        db,
        communes=to_json(scope.communes),
        village=scope.village,
        first=period.first.year,
        last=period.last.year,
    )
    return Report(
        place=scope.place,
        period=period,
        on=on,
        titles=titles,
        indicators=indicators,
        missing=missing,
        awards=awards[0] if awards else 0,
        closed=not any(
            one.counts.get(Figure.CONSIDERED, 0) + one.counts.get(Figure.UNFINISHED, 0) for one in titles
        ),
    )


def _targets(db: sqlite3.Connection, scope: Scope) -> tuple[Target, ...]:
    """Collect a place's own, its commune's, its province's, then the country's; the nearest stands first."""
    found: list[Target] = []
    for at in (scope.place.id, scope.place.parent):
        known = {(one.figure, one.year) for one in found}
        found += [one for one in (own_targets(db, at) if at else ()) if (one.figure, one.year) not in known]
    return (*found, *national_targets())


def _title(
    db: sqlite3.Connection,
    shelf: Shelf,
    zone: ZoneInfo,
    scope: Scope,
    title: str,
    period: Period,
    on: date,
    targets: tuple[Target, ...],
    area: str,
) -> TitleFigures | None:
    if not _known(db, scope, title):
        return None
    kept = kept_years(db, shelf, title)
    year = period.year
    several = period.years if not period.by_days else (year,)
    of_years = year_counts(db, scope, title, {*several, year - 1}, kept)
    counted = of_years[year]
    counts, before = total(scope, counted), total(scope, of_years[year - 1])
    window, span = Counter[Figure](), Counter[Figure]()
    years: tuple[YearRow, ...] = ()
    if period.by_days:
        window = total(scope, window_counts(db, scope, title, period.first, period.last, kept, zone))
    elif len(several) > 1:
        span = total(scope, span_counts(db, scope, title, several, kept, on))
        years = tuple(YearRow(one, _of_year(total(scope, of_years[one]))) for one in several)
    if not (counts or before or any(window.values()) or any(span.values())):
        return None
    beside = culture_counts(db, scope, title, year, kept)
    wholes = Wholes(db, scope, title, year)
    outstanding = honoured(db, scope.place.id, title, period.first.year, period.last.year)
    return TitleFigures(
        title=title,
        counts=_of_year(counts),
        rates=_rates(db, scope, title, year, kept, counts, before, wholes, targets, area),
        window=_all(window, OF_A_WINDOW) if period.by_days else {},
        span=_all(span, OF_A_SPAN) if years else {},
        years=years,
        culture=_all(total(scope, beside), OF_TWO_TITLES) if beside is not None else {},
        honoured=sum(one.revoked is None for one in outstanding),
        rows=tuple(
            PlaceRow(
                one.id,
                one.name,
                _of_year(counted.get(one.id, Counter())),
                wholes.share(one.id, counted.get(one.id, Counter())[Figure.HELD]),
            )
            for one in scope.below
        ),
    )


def _known(db: sqlite3.Connection, scope: Scope, title: str) -> bool:
    """Say whether anything at all is kept of the title here: most communes have three or four of them."""
    row = _KNOWN.row(db, communes=to_json(scope.communes), title=title)
    return bool(row and row[0])


def _of_year(counts: Counter[Figure]) -> dict[Figure, int]:
    return _all(counts, OF_A_YEAR)


def _all(counts: Counter[Figure], figures: tuple[Figure, ...]) -> dict[Figure, int]:
    return {figure: counts[figure] for figure in figures}


def _rates(
    db: sqlite3.Connection,
    scope: Scope,
    title: str,
    year: int,
    kept: str,
    counts: Counter[Figure],
    before: Counter[Figure],
    wholes: Wholes,
    targets: tuple[Target, ...],
    area: str,
) -> tuple[Rate, ...]:
    if title == "citizen":
        earlier = dict(citizen_shares(db, scope, year - 1, kept))
        return tuple(
            Rate(figure, share, earlier[figure], target_for(targets, figure, year, area))
            for figure, share in citizen_shares(db, scope, year, kept)
        )
    last = Wholes(db, scope, title, year - 1)
    return (
        Rate(
            title,
            wholes.share(scope.place.id, counts[Figure.HELD]),
            last.share(scope.place.id, before[Figure.HELD]) if before else None,
            target_for(targets, title, year, area),
        ),
    )


def _indicators(
    db: sqlite3.Connection, scope: Scope, year: int, targets: tuple[Target, ...], area: str
) -> tuple[tuple[Rate, ...], tuple[Entered, ...]]:
    """Read the programme indicators; a province adds up what its communes entered, unless it entered its own."""
    now, before = (_entered_shares(db, scope, one) for one in (year, year - 1))
    rates = tuple(
        Rate(figure, now[figure], before.get(figure), target_for(targets, figure, year, area))
        for figure in INDICATORS
        if figure in now
    )
    return rates, tuple(figure for figure in INDICATORS if figure not in now)


def _entered_shares(db: sqlite3.Connection, scope: Scope, year: int) -> dict[Entered, Share]:
    found: dict[Entered, Share] = {}
    own = entered_figures(db, (scope.place.id,), year)
    below = entered_figures(db, scope.communes, year)
    for figure in INDICATORS:
        entered = own.get((scope.place.id, figure))
        parts = (
            [entered]
            if entered
            else [one for commune in scope.communes if (one := below.get((commune, figure))) and not scope.village]
        )  # fmt: skip
        if parts and all(one.part is not None and one.whole for one in parts):
            found[figure] = Share(
                sum(one.part or 0 for one in parts), sum(one.whole or 0 for one in parts), entered=True
            )
    return found
