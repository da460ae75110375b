"""What the meeting's screens share: who looks heads the village, and the review stands as it is at that moment."""

from __future__ import annotations

from abc import abstractmethod

from criteria.wording import say
from dialogs.message import Message
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.village.review_meeting.frame import ReviewRoom
from dialogs.village.review_meeting.standing import Standing, standing
from dialogs.village.screen import OfVillage

NO_SEASON = say("The commune has not opened this year's registration yet.")


class MeetingScreen(OfVillage[ReviewRoom]):
    """Draws, acts and understands with the review as it stands now."""

    @abstractmethod
    async def seen(self, turn: Turn, frame: ReviewRoom, now: Standing) -> Message:
        """Draw the screen."""

    @abstractmethod
    async def chosen(self, turn: Turn, frame: ReviewRoom, now: Standing, choice: str) -> None:
        """Act on a choice."""

    async def heard(self, turn: Turn, frame: ReviewRoom, now: Standing, text: str) -> None:
        await super().said(turn, frame, text)

    async def draw(self, turn: Turn, frame: ReviewRoom) -> Message:
        now = await standing(turn, frame)
        if now is None:
            return Message((NO_SEASON,), (BACK,), self.stamp(frame))
        return await self.seen(turn, frame, now)

    async def act(self, turn: Turn, frame: ReviewRoom, choice: str) -> None:
        now = await standing(turn, frame)
        if now is not None:
            await self.chosen(turn, frame, now, choice)

    async def said(self, turn: Turn, frame: ReviewRoom, text: str) -> None:
        now = await standing(turn, frame)
        if now is None:
            await super().said(turn, frame, text)
        else:
            await self.heard(turn, frame, now, text)

    async def back(self, turn: Turn, frame: ReviewRoom) -> None:
        to_room(turn)


def to_room(turn: Turn) -> None:
    """Go back to the room, or to the list one came from."""
    assert isinstance(turn.frame, ReviewRoom)
    turn.change(screen=turn.frame.back_to, back_to="room", file="", reasons_for=(), detail="")
