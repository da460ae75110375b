"""The file of a household that splits off: none this year, empty, or with the old one's answers copied.

It registers late where the window is over: a household that did not exist could not register before.
"""

from __future__ import annotations

from criteria.wording import say
from dialogs.message import Choice, Message
from dialogs.records import PaperConsent, RosterLine
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.village.household_acts.frame import HouseholdAct
from dialogs.village.household_acts.screen import ActScreen
from dialogs.village.household_acts.steps import go_on
from dialogs.village.season import family_season

EMPTY = Choice("empty", say("Registered, answering anew"))
COPY = Choice("copy", say("Registered, with the old household's answers copied"))
NONE = Choice("none", say("Not registered this year"))
SIGNED = Choice(PaperConsent.SIGNED, say("Signed"))
FINGERPRINT = Choice(PaperConsent.FINGERPRINT, say("Fingerprint"))
LATER = Choice("later", say("Not yet"))


class NewFile(ActScreen):
    async def draw_act(self, turn: Turn, frame: HouseholdAct, line: RosterLine) -> Message:
        season = await family_season(turn, frame.village)
        if season is None:
            words = say("The commune has not opened this year's registration yet.")
            return Message((words,), (NONE, BACK), self.stamp(frame))
        words = say("Does the new household take part this year?")
        copy = (COPY,) if line.registered else ()
        return Message((words,), (EMPTY, *copy, NONE, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: HouseholdAct, choice: str) -> None:
        if choice in {EMPTY.id, COPY.id, NONE.id}:
            turn.change(copies=choice, consent="")
            go_on(turn)


class NewConsent(ActScreen):
    """No answer is written for a household that has not agreed itself."""

    async def draw_act(self, turn: Turn, frame: HouseholdAct, line: RosterLine) -> Message:
        words = say(
            "Answers are copied only when the new household agrees itself. Has it signed or given a fingerprint?"
        )
        return Message((words,), (SIGNED, FINGERPRINT, LATER, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: HouseholdAct, choice: str) -> None:
        if choice in {SIGNED.id, FINGERPRINT.id, LATER.id}:
            turn.change(consent=choice)
            go_on(turn)
