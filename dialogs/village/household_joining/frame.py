"""The phones that ask to answer for households of a village, before whoever keeps its list."""

import msgspec


class JoinRequests(msgspec.Struct, frozen=True, omit_defaults=True, tag="jr"):
    village: str
    village_name: str
    screen: str = "joins"
    request: str = ""
