"""Each figure, list and register of a place beside what the bare tables say: (what, expected, found)."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from criteria import Library
from dialogs.records.figure import OF_A_SPAN, OF_A_WINDOW, OF_A_YEAR, OF_TWO_TITLES, Figure
from dialogs.records.period import Period
from storage.books.lists import figure_list
from storage.books.registers import difference_register, span_register, year_register
from storage.books.report import report
from storage.books.scope import scope_of
from storage.criteria_shelf import Shelf
from tests.storage.books.recomputed import VIETNAM, Recomputed

EVERYTHING = 10_000_000
CULTURE = {"family": "culture_family", "community": "culture_area"}

Compared = tuple[str, Any, Any]


def compare_report(
    db: sqlite3.Connection, again: Recomputed, place: str, period: Period, on: date
) -> Iterator[Compared]:
    """Every count and share of a report, those of its villages and of each of its years too."""
    found = report(db, Shelf(Library.builtin()), VIETNAM, place, period, on)
    assert found is not None
    for figures in found.titles:
        title, at = figures.title, f"{place} {period.key} {figures.title}"
        yield f"{at} year", _counts(again.of_year(place, title, period.year), OF_A_YEAR), dict(figures.counts)
        for row in figures.rows:
            of_row = again.of_year(row.place, title, period.year)
            yield f"{at} row {row.place}", _counts(of_row, OF_A_YEAR), dict(row.counts)
            if row.share is not None and title != "citizen":
                whole = again.whole(row.place, title, period.year)
                yield (
                    f"{at} share {row.place}",
                    (len(of_row["held"]), whole),
                    (row.share.part, row.share.whole),
                )
        if period.by_days:
            window = again.of_window(place, title, period.first, period.last)
            yield f"{at} window", _counts(window, OF_A_WINDOW), dict(figures.window)
        elif len(period.years) > 1:
            span = again.of_span(place, title, list(period.years), on)
            yield f"{at} span", _counts(span, OF_A_SPAN), dict(figures.span)
            for year in figures.years:
                of_year = again.of_year(place, title, year.year)
                yield f"{at} in {year.year}", _counts(of_year, OF_A_YEAR), dict(year.counts)
        beside = again.beside(place, title, period.year)
        yield f"{at} culture", _counts(beside, OF_TWO_TITLES) if beside else {}, dict(figures.culture)
        if title != "citizen":
            yield from _rates(again, at, place, title, period.year, figures)
    for rate in found.indicators:
        entered = again.entered(place, period.year, rate.figure)
        if entered:
            yield (
                f"{place} {rate.figure}",
                (entered["part"], entered["whole"]),
                (rate.now.part, rate.now.whole),
            )
    awards = [
        one
        for one in again.awards
        if again.places[place]["kind"] != "province"
        and place in {one["place"], one["commune"]}
        and period.first.year <= one["year"] <= period.last.year
        and not one["taken_back_at"]
    ]
    if again.places[place]["kind"] != "province":
        yield f"{place} {period.key} awards", len(awards), found.awards


def _rates(again: Recomputed, at: str, place: str, title: str, year: int, figures: Any) -> Iterator[Compared]:
    [rate] = figures.rates
    held, whole = len(again.of_year(place, title, year)["held"]), again.whole(place, title, year)
    yield f"{at} rate", (held, whole), (rate.now.part, rate.now.whole)
    if rate.before is not None:
        held, whole = len(again.of_year(place, title, year - 1)["held"]), again.whole(place, title, year - 1)
        yield f"{at} rate before", (held, whole), (rate.before.part, rate.before.whole)


def _counts(found: Any, figures: tuple[Figure, ...]) -> dict[Figure, int]:
    return {figure: len(found[figure]) for figure in figures}


def compare_lists(
    db: sqlite3.Connection, again: Recomputed, place: str, title: str, period: Period, on: date
) -> Iterator[Compared]:
    """Whom each figure counts, one by one."""
    figures: dict[Figure, set[str]] = {}
    kind = {"family": "household"}.get(title, title)
    of_year = again.of_year(place, title, period.year)
    figures |= {figure: _named(of_year[figure], kind) for figure in OF_A_YEAR}
    if period.by_days:
        window = again.of_window(place, title, period.first, period.last)
        figures |= {figure: Counter(_name(who, kind) for who, _ in window[figure]) for figure in OF_A_WINDOW}
    elif len(period.years) > 1:
        span = again.of_span(place, title, list(period.years), on)
        figures |= {figure: _named(span[figure], kind) for figure in OF_A_SPAN}
    beside = again.beside(place, title, period.year)
    figures |= {figure: _named(beside[figure], kind) for figure in OF_TWO_TITLES} if beside else {}
    for figure, expected in figures.items():
        lines = figure_list(
            db, Shelf(Library.builtin()), VIETNAM, place=place, title=title, figure=figure, period=period, on=on, most=EVERYTHING
        )  # fmt: skip
        yield (
            f"{place} {period.key} {title} list {figure}",
            expected,
            Counter(line.identity for line in lines),
        )


def _named(whos: set[Any], kind: str) -> Counter[str]:
    return Counter(_name(who, kind) for who in whos)


def _name(who: Any, kind: str) -> str:
    """Write an identity of nobody on today's lists as the books do."""
    return who if isinstance(who, str) else f"p:{who[0]}:{kind}:{who[1]}:{who[2]}"


def compare_registers(
    db: sqlite3.Connection, again: Recomputed, place: str, title: str, years: tuple[int, ...], on: date
) -> Iterator[Compared]:
    """The rows of the register of the last year, of all the years, and of where two titles differ."""
    shelf, scope, year = Shelf(Library.builtin()), scope_of(db, place), years[-1]
    assert scope is not None
    its_lines = again.within(place, again.by_title[title])
    sql, values = year_register(db, shelf, scope, title, year)
    rows = db.execute(sql, values).fetchall()
    found = Counter(
        (code, state, decided, culture) for code, _, _, _, _, _, state, _, decided, culture in rows
    )
    yield f"{place} {title} register {year}", _year_rows(again, place, its_lines, title, year), found
    sql, values = span_register(db, shelf, scope, title, years, on)
    rows = db.execute(sql, values).fetchall()
    cells = Counter((row[0], tuple(row[3 : 3 + len(years)]), *row[3 + len(years) :]) for row in rows)
    yield (
        f"{place} {title} register {years[0]}–{year}",
        _span_rows(again, place, its_lines, title, years, on),
        cells,
    )
    listing = difference_register(db, shelf, scope, title, year)
    beside = again.beside(place, title, year)
    if listing is not None and beside:
        apart = [(kind, who) for kind in ("learning_only", "culture_only") for who in beside[kind]]
        expected = Counter((kind, _code(again, who)) for kind, who in apart)
        rows = db.execute(*listing).fetchall()
        yield (
            f"{place} {title} differences {year}",
            expected,
            Counter((kind, code) for code, _, _, kind in rows),
        )


def _code(again: Recomputed, who: Any) -> str:
    return again.subjects[who]["code"] if who in again.subjects else ""


def _year_rows(again: Recomputed, place: str, its_lines: list[dict], title: str, year: int) -> Counter[Any]:
    other = again.by_title[CULTURE.get(title, "")]
    culture: dict[Any, int] = {}
    for line in again.within(place, other):
        if line["year"] == year:
            culture[line["who"]] = max(culture.get(line["who"], 0), line["state"] == "recognised")
    own = {}
    for line in its_lines:
        if line["year"] == year and (line["who"] not in own or line["file"]):
            own[line["who"]] = line
    return Counter(
        (_code(again, who), line["state"], line["decided"] or None, culture.get(who, ""))
        for who, line in own.items()
    )


def _span_rows(
    again: Recomputed, place: str, its_lines: list[dict], title: str, years: tuple[int, ...], on: date
) -> Counter[Any]:
    cells: dict[Any, list[int | None]] = {}
    for line in its_lines:
        if line["year"] > years[-1] or line["until"] < years[0]:
            continue
        of_who = cells.setdefault(line["who"], [None] * len(years))
        for at, year in enumerate(years):
            value = _cell(line, year)
            if value is not None:
                of_who[at] = max(of_who[at] or 0, value)
    span = again.of_span(place, title, list(years), on)
    kinds = {who: kind for kind in OF_A_SPAN[1:] for who in span[kind]}
    return Counter(
        (_code(again, who), tuple(row), sum(cell in {4, 5} for cell in row), str(kinds.get(who, "")))
        for who, row in cells.items()
    )


def _cell(line: dict, year: int) -> int | None:
    if line["state"] == "recognised" and line["year"] <= year <= line["until"]:
        return 5 if line["year"] == year else 4
    if line["year"] != year:
        return None
    return {"considered": 3, "unfinished": 2, "not_this_year": 1}[line["state"]]
