"""In which language and with which form of address somebody is written to."""

from __future__ import annotations

from bot.words.address import UNKNOWN_OFFICER
from dialogs.event import Audience


def address_for(audience: Audience, address: str) -> str:
    """Give the form of address they chose; until then the bot's own way of doing without one."""
    return UNKNOWN_OFFICER if audience is Audience.OFFICERS and not address else address
