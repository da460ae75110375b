"""A village's list of households: pages of it, one household, one field of it."""

import msgspec


class VillageList(msgspec.Struct, frozen=True, omit_defaults=True, tag="hl"):
    village: str
    village_name: str
    screen: str = "houses"
    page: int = 0
    only: str = ""
    """A step of the year (`dialogs.village.standing.Stand`), "gone", or empty: everybody."""
    found: tuple[int, ...] = ()
    """Numbers that a typed name fits."""
    house: str = ""
    """The household looked at, by its subject."""
    field: str = ""
    """What of it is being mended."""
