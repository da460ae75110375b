"""A typed reason: one short sentence, asked again with an example until there is one."""

from __future__ import annotations

from typing import ClassVar

from criteria.wording import Text, Words, say
from dialogs.message import Message
from dialogs.recognition.frame import RecognitionWork
from dialogs.recognition.screen import RecognitionScreen
from dialogs.records import Role
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.verification.reasons import MOST_REASON, tidy_reason


class ReasonScreen(RecognitionScreen):
    question: ClassVar[Text]
    example: ClassVar[str]
    """In Vietnamese, as somebody would type it."""
    then: ClassVar[str]
    """The screen that follows."""

    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        return Message((self.question,), (BACK,), self.stamp(frame), numbered=False)

    async def typed(self, turn: Turn, frame: RecognitionWork, text: str) -> None:
        reason = tidy_reason(text)
        if reason:
            turn.change(screen=self.then, reason=reason)
        else:
            turn.tell(self.ask_again(frame))

    def ask_again(self, frame: RecognitionWork) -> Words:
        return say(
            "A reason of at most {most} characters is needed, for example: {example}",
            most=MOST_REASON,
            example=self.example,
        )
