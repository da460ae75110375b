"""The ways into a village's list: from /thon, from a notice about one household."""

from __future__ import annotations

from dialogs.records import Place
from dialogs.turn import Turn
from dialogs.village.keeper import kept_villages
from dialogs.village.roster.frame import VillageList
from dialogs.village.screen import NOT_KEPT


async def open_list(turn: Turn, village: Place, *, house: str = "") -> None:
    turn.frames = [frame for frame in turn.frames if not isinstance(frame, VillageList)]
    turn.push(VillageList(village.id, village.name, screen="house" if house else "houses", house=house))


async def open_steps(turn: Turn, village: Place) -> None:
    await open_list(turn, village)
    turn.change(screen="steps")


async def open_house(turn: Turn, subject: str) -> None:
    """Open the page of a household that a notice was about, where it lives now."""
    found = await turn.world.subject(subject)
    village = next((one for one in await kept_villages(turn) if found and one.id == found.place), None)
    if village is None:
        turn.tell(NOT_KEPT)
    else:
        await open_list(turn, village, house=subject)
