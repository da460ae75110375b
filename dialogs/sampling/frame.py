"""A commune's files by villages: what stands out, what is drawn by lot."""

import msgspec


class Sampling(msgspec.Struct, frozen=True, omit_defaults=True, tag="sm"):
    commune: str
    screen: str = "villages"
    village: str = ""
    title: str = ""
    """Whose size of a change is set."""
    percent: int = 0
    """Chosen, and read back before it is announced."""
