"""Whose newest screen is not known to have arrived: shown again after a crash."""

from __future__ import annotations

from collections.abc import Iterable


class Owing:
    """Counts replies on their way; the mark in the database goes when the last of them has arrived.

    The mark is taken away at the beginning of a later group, so that a reply decided in the meantime is still
    counted and keeps its mark.
    """

    def __init__(self) -> None:
        self._on_their_way: dict[str, int] = {}
        self._arrived: set[str] = set()
        self._from_before: set[str] = set()

    def found(self, conversations: Iterable[str]) -> None:
        """Count the screens a process before this one owed."""
        keys = set(conversations)
        self.owe(keys)
        self._from_before |= keys

    def owe(self, conversations: Iterable[str]) -> None:
        for key in conversations:
            self._on_their_way[key] = self._on_their_way.get(key, 0) + 1
            self._from_before.discard(key)

    def answered(self, conversation: str) -> bool:
        """Tell whether a reply has been decided since the start: it shows the screen that was owed."""
        return conversation not in self._from_before

    def delivered(self, conversation: str) -> None:
        left = self._on_their_way.get(conversation, 0) - 1
        if left > 0:
            self._on_their_way[conversation] = left
        else:
            self._on_their_way.pop(conversation, None)
            self._arrived.add(conversation)

    def take(self) -> list[str]:
        """Those that owe nothing any more."""
        arrived, self._arrived = self._arrived, set()
        return [key for key in arrived if key not in self._on_their_way]
