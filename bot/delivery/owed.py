"""After a start: whoever is not known to have got their screen is shown it again.

Updates that waited outside are taken at the same time. A conversation that is being answered needs nothing
more; one that moves on while its screen is on its way gets the newer one too: what a person sees last is
where they stand.
"""

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

MOST = 5
"""Times a screen follows a conversation that moves on and on; its own answers go on anyway."""


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

    async def show(conversation: str) -> None:
        _, chat, person = conversation.split("|")
        reader = await world.person(person, clock())
        shown: Message | None = None
        with contextlib.suppress(Refusal):
            for _ in range(MOST):
                message = await postbox.screen(conversation)
                if message is None or message == shown:
                    break
                screen = draw(message, names, reader.language, address_for(audience, reader.address))
                sent = await sender.show(number(chat), screen, urgency=Urgency.NOTICE)
                sender.shown_again(number(chat), sent)
                shown = message
            conductor.delivered(conversation)

    await asyncio.gather(*(show(conversation) for conversation, _ in await postbox.owed(audience)))
