"""What the self-scoring's screens share: their buttons name the file and the question they are about."""

from __future__ import annotations

from dialogs.asides.paused import pause
from dialogs.screen import Screen
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.turn import Turn


class SelfAssessmentScreen(Screen[SelfAssessment]):
    def check(self, frame: SelfAssessment) -> str:
        return f"{frame.file}-{frame.at}" if frame.at else frame.file

    async def back(self, turn: Turn, frame: SelfAssessment) -> None:
        if frame.back_to:
            turn.change(screen=frame.back_to, at="", back_to="")
        else:
            pause(turn)
