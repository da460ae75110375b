"""What the desk's screens share: whose desk it is, checked at every look."""

from __future__ import annotations

from dialogs.desk.frame import Desk
from dialogs.records import Role, RoleKind
from dialogs.screen import Screen
from dialogs.turn import Turn


class DeskScreen(Screen[Desk]):
    above = "desk"

    def check(self, frame: Desk) -> str:
        return frame.commune

    async def back(self, turn: Turn, frame: Desk) -> None:
        turn.change(screen=self.above)


async def officer_role(turn: Turn) -> Role | None:
    person = await turn.world.person(turn.person, turn.at)
    return next((role for role in person.roles if role.kind in {RoleKind.OFFICER, RoleKind.CHAIR}), None)
