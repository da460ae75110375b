"""A command of the private chat typed in the group: one line, and a button that leads there."""

from __future__ import annotations

from criteria.wording import say
from dialogs.deep_links import to_desk
from dialogs.event import Audience
from dialogs.group.asked import asked_by_officer
from dialogs.message import Choice, Message
from dialogs.turn import Turn


async def only_in_private(turn: Turn, command: str) -> None:
    """Tell an officer of the commune where to type it; nobody else is answered."""
    if await asked_by_officer(turn) is None:
        return
    words = say("Please type /{command} in the private chat.", command=command)
    to_it = Choice("open", say("Open the private chat"), link=to_desk(), bot=Audience.OFFICERS)
    turn.screenful = Message((words,), (to_it,))
