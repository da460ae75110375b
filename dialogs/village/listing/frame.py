"""Households on their way onto a village's list: typed, one by one, or from a table; nothing stands before it was seen."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from dialogs.records.roster import RosterEntry


class Listing(msgspec.Struct, frozen=True, omit_defaults=True, tag="ln"):
    village: str
    village_name: str
    screen: str = "send"
    entries: tuple[RosterEntry, ...] = ()
    unread: tuple[str, ...] = ()
    """Typed lines that were not understood: typed again, or left out on purpose."""
    verdicts: Mapping[str, bool] = {}
    """For a pair that may be one household (`Pair.key`): whether it is."""
    wordless: tuple[int, ...] = ()
    """Entries, by place, that go without a word to tell them from a namesake."""
    why: str = "typed"
    """"list", "typed" or "moved_in"."""
    on: str = ""
    """Since when it lives here, as 2026-11-21; empty: today."""
    one: RosterEntry | None = None
    """The one being asked about step by step."""
    page: int = 0
    shown: str = ""
    """What was read back last: if the list has changed since, it is read back again."""
