"""What the officers' screens about books share: whoever looks or acts is an officer at that very moment."""

from __future__ import annotations

from typing import Any, TypeVar

from criteria.wording import Words, say
from dialogs.desk.screen import officer_role
from dialogs.event import Audience
from dialogs.message import Choice, Message
from dialogs.records import Role, RoleKind
from dialogs.screen import BACK, Screen
from dialogs.turn import Turn

F = TypeVar("F", bound=Any)

NOT_OFFICER = say("Registers and reports are for the officers of Hội Khuyến học.")
NOT_CHAIR = say("Only the chair of Hội Khuyến học does this.")
EARLIER = Choice("earlier", say("Previous page"), apart=True)
LATER_ONES = Choice("later_ones", say("Next page"), apart=True)


class OfOffice(Screen[F]):
    above = ""
    """The screen that "back" leads to; empty: out of the frame."""

    async def role(self, turn: Turn) -> Role | None:
        """Find the role by which the person looks here at this moment."""
        return await officer_role(turn)

    async def show(self, turn: Turn, frame: F) -> Message:
        role = await self.role(turn)
        if role is None:
            return Message((NOT_OFFICER,), (BACK,), self.stamp(frame))
        return await self.shown(turn, frame, role)

    async def tapped(self, turn: Turn, frame: F, choice: str) -> None:
        role = await self.role(turn)
        if role is not None:
            await self.chosen(turn, frame, role, choice)

    async def typed(self, turn: Turn, frame: F, text: str) -> None:
        choice = await self.choice_meant(turn, frame, text)
        role = await self.role(turn)
        if choice == BACK.id:
            await self.back(turn, frame)
        elif role is None:
            turn.tell(NOT_OFFICER)
        elif choice is not None:
            await self.chosen(turn, frame, role, choice)
        else:
            await self.said(turn, frame, role, text)

    async def back(self, turn: Turn, frame: F) -> None:
        if self.above:
            turn.change(screen=self.above, **self.cleared())
        else:
            turn.pop()

    def cleared(self) -> dict[str, object]:
        """Name the fields that are empty again one screen up."""
        return {}

    async def shown(self, turn: Turn, frame: F, role: Role) -> Message:
        raise NotImplementedError

    async def chosen(self, turn: Turn, frame: F, role: Role, choice: str) -> None:
        """Only "back" is offered, unless a screen says otherwise."""

    async def said(self, turn: Turn, frame: F, role: Role, text: str) -> None:
        """Take what was typed and names no choice."""
        turn.tell(self.ask_again(frame))


async def is_chair(turn: Turn, place: str) -> bool:
    person = await turn.world.person(turn.person, turn.at)
    return person.role_at(place, RoleKind.CHAIR) is not None


def covers(role: Role, place: str) -> bool:
    """Say whether the officer may look at this place's books: their own commune and its villages."""
    return place == role.place or place.startswith(f"{role.place}.")


def send(turn: Turn, words: Message, *documents: str, told: Words | None = None) -> None:
    """Send documents to the officer; they follow as soon as they are made."""
    turn.post(Audience.OFFICERS, turn.person, words, *documents)
    turn.tell(told or say("The file is on its way."))
