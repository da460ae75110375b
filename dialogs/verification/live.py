"""Messages that always show the present state; drawn at the moment of sending, never stored."""

from __future__ import annotations

from datetime import datetime

from dialogs.group.village_message import village_message
from dialogs.message import Message
from dialogs.verification.board import board_message
from dialogs.verification.card import card_message
from dialogs.world import World


async def render(key: str, world: World, at: datetime) -> Message | None:
    """Draw "board:<commune>", "village:<season>:<village>" or "card:<file>"; None when there is nothing to show any more."""
    kind, _, record = key.partition(":")
    match kind:
        case "village":
            return await village_message(record, world, at)
        case "board":
            return await board_message(record, world, at)
        case "card":
            return await card_message(record, world, at)
    return None
