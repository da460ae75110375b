"""Reports on the officers' desk: which time, which place, the figures, the list behind one."""

import msgspec


class Reports(msgspec.Struct, frozen=True, omit_defaults=True, tag="rp"):
    screen: str = "menu"
    place: str = ""
    """Empty: the officer's own."""
    period: str = ""
    """`Period.key`."""
    title: str = ""
    figure: str = ""
    page: int = 0
