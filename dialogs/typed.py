"""What people type: a wish of the whole text first, then the screen's own answer."""

from __future__ import annotations

from dialogs.asides.frame import Aside
from dialogs.asides.paused import pause
from dialogs.screens import screen_of
from dialogs.turn import Turn
from dialogs.understand import Wish, unknown, wish


async def take_text(turn: Turn, text: str) -> None:
    frame = turn.frame
    screen = screen_of(frame)
    match wish(text):
        case Wish.BACK if screen.can_go_back:
            await screen.back(turn, frame)
        case Wish.LEAVE | Wish.LATER:
            pause(turn)
        case Wish.HELP:
            turn.push(Aside("help"))
        case Wish.CONTINUE if isinstance(frame, Aside):
            turn.pop()
        case _:
            if frame.screen == "question" and unknown(text):
                await screen.tapped(turn, frame, "unsure")
            else:
                await screen.typed(turn, frame, text)
