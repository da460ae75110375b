"""When a level may be asked for, and until when a recognition is kept: dates in, dates out."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta

from criteria.criteria_set import CriteriaSet
from criteria.marks import KeptFrom


def may_ask_from(criteria_set: CriteriaSet, level: int, decided: Mapping[int, date]) -> date | None:
    """Return the first day on which a level may be asked for; None while the level below was never given.

    `decided` maps levels to the day of the decision that recognised them first. Raise KeyError where the set
    has no such level.
    """
    wanted = next((one for one in criteria_set.levels if one.level == level), None)
    if wanted is None:
        raise KeyError(level)
    months = wanted.after_months.value
    if months is None:
        return date.min
    below = decided.get(level - 1)
    return None if below is None else months_later(below, int(months))


def kept_until(criteria_set: CriteriaSet, decided: date) -> date | None:
    """Return the last day a recognition is kept; None where the paper does not say how long."""
    recognition = criteria_set.recognition
    if recognition is None or recognition.kept_months.value is None:
        return None
    begins = decided if recognition.kept_from is KeptFrom.decision else date(decided.year + 1, 1, 1)
    return months_later(begins, int(recognition.kept_months.value)) - timedelta(days=1)


def months_later(day: date, months: int) -> date:
    """Return the same day so many months on; the last of the month where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
