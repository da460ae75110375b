"""What the screens of an objection share: the list or the file their buttons name."""

from __future__ import annotations

from dialogs.objecting.frame import Objecting
from dialogs.screen import Screen
from dialogs.turn import Turn


class ObjectingScreen(Screen[Objecting]):
    def check(self, frame: Objecting) -> str:
        return f"{frame.proposal}-{frame.file}" if frame.file else frame.proposal

    async def tapped(self, turn: Turn, frame: Objecting, choice: str) -> None:
        """Only "back" is offered, unless a screen says otherwise."""
