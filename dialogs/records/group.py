"""The officers' group chat of a commune."""

from __future__ import annotations

import msgspec


class Group(msgspec.Struct, frozen=True):
    chat: str
    commune: str
    commune_name: str
    admin: bool
    """Pinning needs admin rights; without them the board stands unpinned and says so."""
