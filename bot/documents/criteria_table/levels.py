"""Reading the pairs of a rule: from which level how many points."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from bot.documents.criteria_table.grid import Row
from bot.documents.criteria_table.reading import Reading
from bot.documents.criteria_table.sheets import PAIRS
from criteria import say

Steps = list[tuple[int, Decimal]]
"""(number of the pair, points)"""


def steps_of(row: Row, reading: Reading) -> Steps:
    """Read the pairs that have points; a level without points is a fault."""
    steps: Steps = []
    for number in range(1, PAIRS + 1):
        points = reading.points(row, f"points{number}")
        if points is not None:
            steps.append((number, points))
        elif not row[f"level{number}"].empty and row[f"points{number}"].empty:
            reading.findings.wrong(
                row.spot(f"points{number}"),
                say("The level beside has no points."),
                say("Type its points, or empty the level."),
                "5",
            )
    return steps


def levels_of(
    row: Row, steps: Steps, reading: Reading, *, most: Decimal
) -> list[tuple[Decimal, Decimal]] | None:
    """Read numeric levels, from the highest down; None with a fault where they make no stairs."""
    levels: list[tuple[Decimal, Decimal]] = []
    for number, earned in steps:
        cell = row[f"level{number}"]
        level = None if cell.broken else cell.number
        whole = level is not None and (most == Decimal(100) or level == level.to_integral_value())
        if level is None or not whole or not 1 <= level <= most:
            reading.findings.wrong(
                row.spot(f"level{number}"),
                say("“{typed}” is no level.", typed=cell.text),
                say("A level is a number: a per cent from 1 to 100, or so many."),
                "75",
            )
            return None
        levels.append((level, earned))
    if not levels:
        reading.findings.wrong(
            row.spot("level1"),
            say("No level gives any points."),
            say("Type from which level how many points."),
            "100 → 10; 75 → 7",
        )
        return None
    ordered = sorted(levels, reverse=True)
    if levels not in (ordered, ordered[::-1]) or any(
        above[0] == below[0] or above[1] < below[1] for above, below in pairwise(ordered)
    ):
        reading.findings.wrong(
            row.spot("level1"),
            say("The levels are out of order: a higher level must not give fewer points."),
            say("Write them from the highest to the lowest."),
            "100 → 10; 75 → 7; 50 → 5",
        )
        return None
    return ordered
