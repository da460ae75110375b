"""Stepping aside ("Để sau", /thoat): the place is kept, the person is free."""

from __future__ import annotations

from criteria.wording import say
from dialogs.asides.about import RESUME
from dialogs.asides.frame import Aside
from dialogs.file_status.frame import FileStatus
from dialogs.message import Choice, Message
from dialogs.screen import Screen
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.turn import Turn

FILES = Choice("files", say("See the file"))


class Paused(Screen[Aside]):
    """Going back from here is going on."""

    async def show(self, turn: Turn, frame: Aside) -> Message:
        return Message(
            (say("All answers so far are kept. Whenever it suits {you}, tap “Continue” or type /tieptuc."),),
            (RESUME, FILES),
            self.stamp(frame),
        )

    async def tapped(self, turn: Turn, frame: Aside, choice: str) -> None:
        turn.pop()
        if choice == "files":
            turn.push(FileStatus())


ASIDES = (Aside, FileStatus)
"""What lies on top of the work and comes off again."""


def resume_work(turn: Turn) -> None:
    """Take off what lies above a question, a registration, a review; elsewhere only the asides."""
    if any(not isinstance(frame, ASIDES) for frame in turn.frames[1:]):
        while isinstance(turn.frame, ASIDES):
            turn.pop()
    while len(turn.frames) > 1 and isinstance(turn.frame, Aside):
        turn.pop()


def pause(turn: Turn) -> None:
    """Step aside from whatever is open, so that /tieptuc returns to the very question."""
    frame = turn.frame
    if isinstance(frame, SelfAssessment) and frame.preview:
        turn.pop()
        turn.tell(say("The trial run is over; nothing was kept."))
    elif len(turn.frames) > 1:
        turn.push(Aside("paused"))
