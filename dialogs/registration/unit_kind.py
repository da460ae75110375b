"""What kind of unit registers: public or private, which school level, economic …

The kinds are the options of the question that the season's own criteria set asks about it, so that what is
said once at the registration decides which indicators apply (TT 24/2023/TT-BGDĐT Đ2, Đ6).
"""

from __future__ import annotations

from criteria import Question
from criteria.wording import Words, say
from dialogs.message import Choice, Message
from dialogs.registration.frame import Registration
from dialogs.registration.screen import RegistrationScreen
from dialogs.registration.steps import go_on
from dialogs.screen import BACK
from dialogs.turn import Turn

FACT = "unit_kind"


class UnitKind(RegistrationScreen):
    async def show(self, turn: Turn, frame: Registration) -> Message:
        question = await kind_question(turn, frame)
        choices = (
            tuple(Choice(option.id, option.label) for option in question.options) if question else (CONTINUE,)
        )
        words: Words = question.text if question else say("What kind of unit it is will be asked later.")
        return Message((words,), (*choices, BACK), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: Registration, choice: str) -> None:
        question = await kind_question(turn, frame)
        if question is not None and question.option(choice) is None:
            return
        turn.change(fact=choice if question is not None else "")
        go_on(turn)


CONTINUE = Choice("continue", say("Go on"))


async def kind_question(turn: Turn, frame: Registration) -> Question | None:
    season = await turn.world.season(frame.season)
    if season is None:
        return None
    criteria_set = turn.world.criteria_set(season.criteria_set, season.criteria_version)
    return next((question for question in criteria_set.questions if question.prefilled_from == FACT), None)


async def unit_kind_called(turn: Turn, frame: Registration) -> Words:
    question = await kind_question(turn, frame)
    option = question.option(frame.fact) if question else None
    return option.label if option else frame.fact
