"""A clan's households, for who looks after the clan's file."""

import msgspec


class ClanRoom(msgspec.Struct, frozen=True, omit_defaults=True, tag="cl"):
    file: str
    """The clan's own file: whoever looks after it may look here."""
    clan: str
    clan_name: str
    screen: str = "clan_houses"
    page: int = 0
    found: tuple[str, ...] = ()
    """Households that a typed name or number fits."""
    village: str = ""
    village_name: str = ""
