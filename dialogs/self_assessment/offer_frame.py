"""The offer to move an open file to the season's new table."""

import msgspec


class VersionOffer(msgspec.Struct, frozen=True, omit_defaults=True, tag="vo"):
    file: str
    screen: str = "offer"
