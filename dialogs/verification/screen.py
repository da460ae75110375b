"""What the officer's screens of one file share."""

from __future__ import annotations

from dialogs.records import File, RoleKind
from dialogs.screen import Screen
from dialogs.turn import Turn
from dialogs.verification.frame import Verification


class VerificationScreen(Screen[Verification]):
    def check(self, frame: Verification) -> str:
        return frame.file

    async def file_of(self, turn: Turn, frame: Verification) -> File | None:
        """Read the file for an officer of its commune at this moment; nobody else sees any of it."""
        file = await turn.world.file(frame.file, turn.at)
        person = await turn.world.person(turn.person, turn.at)
        if file is None or person.role_at(file.commune, RoleKind.OFFICER, RoleKind.CHAIR) is None:
            return None
        return file

    async def back(self, turn: Turn, frame: Verification) -> None:
        turn.change(screen="details", act="", indicator="", points="", reason="", missing=())
