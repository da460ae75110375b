"""Who registers for a title: a household, a clan, a unit, one person … each with a code that never changes."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import msgspec


class SubjectKind(StrEnum):
    HOUSEHOLD = "household"
    """Hộ, known by its chủ hộ."""
    CITIZEN = "citizen"
    CLAN = "clan"
    """A branch of a clan in one commune."""
    COMMUNITY = "community"
    """A village as a whole."""
    UNIT = "unit"
    COMMUNE = "commune"
    CENTRE = "centre"
    """Trung tâm học tập cộng đồng."""
    CITY = "city"


class Subject(msgspec.Struct, frozen=True, omit_defaults=True):
    id: str
    kind: SubjectKind
    code: str
    """The commune's official code, the village's number where it has one, its own number: "17071.05.012" for a
    household, "17071.DH02" for a clan. See `dialogs.records.title`."""
    name: str
    """Of a household, its chủ hộ."""
    place: str
    """The village, or the commune of those that belong to no village."""
    place_name: str
    members: int = 0
    """Of a household: đang ở cùng, kể cả đi làm xa dưới 1 năm."""
    facts: Mapping[str, str] = {}
    """Said once at the registration and offered as answers: {"unit_kind": "kindergarten_public"}."""

    @property
    def short_code(self) -> str:
        """As said within the commune: "05.012"."""
        return self.code.partition(".")[2]
