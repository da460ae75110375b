"""What a registration has gathered so far."""

import msgspec


class Registration(msgspec.Struct, frozen=True, omit_defaults=True, tag="rg"):
    id: str = ""
    """Tells this registration's buttons from those of one before it."""
    screen: str = "consent"
    title: str = "family"
    village: str = ""
    village_name: str = ""
    commune: str = ""
    commune_name: str = ""
    season: str = ""
    from_link: bool = False
    """The village came by its link or with the role, so it was not asked."""
    relation: str = ""
    adult_agreed: bool = False
    name: str = msgspec.field(name="head_name", default="")
    """Of the chủ hộ, the person, the clan, the unit; saved under its first name."""
    members: int = 0
    fact: str = ""
    """What kind of unit it is: an option of the question that the criteria set asks about it."""
    through: str = ""
    """The household or unit that registers one of its people as a learning citizen."""
    another: bool = False
    """It is said to be another one of the same name."""
    house: str = ""
    """The household of the village's list that it is asked about, or that registers by itself."""
    found: tuple[tuple[str, str], ...] = ()
    """Places offered on the screen: id and name."""
    mending: bool = False
    """One answer is being changed from the confirmation, which comes back after it."""

    @property
    def place(self) -> str:
        """The list it will stand on: the village's, or the commune's."""
        return self.village or self.commune

    @property
    def place_name(self) -> str:
        return self.village_name or self.commune_name
