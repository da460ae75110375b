"""An inspection of the upper Hội: its own sample, read only, each file's finding, a conclusion."""

import msgspec


class Inspecting(msgspec.Struct, frozen=True, omit_defaults=True, tag="ip"):
    screen: str = "communes"
    commune: str = ""
    place: str = ""
    """What is drawn from: a village, or the whole commune."""
    inspection: str = ""
    file: str = ""
    text: str = ""
    """Typed, and read back before it is kept."""
