"""/kiemtra, and the notice of a concluded inspection."""

from __future__ import annotations

from dialogs.inspection.frame import Inspecting
from dialogs.inspection.rights import NOT_AN_INSPECTOR, inspected_communes, may_read
from dialogs.turn import Turn


async def open_inspections(turn: Turn) -> None:
    communes = await inspected_communes(turn)
    if not communes:
        turn.tell(NOT_AN_INSPECTOR)
        return
    leave(turn)
    if len(communes) == 1:
        turn.push(Inspecting("places", communes[0].id))
    else:
        turn.push(Inspecting())


async def open_inspection(turn: Turn, the_id: str) -> None:
    """Open one from its notice, for who may read it."""
    inspection = await turn.world.inspection(the_id)
    if inspection is None or not await may_read(turn, inspection):
        turn.tell(NOT_AN_INSPECTOR)
        return
    leave(turn)
    turn.push(Inspecting("files", inspection.commune, inspection.place, inspection.id))


def leave(turn: Turn) -> None:
    turn.frames = [frame for frame in turn.frames if not isinstance(frame, Inspecting)]
