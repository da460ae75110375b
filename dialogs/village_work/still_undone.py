"""How many decisions of a village can still be undone, and until when: a signature ends that."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from criteria.wording import Text, say
from dialogs.turn import Turn
from dialogs.verification.undo.why_not import until
from dialogs.village_work.hands_screen import InHands


class StillUndone(NamedTuple):
    files: int
    until: datetime

    @property
    def told(self) -> Text:
        return say(
            "{count} files can still be undone until {until}; once it is signed off, no longer.",
            count=self.files,
            until=self.until,
        )


async def still_undone(turn: Turn, it: InHands) -> StillUndone | None:
    """Count the files whose decision can be undone now; None where there is none."""
    if not turn.world.undo_time() or it.work.signed:
        return None
    files, last = 0, turn.at
    for decision in await turn.world.decided_since(it.season.commune, turn.at - turn.world.undo_time()):
        ends = until(turn, decision)
        if not decision.standing or ends <= turn.at:
            continue
        one = await turn.world.file(decision.standing[0].file, turn.at)
        if one is not None and (one.season, one.place) == (it.season.id, it.village.id):
            files, last = files + len(decision.standing), max(last, ends)
    return StillUndone(files, last) if files else None
