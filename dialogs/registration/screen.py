"""What the registration's screens share: their buttons name the registration they belong to."""

from __future__ import annotations

from dialogs.registration.frame import Registration
from dialogs.screen import Screen


class RegistrationScreen(Screen[Registration]):
    def check(self, frame: Registration) -> str:
        return frame.id
