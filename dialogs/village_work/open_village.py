"""A village's screen, opened from a notice or after it has come into an officer's hands."""

from __future__ import annotations

from dialogs.sampling.frame import Sampling
from dialogs.turn import Turn
from dialogs.village_work.hands_screen import InHands, in_hands
from dialogs.village_work.since import since


def open_village(turn: Turn, it: InHands) -> None:
    turn.frames = [frame for frame in turn.frames if not isinstance(frame, Sampling)]
    turn.push(Sampling(it.season.commune, "village", it.village.id))


async def open_noticed(turn: Turn, record: str) -> None:
    """Open it from its notice; where its screen does not say in whose hands it is now, say that."""
    season, _, village = record.partition("-")
    it = await in_hands(turn, season, village)
    if it is None or not (it.work.officer or it.work.signed):
        turn.tell(await since(turn, it))
    if it is not None:
        open_village(turn, it)
