"""A typed reason of an act of recognition."""

from __future__ import annotations

from typing import ClassVar

from criteria.wording import Text
from dialogs.message import Message
from dialogs.recognition.frame import RecognitionWork
from dialogs.recognition.screen import RecognitionScreen
from dialogs.records import Role
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.typed_reason import TypedReason


class ReasonScreen(TypedReason[RecognitionWork], RecognitionScreen):
    question: ClassVar[Text]

    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        return Message((self.question,), (BACK,), self.stamp(frame), numbered=False)
