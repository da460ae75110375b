"""The methods of the Bot API that are answered, one file a subject; any other name is 404 "Not Found"."""

from collections.abc import Callable
from typing import Any

from bot.simulator.standin.arguments import Arguments
from bot.simulator.standin.methods import (
    about,
    callbacks,
    chats,
    deleting,
    editing,
    fetching,
    pinning,
    sending,
    topics,
    webhook,
)
from bot.simulator.standin.people import BotAccount
from bot.simulator.standin.standin import StandIn

Method = Callable[[StandIn, BotAccount, Arguments], Any]

METHODS: dict[str, Method] = {
    name.lower(): method
    for table in (
        about.METHODS,
        callbacks.METHODS,
        chats.METHODS,
        deleting.METHODS,
        editing.METHODS,
        fetching.METHODS,
        pinning.METHODS,
        sending.METHODS,
        topics.METHODS,
        webhook.METHODS,
    )
    for name, method in table.items()
}
"""Names compare without regard to case, as in the Bot API. getUpdates, which waits, is in `polling.py`."""
