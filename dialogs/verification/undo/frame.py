"""One decision being undone, or the list of those that still can be."""

import msgspec


class Undoing(msgspec.Struct, frozen=True, omit_defaults=True, tag="ud"):
    seq: int = 0
    """The decision's audit line."""
    file: str = ""
    """Only this one of the files decided on in one act; empty: all of them."""
    screen: str = "why"
