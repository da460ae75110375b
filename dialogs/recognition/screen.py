"""What these screens share: an officer's role at every look, the record their buttons name, the way back."""

from __future__ import annotations

from typing import Any

from criteria.wording import say
from dialogs.desk.screen import officer_role
from dialogs.event import Audience
from dialogs.message import Choice, Message, Stamp
from dialogs.recognition.frame import RecognitionWork
from dialogs.records import Person, Role, RoleKind
from dialogs.screen import BACK, Screen
from dialogs.turn import Turn

CLEAN: dict[str, Any] = {
    "act": "", "seen": -1, "exemplary": False, "day": "", "until": "", "number": "", "body": "", "capacity": "",
    "signer": "", "issuer": "", "name": "", "reason": "", "outcome": "", "kind": "", "page": 0, "file": "",
    "objection": "",
}  # fmt: skip
"""What an act gathered on its way."""
CHAIR_ONLY = say("This is for the Chủ tịch Hội Khuyến học of the commune.")


class RecognitionScreen(Screen[RecognitionWork]):
    above = "titles"
    """Where "back" leads."""

    def check(self, frame: RecognitionWork) -> str:
        """Name what the screen is about, the file within it too."""
        record = frame.objection or frame.decision or frame.proposal or frame.season or frame.title
        return f"{record}-{frame.file}" if frame.file else record

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen=self.above, **CLEAN)

    async def show(self, turn: Turn, frame: RecognitionWork) -> Message:
        role = await officer_role(turn)
        if role is None:
            words = say("Recognition is prepared by the officers of Hội Khuyến học.")
            return Message((words,), (BACK,), self.stamp(frame))
        return await self.shown(turn, frame, role)

    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        raise NotImplementedError

    async def tapped(self, turn: Turn, frame: RecognitionWork, choice: str) -> None:
        role = await officer_role(turn)
        if role is not None:
            await self.chosen(turn, frame, role, choice)

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        """Only "back" is offered, unless a screen says otherwise."""

    def gone(self, frame: RecognitionWork) -> Message:
        return Message((say("There is nothing of this any more."),), (BACK,), self.stamp(frame))


async def is_chair(turn: Turn, commune: str) -> bool:
    person = await turn.world.person(turn.person, turn.at)
    return person.role_at(commune, RoleKind.CHAIR) is not None


async def may(turn: Turn, commune: str) -> bool:
    """Say whether the person may do the chair's acts here at this moment, and tell who may otherwise."""
    if await is_chair(turn, commune):
        return True
    turn.tell(CHAIR_ONLY)
    return False


async def colleagues(turn: Turn, commune: str) -> tuple[Person, ...]:
    """List the other officers of the commune, its chair included, each once."""
    found: dict[str, Person] = {}
    for kind in (RoleKind.CHAIR, RoleKind.OFFICER):
        for person in await turn.world.people_with_role(commune, kind, turn.at):
            found.setdefault(person.id, person)
    return tuple(person for person in found.values() if person.id != turn.person)


async def tell_colleagues(turn: Turn, commune: str, message: Message) -> None:
    for person in await colleagues(turn, commune):
        turn.post(Audience.OFFICERS, person.id, message)


def notice(words: Any, label: Any, screen: str, record: str) -> Message:
    """Make a notice whose button opens the record's present state: `dialogs.taps.follow_notice`."""
    return Message((words,), (Choice("open", label),), Stamp("go", screen, record))
