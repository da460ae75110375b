"""What the officers' group and what is asked there read of the world."""

from __future__ import annotations

from typing import Protocol

from dialogs.records import FoundFile, Progress


class GroupWorld(Protocol):
    async def find_files(self, commune: str, folded: str, *, most: int) -> tuple[FoundFile, ...]:
        """The newest file of each subject whose folded name has the text; names a slip away where none has it."""
        ...

    async def progress(self, season: str) -> Progress | None: ...
