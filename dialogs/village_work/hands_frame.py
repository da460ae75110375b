"""A village or a file that goes from hand to hand, and the village's signing off."""

import msgspec


class Hands(msgspec.Struct, frozen=True, omit_defaults=True, tag="vh"):
    screen: str
    season: str = ""
    village: str = ""
    file: str = ""
    """Of a file alone; then the village is not named."""
    holder: str = ""
    """Who had it when it was asked for: if it is somebody else by now, nothing is taken over."""
    reason: str = ""
    """Typed, and read back before it is sent."""
