"""Đây là chương trình gì?"""

from __future__ import annotations

from criteria.wording import say
from dialogs.asides.frame import Aside
from dialogs.message import Choice, Message
from dialogs.screen import Screen
from dialogs.turn import Turn

ABOUT = Choice("about", say("What is this programme?"))
RESUME = Choice("resume", say("Continue"))


class About(Screen[Aside]):
    async def show(self, turn: Turn, frame: Aside) -> Message:
        return Message(
            (
                say(
                    "Every year households may register for the title Gia đình học tập. You answer a few questions "
                    "about learning in the home and score yourselves."
                ),
                say(
                    "The village reviews the file, the commune's Hội Khuyến học verifies it, and UBND recognises. "
                    "People decide; this bot only asks, adds up and passes on."
                ),
                say(
                    "Taking part is voluntary. You may stop or have your data erased at any time: /rutdongy, /xoa."
                ),
            ),
            (RESUME,),
            self.stamp(frame),
        )

    async def tapped(self, turn: Turn, frame: Aside, choice: str) -> None:
        turn.pop()
