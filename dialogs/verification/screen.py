"""What the officer's screens of one file share."""

from __future__ import annotations

from dialogs.screen import Screen
from dialogs.turn import Turn
from dialogs.verification.frame import Verification


class VerificationScreen(Screen[Verification]):
    def check(self, frame: Verification) -> str:
        return frame.file

    async def back(self, turn: Turn, frame: Verification) -> None:
        turn.change(screen="details", act="", indicator="", points="", missing=())
