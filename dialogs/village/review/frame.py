"""The village head's bình xét: a list, then one file at a time."""

import msgspec


class VillageReview(msgspec.Struct, frozen=True, omit_defaults=True, tag="vr"):
    village: str
    village_name: str
    screen: str = "list"
    file: str = ""
    reason: str = ""
    page: int = 0
