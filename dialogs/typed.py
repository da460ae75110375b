"""What people type: a wish of the whole text first, then the screen's own answer."""

from __future__ import annotations

from dialogs.asides.frame import Aside
from dialogs.asides.paused import ASIDES, pause, resume_work
from dialogs.event import Audience
from dialogs.screens import screen_of
from dialogs.turn import Turn
from dialogs.understand import Wish, unknown, wish
from dialogs.village.meeting.typed_ahead import take_typed_ahead


async def take_text(turn: Turn, text: str) -> None:
    if turn.event.audience is Audience.FAMILIES and await take_typed_ahead(turn, text):
        return
    frame = turn.frame
    screen = screen_of(frame)
    if text.isdigit() and not isinstance(frame, Aside):  # no wish is a number, and most answers are
        await screen.typed(turn, frame, text)
        return
    match wish(text):
        case Wish.BACK if screen.can_go_back:
            await screen.back(turn, frame)
        case Wish.LEAVE | Wish.LATER:
            pause(turn)
        case Wish.HELP if (hint := screen.hint(turn, frame)) is not None:
            turn.tell(hint)
        case Wish.HELP:
            turn.push(Aside("help"))
        case Wish.CONTINUE if isinstance(frame, ASIDES):
            resume_work(turn)
        case _ if await answers_what_lies_beneath(turn, text):
            turn.pop()
            await take_text(turn, text)
        case _:
            if frame.screen == "question" and unknown(text):
                await screen.tapped(turn, frame, "unsure")
            else:
                await screen.typed(turn, frame, text)


PASSING = frozenset({"paused", "help", "about"})
"""Asides that decide nothing; what is typed at the others is never for the screen beneath."""


async def answers_what_lies_beneath(turn: Turn, text: str) -> bool:
    """A text that an aside does not know is for the screen under it."""
    frame = turn.frame
    if not isinstance(frame, Aside) or frame.screen not in PASSING or len(turn.frames) < 2:
        return False
    return await screen_of(frame).choice_meant(turn, frame, text) is None
