"""What the screens of triage by villages share: an officer of the commune at this moment, and the families' season."""

from __future__ import annotations

from abc import abstractmethod

from criteria.wording import say
from dialogs.message import Message
from dialogs.records import RoleKind, Season
from dialogs.sampling.frame import Sampling
from dialogs.screen import BACK, Screen
from dialogs.turn import Turn

FAMILY = "family"
NOT_AN_OFFICER = say("This is for the officers of the commune's Hội Khuyến học.")
NO_SEASON = say("The commune has not opened this year's registration yet.")


class SamplingScreen(Screen[Sampling]):
    @abstractmethod
    async def draw(self, turn: Turn, frame: Sampling, season: Season) -> Message:
        """Draw the screen, for an officer of the commune."""

    @abstractmethod
    async def act(self, turn: Turn, frame: Sampling, season: Season, choice: str) -> None:
        """Act on a choice of an officer of the commune."""

    async def show(self, turn: Turn, frame: Sampling) -> Message:
        season = await self.season(turn, frame)
        if not await is_officer(turn, frame.commune) or season is None:
            words = NO_SEASON if await is_officer(turn, frame.commune) else NOT_AN_OFFICER
            return Message((words,), (BACK,), self.stamp(frame))
        return await self.draw(turn, frame, season)

    async def tapped(self, turn: Turn, frame: Sampling, choice: str) -> None:
        season = await self.season(turn, frame)
        if season is not None and await is_officer(turn, frame.commune):
            await self.act(turn, frame, season, choice)
        else:
            turn.tell(NOT_AN_OFFICER)

    async def season(self, turn: Turn, frame: Sampling) -> Season | None:
        return await turn.world.current_season(frame.commune, FAMILY, turn.today)

    async def back(self, turn: Turn, frame: Sampling) -> None:
        turn.change(screen="villages", village="", title="", percent=0)

    def check(self, frame: Sampling) -> str:
        return f"{frame.village or frame.commune}-{frame.percent}" if frame.percent else frame.village


async def is_officer(turn: Turn, commune: str) -> bool:
    person = await turn.world.person(turn.person, turn.at)
    return person.role_at(commune, RoleKind.OFFICER, RoleKind.CHAIR) is not None
