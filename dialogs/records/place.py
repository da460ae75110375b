"""Provinces and communes as the state numbers them, villages as their commune makes them."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class PlaceKind(StrEnum):
    PROVINCE = "province"
    COMMUNE = "commune"
    VILLAGE = "village"


class Place(msgspec.Struct, frozen=True, omit_defaults=True):
    id: str
    """Province "40", commune "17071", village "17071.05": the official code, then the village's number."""
    kind: PlaceKind
    name: str
    """With its kind, as people say it: "Xã Minh Hợp", "Xóm Minh Tiến"."""
    parent: str = ""
    parent_name: str = ""

    @property
    def number(self) -> int:
        """A village's number within its commune."""
        return int(self.id.rpartition(".")[2])
