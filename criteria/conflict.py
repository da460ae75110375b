"""Where sources contradict each other: said in the pack, and on every card whose points turn on it."""

from __future__ import annotations

from typing import Annotated

import msgspec

from criteria.expecting import expect
from criteria.question import ID
from criteria.rule import Rule
from criteria.wording import Wording, say


class Conflict(msgspec.Struct, frozen=True):
    """The set scores by `taken`. With a `rule`, the card also says what `other` would give."""

    id: Annotated[str, expect(say("small letters, digits and _"), "id: share_of_workers", pattern=ID)]
    about: Wording
    taken: Wording
    """The reading the set follows, and who says so."""
    other: Wording
    """The reading it does not follow, and who says so."""
    why: str
    """Why the one and not the other, and what would settle it."""
    source: str = ""
    indicator: str = ""
    """The indicator whose points turn on it, where there is one."""
    rule: Rule | None = None
    """How that indicator would give points by the other reading."""
    settled: str = ""
    """By which paper it was settled, once somebody had it; then no card speaks of it any more."""
