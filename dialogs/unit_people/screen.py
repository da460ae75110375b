"""What the screens of a unit's people share: whoever looks or acts looks after the unit's file at that very moment."""

from __future__ import annotations

from abc import abstractmethod

from criteria.wording import say
from dialogs.file_status.clan import own_file
from dialogs.message import Message
from dialogs.records import TITLES, Season, Status, SubjectKind, UnitMember
from dialogs.screen import BACK, Screen
from dialogs.turn import Turn
from dialogs.unit_people.frame import UnitPeople

CITIZEN = "citizen"
NOT_YOURS = say("This is for whoever looks after the unit's file.")


class OfUnit(Screen[UnitPeople]):
    before = "people"
    """The screen that "back" leads to."""

    @abstractmethod
    async def draw(self, turn: Turn, frame: UnitPeople) -> Message:
        """Draw the screen, for somebody who may see it."""

    async def act(self, turn: Turn, frame: UnitPeople, choice: str) -> None:
        """Act on a choice of somebody who may act; where only "back" is offered, there is none."""

    async def said(self, turn: Turn, frame: UnitPeople, text: str) -> bool:
        """Take what was typed; False where it is not understood."""
        return False

    async def show(self, turn: Turn, frame: UnitPeople) -> Message:
        if not await keeps(turn, frame):
            return Message((NOT_YOURS,), (BACK,), self.stamp(frame))
        return await self.draw(turn, frame)

    async def tapped(self, turn: Turn, frame: UnitPeople, choice: str) -> None:
        if await keeps(turn, frame):
            await self.act(turn, frame, choice)
        else:
            turn.tell(NOT_YOURS)

    async def typed(self, turn: Turn, frame: UnitPeople, text: str) -> None:
        choice = await self.choice_meant(turn, frame, text)
        if choice == BACK.id:
            await self.back(turn, frame)
        elif not await keeps(turn, frame):
            turn.tell(NOT_YOURS)
        elif choice is not None:
            await self.act(turn, frame, choice)
        elif not await self.said(turn, frame, text):
            turn.tell(self.ask_again(frame))

    async def back(self, turn: Turn, frame: UnitPeople) -> None:
        turn.change(screen=self.before)

    def check(self, frame: UnitPeople) -> str:
        return frame.file


async def keeps(turn: Turn, frame: UnitPeople) -> bool:
    file = await own_file(turn, frame.file)
    return (
        file is not None
        and file.status is not Status.WITHDRAWN
        and TITLES[file.title].subject is SubjectKind.UNIT
    )


async def season_of(turn: Turn, unit: str) -> Season | None:
    """Find the year's season of Công dân học tập in the unit's commune."""
    found = await turn.world.subject(unit)
    return await turn.world.current_season(found.place, CITIZEN, turn.today) if found else None


async def members(turn: Turn, unit: str) -> tuple[UnitMember, ...]:
    season = await season_of(turn, unit)
    return await turn.world.unit_members(unit, season.id if season else "")


async def member_of(turn: Turn, frame: UnitPeople) -> UnitMember | None:
    return next((one for one in await members(turn, frame.unit) if one.id == frame.member), None)
