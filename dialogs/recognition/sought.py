"""One file is looked for by its code or a name; where several bear the name, they are offered."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar

from criteria.wording import Text
from dialogs.message import Choice, Message
from dialogs.recognition.finding import NOT_FOUND, offered, sought
from dialogs.recognition.frame import RecognitionWork
from dialogs.recognition.screen import RecognitionScreen
from dialogs.records import ProposedLine, Recognition, Role
from dialogs.screen import BACK
from dialogs.turn import Turn


class SoughtScreen(RecognitionScreen):
    question: ClassVar[Text]
    tapped_question: ClassVar[Text]
    """Where the list is short enough to be offered whole."""

    @abstractmethod
    async def commune(self, turn: Turn, frame: RecognitionWork) -> str:
        """Name the commune whose codes are typed short; "" where the list is gone."""

    @abstractmethod
    async def find(
        self, turn: Turn, frame: RecognitionWork, code: str, folded: str
    ) -> Sequence[ProposedLine | Recognition]:
        """Find at most MOST of the list."""

    @abstractmethod
    async def whole(self, turn: Turn, frame: RecognitionWork) -> Sequence[ProposedLine | Recognition]:
        """Return the list where it has at most MOST_SHOWN; nothing where it is longer."""

    @abstractmethod
    async def take(self, turn: Turn, frame: RecognitionWork, file: str) -> None:
        """Go on with the one that was meant."""

    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        question = self.question
        choices: tuple[Choice, ...] = ()
        if frame.name:
            code, _, folded = frame.name.partition("|")
            choices = offered(await self.find(turn, frame, code, folded))
        elif listed := await self.whole(turn, frame):
            question, choices = self.tapped_question, offered(listed)
        return Message((question,), (*choices, BACK), self.stamp(frame), numbered=False)

    async def typed(self, turn: Turn, frame: RecognitionWork, text: str) -> None:
        meant = await self.choice_meant(turn, frame, text)
        if meant is not None:
            await self.tapped(turn, frame, meant)
            return
        commune = await self.commune(turn, frame)
        looked = sought(text, commune) if commune else None
        if looked is None:
            turn.tell(NOT_FOUND)
            return
        code, folded = looked
        found = await self.find(turn, frame, code, folded)
        if not found:
            turn.tell(NOT_FOUND)
        elif len(found) == 1:
            await self.take(turn, frame, found[0].file)
        else:
            turn.change(name=f"{code}|{folded}")

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        await self.take(turn, frame, choice)
