"""An officer goes through a village: one file after the other, then the rest in one act."""

import msgspec


class Round(msgspec.Struct, frozen=True, omit_defaults=True, tag="vw"):
    season: str
    village: str
    village_name: str
    screen: str = "pause"
    done: int = 0
    """Decided since the round began: "file 3 of 14" counts from there."""
    put_off: tuple[str, ...] = ()
    """Files left for later: they come again after the others."""
    seen: tuple[str, ...] = ()
    """The short codes of the list as it was opened for the second look."""
    page: int = 0
