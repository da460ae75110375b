"""The village's review meeting in its head's private chat. What was said stands in the records, not here."""

import msgspec


class ReviewRoom(msgspec.Struct, frozen=True, omit_defaults=True, tag="rm"):
    village: str
    village_name: str
    season: str
    screen: str = "room"
    page: int = 0
    """Of the list."""
    file: str = ""
    """The house on the screen, or whose reason is asked."""
    reasons_for: tuple[str, ...] = ()
    """Files whose reasons are still to be asked, after the one on the screen."""
    back_to: str = "room"
    """Where one comes back to once a house is judged."""
    detail: str = ""
    """Which detail of the minutes is being typed."""
