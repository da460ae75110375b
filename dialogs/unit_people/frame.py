"""A unit's people, for its contact; and one of them coming in by their own link."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from dialogs.records.roster import RosterEntry


class UnitPeople(msgspec.Struct, frozen=True, omit_defaults=True, tag="up"):
    file: str
    """The unit's own file: whoever looks after it keeps the list."""
    unit: str
    unit_name: str
    screen: str = "people"
    page: int = 0
    found: tuple[int, ...] = ()
    entries: tuple[RosterEntry, ...] = ()
    """On their way onto the list; nothing is written yet."""
    unread: tuple[str, ...] = ()
    verdicts: Mapping[str, bool] = {}
    """For a pair that may be one person (`Pair.key`): whether it is."""
    shown: str = ""
    """What was read back last."""
    numbers: tuple[int, ...] = ()
    """Who is being registered."""
    others: tuple[int, ...] = ()
    """Of whom it was said that they are not those of the same name."""
    village: str = ""
    village_name: str = ""
    member: str = ""


class MemberLink(msgspec.Struct, frozen=True, omit_defaults=True, tag="um"):
    """Somebody opened the one-time link of one of a unit's people."""

    code_sha256: str
    screen: str = "is_it_you"
