"""/trogiup: what can be typed, then back to the very question."""

from __future__ import annotations

from criteria.wording import say
from dialogs.asides.about import RESUME
from dialogs.asides.frame import Aside
from dialogs.event import Audience, Room
from dialogs.message import Message
from dialogs.screen import Screen
from dialogs.turn import Turn


class Help(Screen[Aside]):
    async def show(self, turn: Turn, frame: Aside) -> Message:
        from dialogs.commands import menu

        lines = tuple(
            say("/{command}: {what}", command=name, what=what)
            for name, what in menu(Audience(turn.event.audience), Room.PRIVATE).items()
        )
        return Message(
            (
                say("Tap a button, or type its number or its words; accents are not needed."),
                lines,
                say("Your answers are kept. Tap “Continue” to go back to where you were."),
            ),
            (RESUME,),
            self.stamp(frame),
        )

    async def tapped(self, turn: Turn, frame: Aside, choice: str) -> None:
        turn.pop()
