"""What a handler knows besides the happening itself."""

from __future__ import annotations

from typing import NamedTuple


class Context(NamedTuple):
    seq: int
    """Of the happening's audit line."""
    at: str
    event: str
    actor: str
    audience: str
    """Of the bot that was spoken to: a channel's file is valid there only. Empty for administration."""
