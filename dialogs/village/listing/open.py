"""Begin to put households on a village's list."""

from __future__ import annotations

from dialogs.turn import Turn
from dialogs.village.listing.frame import Listing


def open_listing(turn: Turn, village: str, village_name: str) -> None:
    """What is held from before is taken up again."""
    held = next(
        (frame for frame in turn.frames if isinstance(frame, Listing) and frame.village == village), None
    )
    turn.frames = [frame for frame in turn.frames if not isinstance(frame, Listing)]
    turn.push(held or Listing(village, village_name))
