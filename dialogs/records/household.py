"""A household (hộ), known by its chủ hộ."""

from __future__ import annotations

import msgspec


class Household(msgspec.Struct, frozen=True, omit_defaults=True):
    id: str
    code: str
    """Commune's official code, village's number, roster number: "17071.05.012"; it never changes."""
    head_name: str
    village: str
    village_name: str
    members: int
    """đang ở cùng, kể cả đi làm xa dưới 1 năm."""

    @property
    def short_code(self) -> str:
        """As said within the commune: "05.012"."""
        return self.code.partition(".")[2]
