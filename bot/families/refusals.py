"""aiogram's exceptions in our words."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TypeVar

from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
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

T = TypeVar("T")


async def heard(call: Awaitable[T]) -> T:
    """Wait for a call; a failure is raised as what it calls for."""
    try:
        return await call
    except AiogramError as error:
        raise refusal(error) from error


def refusal(error: AiogramError) -> Refusal:
    match error:
        case TelegramRetryAfter():
            return TooFast(error.message, error.retry_after)
        case TelegramMigrateToChat():
            return Moved(error.message, error.migrate_to_chat_id)
        case TelegramBadRequest():
            return of_bad_request(error.message)
        case TelegramForbiddenError():
            return Blocked(error.message)
        case TelegramUnauthorizedError() | TelegramNotFound():
            return TokenRefused(error.message)
        case TelegramConflictError():
            return AnotherPoller(error.message)
        case TelegramNetworkError() | TelegramServerError() | ClientDecodeError():
            return Unreachable(str(error))
        case _:
            return Refusal(str(error))
