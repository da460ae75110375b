"""The families' bot's ground floor: what to do next, never left."""

import msgspec


class Home(msgspec.Struct, frozen=True, omit_defaults=True, tag="hm"):
    screen: str = "menu"
