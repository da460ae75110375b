"""The card that a file is handed in with: of the highest level it reaches and may ask for, so nobody is asked for one."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from typing import NamedTuple

import msgspec

from criteria import Answers, CriteriaSet, Scorecard, may_ask_from, score
from criteria.wording import Text, say
from dialogs.outcome import level_name
from dialogs.records.recognition import first_decided
from dialogs.turn import Turn


class Proposed(NamedTuple):
    card: Scorecard
    waits: Text | None = None
    """Why a higher level, reached by its text, is not proposed this year."""


def proposed(
    criteria_set: CriteriaSet,
    answers: Answers,
    *,
    on: date,
    shown: AbstractSet[str] = frozenset(),
    decided: Mapping[int, date] | None = None,
) -> Proposed:
    """Score the answers at the highest level they meet and may ask for; at the first one where they meet none.

    `decided` maps levels to the day on which each was first recognised.
    """
    first = min(criteria_set.level_numbers)
    card = score(criteria_set, answers, on=on, level=first, shown=shown)
    reached = card.reached or first
    level = next(
        (one for one in range(reached, first, -1) if open_on(criteria_set, one, decided or {}, on)), first
    )
    if level > first:
        card = score(criteria_set, answers, on=on, level=level, shown=shown)
    if level == reached:
        return Proposed(card)
    waits = why_not_yet(criteria_set, level + 1, decided or {})
    return Proposed(msgspec.structs.replace(card, reached=level), waits)


def open_on(criteria_set: CriteriaSet, level: int, decided: Mapping[int, date], on: date) -> bool:
    """Say whether a level may be asked for on that day."""
    opens = may_ask_from(criteria_set, level, decided)
    return opens is not None and opens <= on


def why_not_yet(criteria_set: CriteriaSet, level: int, decided: Mapping[int, date]) -> Text:
    months = next(one.after_months.value for one in criteria_set.levels if one.level == level)
    opens = may_ask_from(criteria_set, level, decided)
    told = say(
        "{level} is reached by the answers, and may be asked for {months} months after the decision on {below}",
        level=level_name(criteria_set, level),
        months=months or 0,
        below=level_name(criteria_set, level - 1),
    )
    if opens is None:
        return say("{told}; no such decision has been entered.", told=told)
    return say("{told}: from {day} on.", told=told, day=opens)


async def decided_before(turn: Turn, criteria_set: CriteriaSet, subject: str) -> Mapping[int, date]:
    """Read the recognitions of earlier years, where the set's levels wait for one another."""
    if not any(level.after_months.value is not None for level in criteria_set.levels):
        return {}
    return first_decided(await turn.world.recognised(subject, criteria_set.title))
