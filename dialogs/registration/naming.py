"""A name is typed; where somebody of that name is on the list already, it is asked and never merged."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar

from criteria.wording import Text, Words, say
from dialogs.message import Choice, Message
from dialogs.records import TITLES, SubjectKind
from dialogs.registration.frame import Registration
from dialogs.registration.screen import RegistrationScreen
from dialogs.registration.steps import go_on, steps_of
from dialogs.screen import BACK
from dialogs.subject_words import key_of
from dialogs.turn import Turn

OTHER_HOUSEHOLD = Choice("other", say("Another household of the same name"))
OTHER = Choice("other", say("Another one of the same name"))
MEND = Choice("mend", say("Type the name again"))
NAMES = ("head", "person", "clan", "unit")


class NameScreen(RegistrationScreen):
    """One name, typed in full."""

    question: ClassVar[Text]

    @abstractmethod
    def read(self, text: str) -> str | None: ...

    @abstractmethod
    def not_a_name(self, text: str) -> Words: ...

    async def show(self, turn: Turn, frame: Registration) -> Message:
        return Message((self.question,), (BACK,), self.stamp(frame), numbered=False)

    async def typed(self, turn: Turn, frame: Registration, text: str) -> None:
        found = self.read(text)
        if found is None:
            turn.tell(self.not_a_name(text))
        else:
            await self.named(turn, frame, found)

    async def named(self, turn: Turn, frame: Registration, found: str) -> None:
        turn.change(name=found, another=False)
        kind = TITLES[frame.title].subject
        if await turn.world.subjects_named(kind, frame.place, key_of(kind, found)):
            turn.change(screen="same_name")
        else:
            go_on(turn)

    async def tapped(self, turn: Turn, frame: Registration, choice: str) -> None:
        """Only "back" is offered."""


class SameName(RegistrationScreen):
    """Somebody of that name is registered there: never merged silently, never joined unasked."""

    async def show(self, turn: Turn, frame: Registration) -> Message:
        household = TITLES[frame.title].subject is SubjectKind.HOUSEHOLD
        words = (
            say(
                "{village} already has a household of {name} registered this year. If it is yours, the file is on the "
                "phone that registered it: please ask the village head. If it is another household of the same name, "
                "go on.",
                village=frame.place_name,
                name=frame.name,
            )
            if household
            else say(
                "{place} already has {name} on its list. If it is the same one, the file is on the phone that "
                "registered it: please ask the commune's Hội Khuyến học. If it is another one of the same name, go on.",
                place=frame.place_name,
                name=frame.name,
            )
        )
        return Message((words,), (OTHER_HOUSEHOLD if household else OTHER, MEND, BACK), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: Registration, choice: str) -> None:
        if choice == "other":
            turn.change(another=True)
            go_on(turn)
        elif choice == "mend":
            turn.change(screen=naming_step(frame))

    async def back(self, turn: Turn, frame: Registration) -> None:
        turn.change(screen=naming_step(frame))


def naming_step(frame: Registration) -> str:
    return next(step for step in steps_of(frame) if step in NAMES)
