"""The base of all that happens: `record` is what the audit line names."""

from __future__ import annotations

from typing import ClassVar

import msgspec


class Happening(msgspec.Struct, frozen=True, kw_only=True, tag_field="event", omit_defaults=True):
    moves_queue: ClassVar[bool] = False
    """The commune's board and the file's card have to be drawn again."""

    @property
    def record(self) -> str:
        raise NotImplementedError
