"""The officers' group chat of a commune."""

from __future__ import annotations

import msgspec


class Group(msgspec.Struct, frozen=True):
    chat: str
    commune: str
    commune_name: str
    admin: bool
    """Pinning needs admin rights; without them the board stands unpinned and says so."""
    forum: bool = False
    """Its messages stand in topics."""
    topics: bool = False
    """The bot may begin topics and manage them."""


class Topic(msgspec.Struct, frozen=True):
    """A village's topic in a group."""

    chat: str
    village: str
    thread: str
    title: str
    closed: bool
    """Then only who manages topics may write there."""
