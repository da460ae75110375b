"""Tables of criteria on the officers' desk: which are in force, drafts, a look at one, publishing; remarks."""

from __future__ import annotations

import msgspec


class CriteriaTables(msgspec.Struct, frozen=True, omit_defaults=True, tag="ct"):
    screen: str = "titles"
    title: str = ""
    criteria_set: str = ""
    version: str = ""
    over: tuple[str, ...] = ()
    """What was in force where when publishing was asked for: "season set@version"."""
    indicator: str = ""
    """Whose remarks are read."""
    page: int = 0
