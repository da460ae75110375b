"""What the screens of the tables share: their buttons name the title or the very version they are about."""

from __future__ import annotations

from criteria import CriteriaSet
from criteria.wording import say
from dialogs.criteria_tables.frame import CriteriaTables
from dialogs.desk.screen import officer_role
from dialogs.message import Choice, Message
from dialogs.records import Role, handle_of
from dialogs.screen import BACK, Screen
from dialogs.turn import Turn

EARLIER = Choice("earlier", say("Earlier ones"), apart=True)
LATER_ONES = Choice("later_ones", say("Later ones"), apart=True)


class TablesScreen(Screen[CriteriaTables]):
    above = "titles"
    """Where "back" leads; nothing leads off the tables."""

    def check(self, frame: CriteriaTables) -> str:
        return handle_of(frame.criteria_set, frame.version) if frame.criteria_set else frame.title

    async def back(self, turn: Turn, frame: CriteriaTables) -> None:
        if self.above:
            turn.change(screen=self.above, over=(), page=0)
        else:
            turn.pop()

    async def show(self, turn: Turn, frame: CriteriaTables) -> Message:
        role = await officer_role(turn)
        if role is None:
            return Message(
                (say("Point tables are for the officers of Hội Khuyến học."),), (BACK,), self.stamp(frame)
            )
        return await self.shown(turn, frame, role)

    async def shown(self, turn: Turn, frame: CriteriaTables, role: Role) -> Message:
        raise NotImplementedError

    async def tapped(self, turn: Turn, frame: CriteriaTables, choice: str) -> None:
        role = await officer_role(turn)
        if role is not None:
            await self.chosen(turn, frame, role, choice)

    async def chosen(self, turn: Turn, frame: CriteriaTables, role: Role, choice: str) -> None:
        """Only "back" is offered, unless a screen says otherwise."""


def set_of(turn: Turn, frame: CriteriaTables) -> CriteriaSet | None:
    return find_set(turn, frame.criteria_set, frame.version)


def find_set(turn: Turn, criteria_set: str, version: str) -> CriteriaSet | None:
    """Find a version; None where it cannot be built any more."""
    try:
        return turn.world.criteria_set(criteria_set, version)
    except KeyError:
        return None
