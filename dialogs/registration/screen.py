"""What the registration's screens share: their buttons name the registration they belong to."""

from __future__ import annotations

from dialogs.registration.frame import Registration
from dialogs.registration.steps import ASIDE, go_back, steps_of
from dialogs.screen import Screen
from dialogs.turn import Turn


class RegistrationScreen(Screen[Registration]):
    def check(self, frame: Registration) -> str:
        return frame.id

    async def back(self, turn: Turn, frame: Registration) -> None:
        if frame.screen in ASIDE or frame.screen in steps_of(frame):
            go_back(turn)
        else:
            turn.pop()
