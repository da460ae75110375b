"""The village head asks one house in private and writes for it: the same questions, under the head's name.

What the house answered itself is never asked again nor changed; role, consent and state are looked at anew at
every act.
"""

from __future__ import annotations

from typing import Any

import msgspec

from criteria.wording import Words, say
from dialogs.event import DocumentSent
from dialogs.message import Message
from dialogs.records.life import may_answer
from dialogs.screen import BACK, Screen
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.self_assessment.progress import move_on
from dialogs.subject_words import name_of
from dialogs.turn import Turn
from dialogs.village.keeper import keeps
from dialogs.village.screen import NOT_KEPT

QUESTION_SCREENS = frozenset({"question", "figure_reason"})
OUTERMOST = frozenset({"summary", "mend"})
"""From here the way back leads to the list of houses."""


class ForHouse(Screen[SelfAssessment]):
    """One of the self-scoring's screens, in the head's hands."""

    def __init__(self, inner: Screen[Any]) -> None:
        self.inner = inner
        self.can_go_back = inner.can_go_back

    async def show(self, turn: Turn, frame: SelfAssessment) -> Message:
        file = await turn.world.file(frame.file, turn.at)
        if file is None or not await keeps(turn, file.place):
            return Message((NOT_KEPT,), (BACK,), self.stamp(frame))
        shown = await self.inner.show(turn, frame)
        heading = say("For the household of {name}; ask this house alone.", name=name_of(file))
        paragraphs = (heading, *shown.paragraphs)
        choices = tuple(choice for choice in shown.choices if choice.id not in {"newer", "comment"})
        if frame.screen in OUTERMOST and await turn.world.representatives(frame.subject):
            paragraphs = (
                *paragraphs,
                say("This house has a phone: it looks at the answers and hands in itself."),
            )
            choices = tuple(choice for choice in choices if choice.id != "submit")
        return msgspec.structs.replace(shown, paragraphs=paragraphs, choices=choices)

    async def tapped(self, turn: Turn, frame: SelfAssessment, choice: str) -> None:
        fresh = await self.fresh(turn, frame)
        if fresh is None:
            return
        if choice == "later":
            turn.pop()
        elif choice == "submit" and await turn.world.representatives(frame.subject):
            turn.tell(say("This house has a phone: it looks at the answers and hands in itself."))
        else:
            await self.inner.tapped(turn, fresh, choice)

    async def typed(self, turn: Turn, frame: SelfAssessment, text: str) -> None:
        fresh = await self.fresh(turn, frame)
        if fresh is None:
            return
        choice = await self.choice_meant(turn, fresh, text) if frame.screen in OUTERMOST else None
        if choice is None:
            await self.inner.typed(turn, fresh, text)
        else:
            await self.tapped(turn, fresh, choice)

    async def pictured(self, turn: Turn, frame: SelfAssessment, file: str, album: str) -> None:
        fresh = await self.fresh(turn, frame)
        if fresh is not None:
            await self.inner.pictured(turn, fresh, file, album)

    async def documented(self, turn: Turn, frame: SelfAssessment, document: DocumentSent) -> None:
        fresh = await self.fresh(turn, frame)
        if fresh is not None:
            await self.inner.documented(turn, fresh, document)

    async def back(self, turn: Turn, frame: SelfAssessment) -> None:
        if frame.screen in OUTERMOST:
            turn.pop()
        else:
            await self.inner.back(turn, frame)

    def ask_again(self, frame: SelfAssessment) -> Words:
        return self.inner.ask_again(frame)

    def hint(self, turn: Turn, frame: SelfAssessment) -> Words | None:
        return self.inner.hint(turn, frame)

    def check(self, frame: SelfAssessment) -> str:
        return self.inner.check(frame)

    async def fresh(self, turn: Turn, frame: SelfAssessment) -> SelfAssessment | None:
        """Look again at role, file and answers; None where the act is refused, and it was said why."""
        file = await turn.world.file(frame.file, turn.at)
        if file is None or not await keeps(turn, file.place):
            turn.tell(NOT_KEPT)
            turn.pop()
            return None
        if not may_answer(file):
            turn.tell(say("This file has been handed in; its answers no longer change."))
            turn.pop()
            return None
        given = await turn.world.given_answers(file.id)
        own = tuple(question for question, answer in given.items() if not answer.by_head)
        frame = msgspec.structs.replace(frame, answers=dict(file.answers), own=own)
        turn.swap(frame)
        if frame.screen in QUESTION_SCREENS and frame.at in own:
            turn.tell(say("This house has answered this question itself; that stands."))
            move_on(turn)
            return None
        return frame
