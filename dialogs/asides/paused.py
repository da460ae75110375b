"""Stepping aside ("Để sau", /thoat): the place is kept, the person is free."""

from __future__ import annotations

from criteria.wording import say
from dialogs.asides.about import RESUME
from dialogs.asides.frame import Aside
from dialogs.file_status.frame import FileStatus
from dialogs.message import Choice, Message
from dialogs.screen import Screen
from dialogs.turn import Turn

FILES = Choice("files", say("See the file"))


class Paused(Screen[Aside]):
    can_go_back = False

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


def pause(turn: Turn) -> None:
    """Step aside from whatever is open, so that /tieptuc returns to the very question."""
    if len(turn.frames) > 1:
        turn.push(Aside("paused"))
