"""Where it moves: out of the commune, or to another of its villages; which household it joins."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.message import Choice, Message
from dialogs.records import Place, RosterLine
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.village.house_called import house_listed
from dialogs.village.household_acts.frame import HouseholdAct
from dialogs.village.household_acts.screen import ActScreen
from dialogs.village.household_acts.steps import go_on
from dialogs.village.roster.houses import found_by
from dialogs.village.roster.lines import on_list

OUTSIDE = Choice("outside", say("Out of the commune"))
MOST_VILLAGES = 99
MOST_OFFERED = 8


class Where(ActScreen):
    async def draw_act(self, turn: Turn, frame: HouseholdAct, line: RosterLine) -> Message:
        villages = await other_villages(turn, frame)
        choices = tuple(Choice(village.id, village.name) for village in villages)
        words = say(
            "Where does the household move to? Tap a village of the commune, or “Out of the commune”."
        )
        return Message((words,), (*choices, OUTSIDE, BACK), self.stamp(frame), columns=2, numbered=False)

    async def act(self, turn: Turn, frame: HouseholdAct, choice: str) -> None:
        if choice == OUTSIDE.id or choice in {village.id for village in await other_villages(turn, frame)}:
            turn.change(into=choice)
            go_on(turn)


class JoinsWhich(ActScreen):
    """Typed as number or name; where several fit, they are offered."""

    async def draw_act(self, turn: Turn, frame: HouseholdAct, line: RosterLine) -> Message:
        words = say(
            "{household}: which household does it join? Please type its number or name, for example: 12",
            household=house_listed(line),
        )
        return Message((words,), (BACK,), self.stamp(frame), numbered=False)

    async def said(self, turn: Turn, frame: HouseholdAct, text: str) -> None:
        lines = [line for line in await on_list(turn, frame.village) if line.subject != frame.house]
        found = found_by(text, tuple(lines))
        if len(found) == 1:
            turn.change(into=found[0].subject)
            go_on(turn)
        elif found:
            listed: tuple[Words, ...] = tuple(house_listed(line) for line in found[:MOST_OFFERED])
            turn.tell(say("Several households fit: {list}. Please type the number.", list=listed))
        else:
            turn.tell(self.ask_again(frame))

    def ask_again(self, frame: HouseholdAct) -> Words:
        return say("Another household of the list is needed here, by its number or its name. For example: 12")

    async def act(self, turn: Turn, frame: HouseholdAct, choice: str) -> None:
        """Only "back" is offered."""


async def other_villages(turn: Turn, frame: HouseholdAct) -> tuple[Place, ...]:
    villages = await turn.world.find_villages(frame.village.partition(".")[0], "", most=MOST_VILLAGES)
    return tuple(village for village in villages if village.id != frame.village)
