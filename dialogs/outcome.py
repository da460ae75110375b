"""How a result is said: points and perhaps a rank, or so many indicators reached and a level. Never the one as the other."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from criteria import CriteriaSet, Kind, rank_of
from criteria.wording import Text, Words, say
from dialogs.records.triage import LEVEL_FLAG

LEVEL = LEVEL_FLAG
"""A pass/fail file's flags name the level that it reaches: "level_2". `dialogs.verification.flags`."""


def level_flag(level: int) -> str:
    return f"{LEVEL}{level}"


def level_in(flags: Iterable[str]) -> int | None:
    """Read the level that a file was handed in for; None in a scored set, and where none is reached."""
    found = [int(flag.removeprefix(LEVEL)) for flag in flags if flag.startswith(LEVEL)]
    return max(found, default=None)


def level_name(criteria_set: CriteriaSet, level: int) -> Words:
    named = next((one.name for one in criteria_set.levels if one.level == level), None)
    return named or say("level {level}", level=level)


def result(
    criteria_set: CriteriaSet, points: Decimal, of: Decimal, level: int | None = None, *, short: bool = False
) -> Text:
    """Say a whole result: "78/100 điểm", "85/100 điểm, xếp loại Tốt", "đạt 12/15 chỉ tiêu, Mức độ 1"."""
    if criteria_set.kind is Kind.pass_fail:
        told = say("{points}/{of} indicators reached", points=points, of=of)
        if level and criteria_set.levels:
            told = say("{result}, {level}", result=told, level=level_name(criteria_set, level))
        return told
    told = (
        say("{points}/{of}", points=points, of=of)
        if short
        else say("{points}/{of} points", points=points, of=of)
    )
    rank = rank_of(criteria_set, points)
    return told if rank is None else say("{result}, ranked {rank}", result=told, rank=rank.name)
