"""The household's points and the officer's stand side by side; neither overwrites the other."""

from __future__ import annotations

from decimal import Decimal

from criteria.indicator import Indicator
from dialogs.records import File
from dialogs.turn import Turn


def points_of(file: File, indicator: str) -> Decimal:
    """Read the points that count now for one indicator: the officer's, or else the household's own."""
    assert file.submission is not None
    return file.verified.get(indicator, file.submission.points_by_indicator.get(indicator, Decimal(0)))


def points_now(file: File) -> Decimal:
    assert file.submission is not None
    return file.submission.points if file.verified_points is None else file.verified_points


def total_with(file: File, indicator: Indicator, points: Decimal) -> Decimal:
    """Work out the new total when one indicator is scored again."""
    return points_now(file) - points_of(file, indicator.id) + points


def meets(turn: Turn, file: File) -> bool:
    """Say whether the points that count now reach the threshold and the minimum of each indicator."""
    assert file.submission is not None
    criteria_set = turn.world.criteria_set(file.criteria_set, file.criteria_version)
    threshold, minimum = criteria_set.threshold, criteria_set.minimum_each
    if threshold is not None and points_now(file) < threshold:
        return False
    if minimum is None:
        return True
    return all(points_of(file, indicator) >= minimum for indicator in file.submission.points_by_indicator)
