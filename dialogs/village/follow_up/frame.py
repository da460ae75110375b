"""Who in the village has not answered yet, and which files came back: for its head."""

import msgspec


class FollowUp(msgspec.Struct, frozen=True, omit_defaults=True, tag="fu"):
    village: str
    village_name: str
    season: str
    screen: str = "remind"
