"""One claimed file on an officer's desk."""

import msgspec


class Verification(msgspec.Struct, frozen=True, omit_defaults=True, tag="vf"):
    file: str
    screen: str = "details"
    indicator: str = ""
    points: str = ""
    """A Decimal as text."""
    missing: tuple[str, ...] = ()
    """Chosen so far for "Trả lại để bổ sung": "evidence:GD3.1"."""
    reason: str = ""
    """Typed, and shown once before it is sent."""
    act: str = ""
    """What the reason is asked for: "rescore", "return", "not_this_year"."""
    reading: bool = False
    """Opened to be read only: nobody has it by that, until it is taken."""
