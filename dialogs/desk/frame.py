"""The officer's desk in the private chat of the officers' bot."""

import msgspec


class Desk(msgspec.Struct, frozen=True, omit_defaults=True, tag="dk"):
    screen: str = "desk"
    commune: str = ""
    names: tuple[str, ...] = ()
    """New villages, read back before they are added."""
    title: str = ""
    """One of the commune's own, being joined."""
    page: int = 0
    person: str = ""
    """Whose role is being ended."""
    reason: str = ""
