"""A side step (/trogiup, "Đây là chương trình gì?") that returns to the very question."""

import msgspec


class Aside(msgspec.Struct, frozen=True, omit_defaults=True, tag="as"):
    screen: str
    about: str = ""
    """What a link carried, where its answer is shown."""
