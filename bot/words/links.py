"""Links to the two bots: their names are known once both have said who they are."""

from __future__ import annotations

from criteria.wording import Link

_NAMES: dict[str, str] = {}


def know_bot(audience: str, username: str) -> None:
    _NAMES[audience] = username


def address_of(link: Link) -> str:
    """Write the link out; before the bots have met Telegram, what to send them by hand."""
    name = _NAMES.get(link.audience)
    if name is None:
        return f"/start {link.payload}"
    return f"https://t.me/{name}?{'startgroup' if link.group else 'start'}={link.payload}"
