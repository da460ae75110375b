"""/thon: the room of the person's own village; who heads several is asked which."""

from __future__ import annotations

from dialogs.records import Place
from dialogs.turn import Turn
from dialogs.village.frame import VillageRoom
from dialogs.village.keeper import kept_villages
from dialogs.village.screen import NOT_KEPT


async def open_village(turn: Turn, village: Place | None = None) -> None:
    """Open the village's room; the role is checked at this moment, whatever button was pressed."""
    kept = await kept_villages(turn)
    if village is not None:
        kept = tuple(one for one in kept if one.id == village.id)
    if not kept:
        turn.tell(NOT_KEPT)
        return
    turn.frames = [frame for frame in turn.frames if not isinstance(frame, VillageRoom)]
    turn.push(VillageRoom(kept[0].id, kept[0].name) if len(kept) == 1 else VillageRoom(screen="which"))
