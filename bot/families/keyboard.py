"""Rows of keys as the Bot API wants them.

Plain dictionaries: aiogram's own models for a keyboard of three buttons cost 26 µs to build and validate, and
everything they would check is checked where the keys are made (`dialogs.button`, `bot.telegram.screen`).
"""

from __future__ import annotations

from typing import Any

from bot.telegram.screen import Key, Rows


def keyboard(rows: Rows) -> Any:
    """Make a markup that aiogram's methods take as they take their own models."""
    return {"inline_keyboard": [[_button(key) for key in row] for row in rows]}


def _button(key: Key) -> dict[str, str]:
    return {"text": key.label, "url": key.url} if key.url else {"text": key.label, "callback_data": key.data}
