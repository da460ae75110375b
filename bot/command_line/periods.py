"""Which time a report or register is about, as an operator types it."""

from __future__ import annotations

from bot.command_line.season_windows import window
from bot.command_line.stop import WRONG_SETTING, Stop
from dialogs.records.period import SPANS, Occasion, Period


def period_of(year: int, years: int, days: str = "") -> Period:
    """Choose the days where they are given, else so many years up to one."""
    if days:
        found = window(days, option="--days", year=year)
        return Period(Occasion.DAYS, found.first, found.last)
    if years not in {1, *SPANS.values()}:
        raise Stop(
            f"--years: {years} không dùng được. Ví dụ đúng: --years 5 (1, 3, 5 hoặc 10)", WRONG_SETTING
        )
    return Period.span(years, year)
