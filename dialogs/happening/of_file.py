"""What happens to one file."""

from __future__ import annotations

from dialogs.happening.happening import Happening


class OfFile(Happening, frozen=True, kw_only=True):
    file: str

    @property
    def record(self) -> str:
        return self.file
