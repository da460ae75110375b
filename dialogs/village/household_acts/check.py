"""Read back before it is written; whoever wrote about the household meanwhile is heard first."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from criteria.wording import say
from dialogs.message import Choice, Message
from dialogs.records import RosterLine
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.village.household_acts.act import Act
from dialogs.village.household_acts.choose import possible
from dialogs.village.household_acts.frame import HouseholdAct
from dialogs.village.household_acts.head import ALIVE, CHANGED, DIED
from dialogs.village.household_acts.joining_another import JOINED
from dialogs.village.household_acts.moving import MOVED, RETURNED
from dialogs.village.household_acts.screen import ActScreen
from dialogs.village.household_acts.splitting import SPLIT
from dialogs.village.roster.frame import VillageList
from dialogs.village.roster.lines import house_of

WRITE = Choice("write", say("Correct, write it down"))

ACTS: Mapping[str, Act] = {
    "head_changed": CHANGED,
    "head_died": DIED,
    "alive": ALIVE,
    "moved": MOVED,
    "split": SPLIT,
    "joined": JOINED,
    "returned": RETURNED,
}


class CheckAct(ActScreen):
    async def draw_act(self, turn: Turn, frame: HouseholdAct, line: RosterLine) -> Message:
        if frame.act not in possible(line):
            words = say("This has been written down already.")
            return Message((words,), (BACK,), self.stamp(frame))
        told = await ACTS[frame.act].read_back(turn, frame, line)
        return Message((say("Please check:"), told), (WRITE, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: HouseholdAct, choice: str) -> None:
        line = await house_of(turn, frame.village, frame.house)
        if choice != WRITE.id or line is None:
            return
        happened = len(await turn.world.roster_acts(frame.house))
        if frame.act not in possible(line):
            turn.tell(say("This has been written down already."))
            turn.pop()
        elif happened != frame.seen:
            turn.tell(say("Something about this household was written down just now. Please look again."))
            turn.change(seen=happened)
        elif await ACTS[frame.act].write(turn, frame, line):
            turn.pop()
            if frame.act in {"moved", "joined"} and isinstance(turn.frame, VillageList):
                turn.swap(msgspec.structs.replace(turn.frame, screen="houses", house=""))
