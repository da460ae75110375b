"""Every figure, list and register of the commune recomputed from the bare tables, and compared."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from dialogs.records.period import Occasion, Period
from tests.commune.world import COMMUNE
from tests.commune.written import YEAR
from tests.storage.books.compared import Compared, compare_lists, compare_registers, compare_report
from tests.storage.books.recomputed import Recomputed

TITLES = ("family", "community")
PERIODS = (
    Period.of_years(Occasion.YEAR, YEAR, YEAR),
    Period.of_years(Occasion.YEAR, YEAR - 1, YEAR - 1),
    Period.half(YEAR, second=False),
    Period.half(YEAR, second=True),
    Period.of_years(Occasion.MID, YEAR - 1, YEAR),
    Period.span(3, YEAR),
    Period.span(5, YEAR),
    Period.span(10, YEAR),
    Period(Occasion.DAYS, date(YEAR - 1, 6, 1), date(YEAR, 10, 20)),
)


def compare(database: Path, villages: tuple[str, ...], on: date) -> Iterator[Compared]:
    """Compare the commune, its province, and the first and last village."""
    db = sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)
    again = Recomputed(db)
    province = again.places[COMMUNE]["parent"]
    for place in (COMMUNE, province, villages[0], villages[-1]):
        for period in PERIODS:
            yield from compare_report(db, again, place, period, on)
    for title in TITLES:
        for place in (COMMUNE, villages[0]):
            for period in PERIODS:
                yield from compare_lists(db, again, place, title, period, on)
            for years in (3, 5, 10):
                yield from compare_registers(
                    db, again, place, title, tuple(range(YEAR - years + 1, YEAR + 1)), on
                )
    db.close()


def counted(one: Compared) -> int:
    """How many numbers or rows stand in one comparison."""
    _, expected, _ = one
    return (
        expected.total()
        if isinstance(expected, Counter)
        else len(expected)
        if hasattr(expected, "__len__")
        else 1
    )
