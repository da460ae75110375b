"""What a scanned code or a link leads to that is no work of one's own: its answer, and nothing below it.

The screen that was open lies beneath; "Continue" returns to it.
"""

from __future__ import annotations

from criteria.wording import say
from dialogs.asides.about import RESUME
from dialogs.asides.frame import Aside
from dialogs.deep_links import opened
from dialogs.message import Message
from dialogs.objecting.object import why_not_taken
from dialogs.recognition.check_certificate import certificate_words
from dialogs.screen import Screen
from dialogs.turn import Turn


class LinkAnswer(Screen[Aside]):
    async def show(self, turn: Turn, frame: Aside) -> Message:
        what, which = opened(frame.about)
        words = say("This link is not known here.")
        if what == "certificate":
            return Message(await certificate_words(turn, which), (RESUME,), self.stamp(frame))
        if what == "posting":
            words = await why_not_taken(turn, which) or words
        return Message((words,), (RESUME,), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: Aside, choice: str) -> None:
        turn.pop()


def answer_link(turn: Turn, payload: str) -> None:
    """Show the answer alone, in place of an earlier one."""
    turn.frames = [kept for kept in turn.frames if not (isinstance(kept, Aside) and kept.screen == "link")]
    turn.push(Aside("link", payload))
