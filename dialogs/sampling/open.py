"""/rasoat: triage by villages, for an officer of the commune."""

from __future__ import annotations

from dialogs.desk.screen import officer_role
from dialogs.sampling.frame import Sampling
from dialogs.sampling.screen import NOT_AN_OFFICER
from dialogs.turn import Turn


async def open_triage(turn: Turn) -> None:
    role = await officer_role(turn)
    if role is None:
        turn.tell(NOT_AN_OFFICER)
        return
    turn.frames = [frame for frame in turn.frames if not isinstance(frame, Sampling)]
    turn.push(Sampling(role.place))
