"""The households of a clan that let its head see their name."""

from __future__ import annotations

import msgspec

from dialogs.records.roster import RosterLine


class ClanHouse(msgspec.Struct, frozen=True):
    """A household that agreed to be named; nothing of its line but number, name and step is filled."""

    line: RosterLine
    village: str
    village_name: str


class ClanHouses(msgspec.Struct, frozen=True):
    named: tuple[ClanHouse, ...]
    """Those that agreed, by village and number."""
    others: int
    """Those that count in the clan and are not named."""
