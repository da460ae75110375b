"""After a start: whoever is not known to have got their screen is shown it again."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from datetime import datetime

from bot.conducting import Conductor
from bot.delivery.pace import Urgency
from bot.delivery.reader import address_for
from bot.delivery.sender import Sender
from bot.telegram.ids import number
from bot.telegram.refusal import Refusal
from bot.telegram.screen import Names, draw
from dialogs.event import Audience
from dialogs.message import Message
from dialogs.world import World
from storage.postbox import Postbox


async def show_owed(
    audience: Audience,
    postbox: Postbox,
    conductor: Conductor,
    world: World,
    sender: Sender,
    names: Names,
    clock: Callable[[], datetime],
) -> None:
    """Show each owed screen below; who meanwhile has blocked the bot is left alone."""

    async def show(conversation: str, message: Message) -> None:
        _, chat, person = conversation.split("|")
        reader = await world.person(person, clock())
        screen = draw(message, names, reader.language, address_for(audience, reader.address))
        with contextlib.suppress(Refusal):
            await sender.show(number(chat), screen, urgency=Urgency.NOTICE)
            conductor.delivered(conversation)

    await asyncio.gather(*(show(*owed) for owed in await postbox.owed(audience)))
