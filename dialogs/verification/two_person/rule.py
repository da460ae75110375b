"""How big a change of points one person may decide on alone (decision 0026): our rule, no paper's."""

from __future__ import annotations

from decimal import Decimal

from criteria import CriteriaSet, Kind
from dialogs.records import File
from dialogs.turn import Turn
from dialogs.verification.verified_points import NOT_COUNTED

SHARE = Decimal("0.1")
"""Of the points a table gives altogether, where the Chủ tịch Hội has set nothing."""
INDICATORS = Decimal(2)
"""The same in a set without points."""


def changed(criteria_set: CriteriaSet, file: File) -> Decimal:
    """Add up how far the officers' points are from the household's; of a pass/fail set, count the indicators."""
    assert file.submission is not None
    own = file.submission.points_by_indicator
    if criteria_set.kind is Kind.pass_fail:
        return Decimal(sum(found != own.get(name, NOT_COUNTED) for name, found in file.verified.items()))
    return sum((abs(found - own.get(name, Decimal(0))) for name, found in file.verified.items()), Decimal(0))


def usual_size(criteria_set: CriteriaSet) -> Decimal:
    if criteria_set.kind is Kind.pass_fail:
        return INDICATORS
    return SHARE * sum((one.points or Decimal(0) for one in criteria_set.indicators), Decimal(0))


async def needs_second(turn: Turn, file: File) -> bool:
    """Say whether a decision on the file rests on a change above the size, and no third one settles it."""
    criteria_set = turn.world.criteria_set(file.criteria_set, file.criteria_version)
    size = await turn.world.second_size(file.season)
    if changed(criteria_set, file) <= (usual_size(criteria_set) if size is None else size):
        return False
    awaited = await turn.world.awaited_second(file.id)
    return awaited is None or not awaited.differs
