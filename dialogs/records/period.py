"""What time a report is about: whole years of the titles, or the days between two dates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

import msgspec

from criteria.wording import Text, say


class Occasion(StrEnum):
    """Why a report is written; it gives the heading."""

    YEAR = "year"
    """The yearly report, due before 15 December."""
    HALF = "half"
    """Six months."""
    MID = "mid"
    """Mid-term (sơ kết giữa kỳ)."""
    THREE = "three"
    FIVE = "five"
    TEN = "ten"
    DAYS = "days"
    """On request, between two dates."""


OCCASIONS: Mapping[Occasion, Text] = {
    Occasion.YEAR: say("Yearly report", context="occasion"),
    Occasion.HALF: say("Half-year report", context="occasion"),
    Occasion.MID: say("Mid-term report", context="occasion"),
    Occasion.THREE: say("Three-year report", context="occasion"),
    Occasion.FIVE: say("Five-year report", context="occasion"),
    Occasion.TEN: say("Ten-year report", context="occasion"),
    Occasion.DAYS: say("Report between two dates", context="occasion"),
}
SPANS: Mapping[Occasion, int] = {Occasion.THREE: 3, Occasion.FIVE: 5, Occasion.TEN: 10}
BY_DAYS = frozenset({Occasion.HALF, Occasion.DAYS})
MOST_YEARS = 10


class Period(msgspec.Struct, frozen=True):
    """Both days belong to it."""

    occasion: Occasion
    first: date
    last: date

    @classmethod
    def of_years(cls, occasion: Occasion, first: int, last: int) -> Period:
        return cls(occasion, date(first, 1, 1), date(last, 12, 31))

    @classmethod
    def span(cls, years: int, last: int) -> Period:
        """Take the years up to `last`: 1, 3, 5 or 10 of them."""
        occasion = next((one for one, long in SPANS.items() if long == years), Occasion.YEAR)
        return cls.of_years(occasion, last - years + 1, last)

    @classmethod
    def half(cls, year: int, *, second: bool) -> Period:
        if second:
            return cls(Occasion.HALF, date(year, 7, 1), date(year, 12, 31))
        return cls(Occasion.HALF, date(year, 1, 1), date(year, 6, 30))

    @property
    def by_days(self) -> bool:
        return self.occasion in BY_DAYS

    @property
    def years(self) -> tuple[int, ...]:
        return tuple(range(self.first.year, self.last.year + 1))

    @property
    def year(self) -> int:
        """The last one: the year whose state is shown in full."""
        return self.last.year

    @property
    def key(self) -> str:
        """Write it for a button or a document's name: "year:2026-01-01:2026-12-31"."""
        return f"{self.occasion}:{self.first}:{self.last}"

    @classmethod
    def from_key(cls, key: str) -> Period:
        occasion, first, last = key.split(":")
        return cls(Occasion(occasion), date.fromisoformat(first), date.fromisoformat(last))

    @property
    def said(self) -> Text:
        """Say what time it is: "năm 2026", "5 năm 2022–2026", "từ 1/3/2026 đến 31/5/2026"."""
        if self.by_days:
            return say("from {first} to {last}", first=self.first, last=self.last)
        if len(self.years) == 1:
            return say("the year {year}", year=str(self.year))
        return say(
            "{count} years {first}–{last}",
            count=len(self.years),
            first=str(self.years[0]),
            last=str(self.year),
        )
