"""A commune looked for by part of its name, accents or not."""

from __future__ import annotations

from criteria.wording import say
from dialogs.records import Place
from dialogs.turn import Turn
from dialogs.understand import fold

MOST_COMMUNES = 6


async def communes_named(turn: Turn, text: str) -> tuple[Place, ...]:
    """Find the communes whose name has this in it; say so where there is none."""
    found = await turn.world.find_communes(fold(text), most=MOST_COMMUNES)
    if not found:
        turn.tell(
            say(
                "No commune named “{text}” takes part yet. Please type its name again, for example: minh hop",
                text=text[:60],
            )
        )
    return found
