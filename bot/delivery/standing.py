"""Which screen stands in whose chat: unchanged and within reach, it is not said again below a short answer.

Kept in memory only: after a restart every answer brings its screen again.
"""

from __future__ import annotations

import msgspec

from dialogs.message import Message

FAR = 3
"""So many messages of ours below it, and a screen is looked for by scrolling."""


class _Stood(msgspec.Struct):
    screen: Message
    at: int
    """The message that carries its buttons."""
    below: int = 0


class Standing:
    def __init__(self) -> None:
        self._chats: dict[int, _Stood] = {}

    def stands(self, chat: int, screen: Message, at: int) -> None:
        """Remember the screen just sent, the last of ours there; without buttons it holds nothing."""
        self._chats.pop(chat, None)
        if screen.choices:
            self._chats[chat] = _Stood(screen, at)

    def changed(self, chat: int, screen: Message, at: int) -> None:
        """Remember what the message shows now; where others with buttons stand below, it is too far up."""
        stood = self._chats.get(chat)
        if stood is None or stood.at != at or not screen.choices:
            self._chats.pop(chat, None)
        else:
            stood.screen = screen

    def pushed(self, chat: int, messages: int, *, buttons: bool) -> None:
        """Count what was sent below it; what has buttons of its own takes its place."""
        stood = self._chats.get(chat)
        if stood is None:
            return
        stood.below += messages
        if buttons or stood.below >= FAR:
            del self._chats[chat]

    def within_reach(self, chat: int, screen: Message) -> bool:
        stood = self._chats.get(chat)
        return stood is not None and stood.screen == screen
