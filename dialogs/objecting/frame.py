"""An objection through the families' bot: to the own file's result, or to a posted list."""

from __future__ import annotations

import msgspec


class Objecting(msgspec.Struct, frozen=True, omit_defaults=True, tag="ob"):
    screen: str = "which"
    commune: str = ""
    """Whose postings are offered."""
    proposal: str = ""
    file: str = ""
    own: bool = False
    sought: str = ""
    """A code and a name that several lines of the list have."""
    text: str = ""
