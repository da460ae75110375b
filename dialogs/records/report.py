"""A report as figures: each with what it is out of, last year's beside it, and the target it is held against."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import msgspec

from criteria.target import Target
from dialogs.records.figure import Figure
from dialogs.records.period import Period
from dialogs.records.place import Place
from dialogs.records.programme import Entered

TENTH = Decimal("0.1")
HUNDRED = Decimal(100)


class Share(msgspec.Struct, frozen=True, omit_defaults=True):
    """So many of so many."""

    part: int
    whole: int | None = None
    """None: nobody knows how many there are, so no rate is worked out."""
    entered: bool = False
    """An officer entered the whole; else it is what stands on the lists."""
    mixed: bool = False
    """Of some communes it was entered, of others it stands on the lists."""

    @property
    def listed(self) -> bool:
        """Say whether a list stands behind the whole, as long as the whole is big."""
        return bool(self.whole) and not self.entered and not self.mixed

    @property
    def exact(self) -> Decimal | None:
        """Return the percentage, unrounded; none where the whole is plainly wrong."""
        return HUNDRED * self.part / self.whole if self.whole and not self.doubtful else None

    @property
    def percent(self) -> Decimal | None:
        """Return the percentage to one decimal, halves up."""
        exact = self.exact
        return None if exact is None else exact.quantize(TENTH, ROUND_HALF_UP)

    @property
    def doubtful(self) -> bool:
        """More than there are: one of the two is wrong."""
        return self.whole is not None and self.part > self.whole


class Rate(msgspec.Struct, frozen=True, omit_defaults=True):
    """A share held against last year's and a target."""

    figure: str
    """A title's key, or an `Entered` figure."""
    now: Share
    before: Share | None = None
    target: Target | None = None

    @property
    def change(self) -> Decimal | None:
        """Return percentage points more than last year, to one decimal."""
        if self.before is None or self.now.exact is None or self.before.exact is None:
            return None
        return (self.now.exact - self.before.exact).quantize(TENTH, ROUND_HALF_UP)

    @property
    def met(self) -> bool | None:
        """Say whether the target is reached; None where there is none, or no rate to hold against it."""
        if self.target is None or self.now.exact is None:
            return None
        if not self.target.growth:
            return self.now.exact >= self.target.percent
        if self.before is None or self.before.exact is None:
            return None
        return self.now.exact - self.before.exact >= self.target.percent


class PlaceRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """A village of the commune, or a commune of the province."""

    place: str
    name: str
    counts: Mapping[Figure, int]
    share: Share | None = None


class YearRow(msgspec.Struct, frozen=True):
    year: int
    counts: Mapping[Figure, int]


class TitleFigures(msgspec.Struct, frozen=True, omit_defaults=True):
    title: str
    counts: Mapping[Figure, int]
    """Of the period's last year."""
    rates: tuple[Rate, ...] = ()
    window: Mapping[Figure, int] = {}
    """Of the days, where the report is between two of them."""
    span: Mapping[Figure, int] = {}
    years: tuple[YearRow, ...] = ()
    """Each year, where there are several."""
    culture: Mapping[Figure, int] = {}
    honoured: int = 0
    """Recognised as outstanding (*tiêu biểu*) in the report's years, those revoked since left out."""
    rows: tuple[PlaceRow, ...] = ()

    @property
    def listed(self) -> int | None:
        """Count the list behind the denominator; None where there is none to open."""
        now = self.rates[0].now if self.rates else None
        return now.whole if now is not None and now.listed else None

    @property
    def apart(self) -> Mapping[Figure, int]:
        """Count those of the place itself: a commune's clans and units belong to none of its villages."""
        return {
            figure: count - sum(row.counts.get(figure, 0) for row in self.rows)
            for figure, count in self.counts.items()
        }

    def by_place(self, here: str) -> tuple[PlaceRow, ...]:
        """Give a row for each place where anything happened, and one for the place itself under the name given."""
        apart = self.apart
        own = (PlaceRow("", here, apart),) if self.rows and any(apart.values()) else ()
        return (*(row for row in self.rows if any(row.counts.values())), *own)


class Report(msgspec.Struct, frozen=True, omit_defaults=True):
    place: Place
    period: Period
    on: date
    """The day its figures are of."""
    titles: tuple[TitleFigures, ...]
    """Those with anything to tell."""
    indicators: tuple[Rate, ...] = ()
    missing: tuple[Entered, ...] = ()
    """Programme indicators nobody has entered for the year."""
    awards: int = 0
    closed: bool = False
    """Nothing of the last year is being considered any more: only now are rates shown beside targets in a group."""

    def of(self, title: str) -> TitleFigures | None:
        return next((one for one in self.titles if one.title == title), None)
