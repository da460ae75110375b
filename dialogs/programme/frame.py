"""What officers enter each year, and the locality's own targets."""

import msgspec


class Programme(msgspec.Struct, frozen=True, omit_defaults=True, tag="pr"):
    screen: str = "figures"
    year: int = 0
    figure: str = ""
