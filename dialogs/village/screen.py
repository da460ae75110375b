"""What the screens about one village share: whoever looks or acts keeps the village at that very moment.

A screen says what it draws, what a tap does and what a text means (`draw`, `act`, `said`); the role is checked
here, before each of them.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import Any, TypeVar

from criteria.wording import say
from dialogs.message import Message
from dialogs.screen import BACK, Screen
from dialogs.turn import Turn
from dialogs.village.keeper import keeps

F = TypeVar("F", bound=Any)
"""A frame with `village` and `village_name`."""

NOT_KEPT = say(
    "This is for the village head. Is {you} one? Please ask the commune's Hội Khuyến học for the link."
)


class OfVillage(Screen[F]):
    @abstractmethod
    async def draw(self, turn: Turn, frame: F) -> Message:
        """Draw the screen, for somebody who may see it."""

    @abstractmethod
    async def act(self, turn: Turn, frame: F, choice: str) -> None:
        """Act on a choice of somebody who may act."""

    async def said(self, turn: Turn, frame: F, text: str) -> None:
        """Take what was typed as the number or the label of a choice."""
        choice = await self.choice_meant(turn, frame, text)
        if choice is None:
            turn.tell(self.ask_again(frame))
        elif choice == BACK.id:
            await self.back(turn, frame)
        else:
            await self.act(turn, frame, choice)

    async def show(self, turn: Turn, frame: F) -> Message:
        if frame.village and not await keeps(turn, frame.village):
            return Message((NOT_KEPT,), (BACK,), self.stamp(frame))
        return await self.draw(turn, frame)

    async def tapped(self, turn: Turn, frame: F, choice: str) -> None:
        if frame.village and not await keeps(turn, frame.village):
            turn.tell(NOT_KEPT)
        else:
            await self.act(turn, frame, choice)

    async def typed(self, turn: Turn, frame: F, text: str) -> None:
        if not frame.village or await keeps(turn, frame.village):
            await self.said(turn, frame, text)
        elif await self.choice_meant(turn, frame, text) == BACK.id:
            await self.back(turn, frame)
        else:
            turn.tell(NOT_KEPT)

    def check(self, frame: F) -> str:
        village: str = frame.village
        return village
