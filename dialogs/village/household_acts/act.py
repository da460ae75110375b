"""An act of a household: what is read back before it is written, and the writing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date

import msgspec

from criteria.wording import Words
from dialogs.records import RosterLine
from dialogs.turn import Turn
from dialogs.village.household_acts.frame import HouseholdAct

ReadBack = Callable[[Turn, HouseholdAct, RosterLine], Awaitable[tuple[Words, ...]]]
Write = Callable[[Turn, HouseholdAct, RosterLine], Awaitable[bool]]
"""Write it down as things are now; False where it cannot be, having said why."""


class Act(msgspec.Struct, frozen=True):
    read_back: ReadBack
    write: Write


def day_of(frame: HouseholdAct) -> date:
    return date.fromisoformat(frame.on)
