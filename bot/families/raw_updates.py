"""getUpdates that returns what it got, unparsed: one malformed update must not fail its whole batch."""

from __future__ import annotations

from typing import Any

from aiogram.methods import TelegramMethod


class GetRawUpdates(TelegramMethod[list[dict[str, Any]]]):
    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    offset: int | None = None
    timeout: int = 0
    allowed_updates: list[str]
