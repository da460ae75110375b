"""How far a commune's households' season has come, step by step: counts of the whole commune, no village ranked."""

from __future__ import annotations

import msgspec


class Progress(msgspec.Struct, frozen=True, omit_defaults=True):
    commune: str
    commune_name: str
    year: int
    review: bool
    """Whether files wait for their village's review here."""
    registered: int = 0
    """Files that are not withdrawn and more than a plan."""
    submitted: int = 0
    """Handed in at least once."""
    reviewed: int = 0
    """Past the village's review."""
    decided: int = 0
    """An officer has decided, one way or the other."""
    villages: int = 0
    """Those with a file that was handed in."""
    signed: int = 0
    """Of these, signed off by the Chủ tịch Hội."""
