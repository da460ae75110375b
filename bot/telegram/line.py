"""The few calls both bots make, whichever library makes them. Every one raises a `Refusal` when it fails."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import msgspec

from bot.telegram.me import Me
from bot.telegram.screen import Rows
from dialogs.event import Room


class File(msgspec.Struct, frozen=True):
    """Something to send: the bot's own handle for it if it has one, else the data itself."""

    name: str
    known_as: str = ""
    data: bytes = b""


class Standing(msgspec.Struct, frozen=True):
    """What a bot is in a group, and whether the group has topics."""

    admin: bool
    topics: bool
    """It may begin topics and manage them."""
    forum: bool


class Line(Protocol):
    """One bot's line to Telegram."""

    async def me(self) -> Me: ...

    async def updates(self, offset: int | None, *, wait: int) -> list[dict[str, Any]]:
        """Fetch raw updates from `offset` on, waiting up to `wait` seconds for the first."""
        ...

    async def stop_webhook(self) -> None:
        """Remove a webhook: one that is set keeps getUpdates from working."""
        ...

    async def commands(self, described: Mapping[str, str], room: Room) -> None:
        """Show the commands in the menu of all private chats, or of all groups."""
        ...

    async def standing(self, chat: int) -> Standing: ...

    async def send(
        self, chat: int, text: str, rows: Rows, *, ask_reply: bool = False, thread: int = 0
    ) -> int:
        """Send an HTML text; return the message's number. Without a topic's number it goes to General."""
        ...

    async def edit(self, chat: int, message: int, text: str, rows: Rows) -> None: ...

    async def answer_tap(self, tap: str, toast: str) -> None: ...

    async def pin(self, chat: int, message: int) -> None:
        """Pin without a sound."""
        ...

    async def delete(self, chat: int, message: int) -> None:
        """Take away a message of the bot's own, at most 48 hours old."""
        ...

    async def begin_topic(self, chat: int, title: str) -> int:
        """Begin a topic of a group; return its number."""
        ...

    async def leave(self, chat: int) -> None: ...

    async def pictures(self, chat: int, files: Sequence[File], *, thread: int = 0) -> Sequence[str]:
        """Send up to ten pictures as one album; return this bot's handles for them."""
        ...

    async def document(self, chat: int, file: File, *, thread: int = 0) -> None: ...

    async def fetch(self, file: str) -> bytes:
        """Download what somebody sent, at most 20 MB."""
        ...

    async def close(self) -> None: ...
