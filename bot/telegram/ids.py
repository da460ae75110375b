"""Telegram's numbers as the opaque ids that dialogs and storage use: "tg:1001"."""

from __future__ import annotations

from typing import Any

CHANNEL = "tg:"
ANONYMOUS_ADMIN = 1087968824
"""GroupAnonymousBot: an admin of a group who writes without a name."""


class NotTelegram(ValueError):
    """An id of another channel cannot be reached through Telegram."""


def of(number: Any) -> str:
    return f"{CHANNEL}{int(number)}"


def number(of_channel: str) -> int:
    if not of_channel.startswith(CHANNEL):
        raise NotTelegram(f"{of_channel!r} is not a person or chat of Telegram")
    return int(of_channel[len(CHANNEL) :])
