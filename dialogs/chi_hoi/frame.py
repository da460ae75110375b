"""The members of a village's chi hội, entered with their day."""

import msgspec


class ChiHoiRoom(msgspec.Struct, frozen=True, omit_defaults=True, tag="cm"):
    village: str
    village_name: str
    screen: str = "chi_hoi"
    count: int = -1
    """The figure typed, before its day is known."""
