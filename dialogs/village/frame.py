"""A village's own room (/thon): how things stand, and the way to its list, its papers, its meetings."""

import msgspec


class VillageRoom(msgspec.Struct, frozen=True, omit_defaults=True, tag="vl"):
    village: str = ""
    """Empty: which of the person's villages is asked first."""
    village_name: str = ""
    screen: str = "menu"
