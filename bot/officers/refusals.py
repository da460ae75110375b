"""python-telegram-bot's exceptions in our words."""

from __future__ import annotations

import os
from collections.abc import Awaitable
from datetime import timedelta
from typing import TypeVar

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.telegram.refusal import (
    AnotherPoller,
    Blocked,
    Moved,
    Refusal,
    TokenRefused,
    TooFast,
    Unreachable,
    of_bad_request,
)

os.environ.setdefault(
    "PTB_TIMEDELTA", "true"
)  # the library's own switch: waits are timedeltas, not bare ints

T = TypeVar("T")


async def heard(call: Awaitable[T]) -> T:
    """Wait for a call; a failure is raised as what it calls for."""
    try:
        return await call
    except TelegramError as error:
        raise refusal(error) from error


def refusal(error: TelegramError) -> Refusal:
    match error:
        case RetryAfter():
            return TooFast(error.message, _seconds(error.retry_after))
        case ChatMigrated():
            return Moved(error.message, error.new_chat_id)
        case BadRequest():
            return of_bad_request(error.message)
        case Forbidden():
            return Blocked(error.message)
        case InvalidToken():
            return TokenRefused(error.message)
        case Conflict():
            return AnotherPoller(error.message)
        case NetworkError():
            return Unreachable(error.message)
        case _:
            return Refusal(error.message)


def _seconds(given: float | timedelta) -> float:
    return given.total_seconds() if isinstance(given, timedelta) else float(given)
