"""A file found by a name or a code, for officers' eyes."""

from __future__ import annotations

import msgspec

from dialogs.records.file import Status


class FoundFile(msgspec.Struct, frozen=True):
    file: str
    code: str
    title: str
    name: str
    place_name: str
    year: int
    status: Status

    @property
    def short_code(self) -> str:
        return self.code.partition(".")[2]
