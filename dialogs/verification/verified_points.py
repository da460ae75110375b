"""The household's points and the officer's stand side by side; neither overwrites the other."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import msgspec

from criteria import CriteriaSet, Kind, Line
from criteria.indicator import Indicator
from criteria.score import lines_at
from criteria.verdict import verdict
from criteria.wording import Text, Words, say
from dialogs.outcome import level_in, result
from dialogs.records import File
from dialogs.self_assessment.shown import shown_by
from dialogs.turn import Turn

NOT_COUNTED = Decimal(-1)
"""An officer's "không thuộc diện" in a pass/fail set: the indicator leaves what is reached and what it is of."""
NOTHING = Decimal(0)


def points_of(file: File, indicator: str) -> Decimal:
    """Read the points that count now for one indicator: the officer's, or else the household's own."""
    assert file.submission is not None
    return file.verified.get(indicator, file.submission.points_by_indicator.get(indicator, Decimal(0)))


def judged(file: File, indicator: str) -> Decimal:
    """Read how an indicator of a pass/fail set stands now: reached, not reached, or `NOT_COUNTED`."""
    assert file.submission is not None
    return file.verified.get(indicator, file.submission.points_by_indicator.get(indicator, NOT_COUNTED))


def points_now(file: File) -> Decimal:
    assert file.submission is not None
    return file.submission.points if file.verified_points is None else file.verified_points


def of_now(file: File) -> Decimal:
    """Read what the points are out of, once an officer has found that an indicator is about others, or is not."""
    assert file.submission is not None
    counted = file.submission.points_by_indicator
    left = sum(points == NOT_COUNTED and name in counted for name, points in file.verified.items())
    joined = sum(points != NOT_COUNTED and name not in counted for name, points in file.verified.items())
    return file.submission.of - left + joined


def total_with(file: File, indicator: Indicator, points: Decimal) -> Decimal:
    """Work out the new total when one indicator is scored again."""
    before = points_of(file, indicator.id)
    return points_now(file) - max(before, NOTHING) + max(points, NOTHING)


def total_told(
    criteria_set: CriteriaSet, file: File, indicator: str, points: Decimal, total: Decimal
) -> Words:
    """Say the new total: points alone, or so many of so many indicators."""
    if criteria_set.kind is not Kind.pass_fail:
        return say("{points}", points=total)
    after = msgspec.structs.replace(file, verified={**file.verified, indicator: points})
    return result(criteria_set, total, of_now(after))


async def meets(turn: Turn, file: File) -> bool:
    """Say whether what counts now reaches what the set asks: points and minimums, or every indicator of a level."""
    return await level_now(turn, file) is not None


async def result_now(turn: Turn, file: File, *, short: bool = False) -> Text:
    """Say the result that counts now."""
    criteria_set = turn.world.criteria_set(file.criteria_set, file.criteria_version)
    level = await level_now(turn, file) if criteria_set.levels else None
    return result(criteria_set, points_now(file), of_now(file), level, short=short)


async def level_now(turn: Turn, file: File) -> int | None:
    """Find the level that is met as judged now: the file's own, or one below it; None where none is."""
    assert file.submission is not None
    criteria_set = turn.world.criteria_set(file.criteria_set, file.criteria_version)
    known = criteria_set.plan.known(file.submission.answers)
    shown = await shown_for(turn, criteria_set, file)
    own = level_in(file.submission.flags) or min(criteria_set.level_numbers)
    for level in sorted((one for one in criteria_set.level_numbers if one <= own), reverse=True):
        lines = tuple(
            with_judgement(criteria_set, file, line, same_level=level == own)
            for line in lines_at(criteria_set, known, level, shown)
        )
        if verdict(criteria_set, known, lines, points_now(file)).met:
            return level
    return None


async def shown_for(turn: Turn, criteria_set: CriteriaSet, file: File) -> frozenset[str]:
    """Find what a file has something to show for; read only where the paper lets evidence decide."""
    if not criteria_set.evidence_decides:
        return frozenset()
    return shown_by(criteria_set, Counter(piece.indicator for piece in await turn.world.evidence(file.id)))


def with_judgement(criteria_set: CriteriaSet, file: File, line: Line, *, same_level: bool) -> Line:
    """Put what the officer found in the place of what was worked out; at the file's level, what was handed in."""
    assert file.submission is not None
    found = file.verified.get(line.indicator)
    if found is None and same_level and criteria_set.kind is Kind.scored:
        found = file.submission.points_by_indicator.get(line.indicator)
    if found is None:
        return line
    if found == NOT_COUNTED:
        return msgspec.structs.replace(line, applicable=False, points=None, unproven=False)
    return msgspec.structs.replace(
        line,
        applicable=line.applicable or criteria_set.kind is Kind.pass_fail,
        points=found,
        unproven=False,
    )
