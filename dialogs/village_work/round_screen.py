"""What the screens of a round share: the village is in this officer's hands at every look."""

from __future__ import annotations

from abc import abstractmethod

from criteria.wording import Words
from dialogs.message import Message
from dialogs.records import RoleKind
from dialogs.sampling.screen import NOT_AN_OFFICER
from dialogs.screen import BACK, Screen
from dialogs.turn import Turn
from dialogs.village_work.hands_screen import NOTHING_HERE, InHands, heads, in_hands
from dialogs.village_work.round_frame import Round
from dialogs.village_work.since import since
from dialogs.village_work.take import HEADS_IT


class RoundScreen(Screen[Round]):
    @abstractmethod
    async def draw(self, turn: Turn, frame: Round, it: InHands) -> Message:
        """Draw the screen for who works in the village."""

    @abstractmethod
    async def act(self, turn: Turn, frame: Round, it: InHands, choice: str) -> None:
        """Act on a choice of who works in the village."""

    async def show(self, turn: Turn, frame: Round) -> Message:
        it = await in_hands(turn, frame.season, frame.village)
        if it is None or not await works_there(turn, it):
            words = NOTHING_HERE if it is None else await why_not_here(turn, it)
            return Message((words,), (BACK,), self.stamp(frame))
        return await self.draw(turn, frame, it)

    async def tapped(self, turn: Turn, frame: Round, choice: str) -> None:
        it = await in_hands(turn, frame.season, frame.village)
        if it is not None and await works_there(turn, it):
            await self.act(turn, frame, it, choice)
            return
        turn.tell(NOTHING_HERE if it is None else await why_not_here(turn, it))
        turn.pop()

    async def back(self, turn: Turn, frame: Round) -> None:
        turn.pop()

    def check(self, frame: Round) -> str:
        return f"{frame.season}-{frame.village}"


async def works_there(turn: Turn, it: InHands) -> bool:
    person = await turn.world.person(turn.person, turn.at)
    return (
        it.work.officer == turn.person
        and person.role_at(it.village.id, RoleKind.OFFICER, RoleKind.CHAIR) is not None
        and not heads(person, it.village.id)
    )


async def why_not_here(turn: Turn, it: InHands) -> Words:
    person = await turn.world.person(turn.person, turn.at)
    if person.role_at(it.village.id, RoleKind.OFFICER, RoleKind.CHAIR) is None:
        return NOT_AN_OFFICER
    return HEADS_IT if heads(person, it.village.id) else await since(turn, it)
