"""On which day it happened: today by a tap, another day typed; nothing happens in the future."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.message import Choice, Message
from dialogs.records import RosterLine
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand import day
from dialogs.village.household_acts.frame import HouseholdAct
from dialogs.village.household_acts.screen import ActScreen
from dialogs.village.household_acts.steps import go_on

TODAY = Choice("today", say("Today"))


class WhichDay(ActScreen):
    async def draw_act(self, turn: Turn, frame: HouseholdAct, line: RosterLine) -> Message:
        return Message(
            (
                say(
                    "Since which day? Please type it, for example: {example}. If it is today, tap the button.",
                    example="12/3",
                ),
            ),
            (TODAY, BACK),
            self.stamp(frame),
            numbered=False,
        )

    async def said(self, turn: Turn, frame: HouseholdAct, text: str) -> None:
        found = day(text, turn.today)
        if found is None:
            await super().said(turn, frame, text)
        elif found > turn.today:
            turn.tell(say("{day} is still to come. Please write it down when it has happened.", day=found))
        else:
            turn.change(on=found.isoformat())
            go_on(turn)

    def ask_again(self, frame: HouseholdAct) -> Words:
        return say("A day is needed here, for example: 12/3, or 12/3/2026, or “hôm qua”")

    async def act(self, turn: Turn, frame: HouseholdAct, choice: str) -> None:
        if choice == TODAY.id:
            turn.change(on=turn.today.isoformat())
            go_on(turn)
