"""What a registration has gathered so far."""

import msgspec


class Registration(msgspec.Struct, frozen=True, omit_defaults=True, tag="rg"):
    id: str = ""
    """Tells this registration's buttons from those of one before it."""
    screen: str = "consent"
    village: str = ""
    village_name: str = ""
    commune: str = ""
    commune_name: str = ""
    season: str = ""
    from_link: bool = False
    """The village came by its link, so it was not asked."""
    relation: str = ""
    adult_agreed: bool = False
    head_name: str = ""
    members: int = 0
    another: bool = False
    """The household is said to be another one of the same name."""
    found: tuple[tuple[str, str], ...] = ()
    """Places offered on the screen: id and name."""
    mending: bool = False
    """One answer is being changed from the confirmation, which comes back after it."""
