"""An officer or a village head comes in by a one-time link."""

import msgspec


class Joining(msgspec.Struct, frozen=True, omit_defaults=True, tag="jn"):
    code_sha256: str
    screen: str = "address"
    address: str = ""
    name: str = ""
