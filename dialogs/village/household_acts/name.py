"""Who the chủ hộ is now, or who heads the household that splits off; how many live in it."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.message import Message
from dialogs.records import RosterLine
from dialogs.registration.household import MOST_MEMBERS, full_name, no_full_name
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand import count
from dialogs.village.house_called import house_listed
from dialogs.village.household_acts.frame import HouseholdAct
from dialogs.village.household_acts.screen import ActScreen
from dialogs.village.household_acts.steps import go_on


class NewName(ActScreen):
    async def draw_act(self, turn: Turn, frame: HouseholdAct, line: RosterLine) -> Message:
        words = (
            say("Who is the chủ hộ of the new household? Please type the full name, for example: Lò Văn Hợp")
            if frame.act == "split"
            else say(
                "{household}: who is the chủ hộ now? Please type the full name, for example: Lò Thị Mai",
                household=house_listed(line),
            )
        )
        return Message((words,), (BACK,), self.stamp(frame), numbered=False)

    async def said(self, turn: Turn, frame: HouseholdAct, text: str) -> None:
        called = full_name(text)
        if called is None:
            turn.tell(no_full_name(text))
        else:
            turn.change(name=called)
            go_on(turn)

    async def act(self, turn: Turn, frame: HouseholdAct, choice: str) -> None:
        """Only "back" is offered."""


class NewMembers(ActScreen):
    async def draw_act(self, turn: Turn, frame: HouseholdAct, line: RosterLine) -> Message:
        words = say("How many people live in the new household? For example: 3")
        return Message((words,), (BACK,), self.stamp(frame), numbered=False)

    async def said(self, turn: Turn, frame: HouseholdAct, text: str) -> None:
        members = count(text, low=1, high=MOST_MEMBERS)
        if members is None:
            turn.tell(self.ask_again(frame))
        else:
            turn.change(members=members)
            go_on(turn)

    def ask_again(self, frame: HouseholdAct) -> Words:
        return say("A number from 1 to {most} is needed here, for example: 5", most=MOST_MEMBERS)

    async def act(self, turn: Turn, frame: HouseholdAct, choice: str) -> None:
        """Only "back" is offered."""
