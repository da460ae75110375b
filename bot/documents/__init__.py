"""Documents made at the moment of sending, by name."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime

from bot.documents.my_data import my_data
from bot.telegram.line import File
from dialogs.world import World

Maker = Callable[[str, str, World, datetime], Awaitable[File]]
"""Make a document for a person in their language."""

MAKERS: dict[str, Maker] = {"my_data": my_data}


class Documents:
    """Knows how each document is made."""

    def __init__(self, world: World, clock: Callable[[], datetime]) -> None:
        self._world = world
        self._clock = clock

    async def make(self, name: str, person: str, language: str) -> File:
        """Make the document; an unknown name raises KeyError."""
        return await MAKERS[name](person, language, self._world, self._clock())
