"""Looking for files by a name or a code, in the officers' private chat."""

import msgspec


class Finding(msgspec.Struct, frozen=True, omit_defaults=True, tag="fi"):
    text: str = ""
    screen: str = "found"
