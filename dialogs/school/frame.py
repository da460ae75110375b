"""A school's contact counts the children of each village who are at school."""

import msgspec


class SchoolRoom(msgspec.Struct, frozen=True, omit_defaults=True, tag="sc"):
    commune: str
    screen: str = "villages"
    village: str = ""
