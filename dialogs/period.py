"""When a point table is not in force, and how that is said: which way, and which day."""

from __future__ import annotations

from datetime import date

from criteria import CriteriaSet
from criteria.period import outside_period
from criteria.wording import Text
from dialogs.records import Season


def not_in_force(criteria_set: CriteriaSet, on: date) -> Text | None:
    """Say that the table is over, or has not begun; None on a day within its period."""
    return outside_period(criteria_set, on)


def scored_on(season: Season, today: date) -> date:
    """Give the first day from now on at which a season's files can be scored."""
    return min(max(today, season.scoring_from), season.scoring_to)
