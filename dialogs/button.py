"""Button data that describes itself and needs no table.

`version|frame|screen|choice|check`, at most 64 bytes (Bot API, InlineKeyboardButton.callback_data), no
Vietnamese text. `check` is the record the screen was about, so an old button never acts on another record.
A failed unpack means "not mine".
"""

from __future__ import annotations

import msgspec

VERSION = "1"
LIMIT = 64


class ButtonTooLong(ValueError):
    """The packed data would not fit Telegram's 64 bytes."""


class Button(msgspec.Struct, frozen=True):
    frame: str
    screen: str
    choice: str
    check: str = ""

    def pack(self) -> str:
        data = f"{VERSION}|{self.frame}|{self.screen}|{self.choice}|{self.check}"
        if len(data) > LIMIT or data.count("|") != 4 or not data.isascii():
            raise ButtonTooLong(
                f"button data {data!r}: at most {LIMIT} ASCII bytes, no bars inside its parts"
            )
        return data

    @classmethod
    def unpack(cls, data: str) -> Button | None:
        parts = data.split("|")
        if len(parts) != 5 or parts[0] != VERSION:
            return None
        return cls(*parts[1:])
