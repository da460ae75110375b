"""After a start: whoever is not known to have got their screen is shown it again.

Updates that waited outside are taken first: a conversation that is answered before its turn needs nothing
more, because the answer shows where it stands.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Iterable
from datetime import datetime

from bot.conducting import Conductor
from bot.delivery.pace import Urgency
from bot.delivery.reader import address_for
from bot.delivery.sender import Sender
from bot.telegram.ids import number
from bot.telegram.refusal import Refusal
from bot.telegram.screen import Names, draw
from dialogs.event import Audience
from dialogs.world import World
from storage.postbox import Postbox


async def find_owed(audience: Audience, postbox: Postbox, sender: Sender) -> tuple[str, ...]:
    """Give the conversations that are owed their screen; ask before the first update is taken.

    The process before this one may have sent a screen and died before it noted so: then a copy stands below
    the message that is tapped, and an answer must not hide above it.
    """
    conversations = tuple(key for key, _ in await postbox.owed(audience))
    for conversation in conversations:
        sender.answer_below(number(conversation.split("|")[1]))
    return conversations


async def show_owed(
    conversations: Iterable[str],
    audience: Audience,
    postbox: Postbox,
    conductor: Conductor,
    world: World,
    sender: Sender,
    names: Names,
    clock: Callable[[], datetime],
) -> None:
    """Show each owed screen below; who meanwhile has blocked the bot is left alone."""

    async def show(conversation: str) -> None:
        _, chat, person = conversation.split("|")
        reader = await world.person(person, clock())
        message = await postbox.screen(conversation)
        with contextlib.suppress(Refusal):
            if message is not None:
                screen = draw(message, names, reader.language, address_for(audience, reader.address))
                await sender.show(number(chat), screen, urgency=Urgency.NOTICE)
            conductor.delivered(conversation)

    await asyncio.gather(*map(show, conversations))
