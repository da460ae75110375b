"""What happened? Only what can happen to this household is offered."""

from __future__ import annotations

from criteria.wording import say
from dialogs.message import Choice, Message
from dialogs.records import RosterLine
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.village.house_called import house_listed
from dialogs.village.household_acts.frame import HouseholdAct
from dialogs.village.household_acts.screen import ActScreen
from dialogs.village.household_acts.steps import LABELS, go_on
from dialogs.village.roster.lines import house_of


class ChooseAct(ActScreen):
    async def draw_act(self, turn: Turn, frame: HouseholdAct, line: RosterLine) -> Message:
        words = say("{household}: what has happened?", household=house_listed(line))
        choices = tuple(Choice(act, LABELS[act]) for act in possible(line))
        return Message((words,), (*choices, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: HouseholdAct, choice: str) -> None:
        line = await house_of(turn, frame.village, frame.house)
        if line is not None and choice in possible(line):
            happened = await turn.world.roster_acts(frame.house)
            turn.change(
                act=choice, on="", name="", members=0, into="", copies="", consent="", seen=len(happened)
            )
            go_on(turn)


def possible(line: RosterLine) -> tuple[str, ...]:
    """What this household can meet; one on another village's list is that village's to write about."""
    if line.left is not None:
        return () if line.now_in else ("returned",)
    if line.head_died is not None:
        return ("head_changed", "alive", "moved", "split", "joined")
    return ("head_changed", "head_died", "moved", "split", "joined")
