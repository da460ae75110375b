"""A look at a table as those who answer see it: nothing is kept, neither answers nor pictures nor remarks."""

from __future__ import annotations

import msgspec

from criteria import CriteriaSet
from criteria.wording import say
from dialogs.asides.paused import pause
from dialogs.conversation import Frame
from dialogs.message import Choice, Message
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.self_assessment.progress import left_unanswered, move_on, set_of
from dialogs.self_assessment.summary import Summary
from dialogs.turn import Turn

HEADING = say("TRIAL RUN – nothing is kept")
END = Choice("end", say("End the trial run"))
SOMEBODY = "…"


def begin_preview(turn: Turn, criteria_set: CriteriaSet) -> None:
    """Put the questions on top, about nobody's file."""
    turn.frames = [kept for kept in turn.frames if not is_preview(kept)]
    turn.push(
        SelfAssessment(
            file=turn.world.new_id(),
            subject="",
            code="",
            name=SOMEBODY,
            criteria_set=criteria_set.id,
            version=criteria_set.version,
            preview=True,
        )
    )
    move_on(turn)


def is_preview(frame: Frame) -> bool:
    return isinstance(frame, SelfAssessment) and frame.preview


def marked(frame: Frame, message: Message) -> Message:
    """Say on every screen that it is a trial run."""
    if not is_preview(frame):
        return message
    return msgspec.structs.replace(message, paragraphs=(HEADING, *message.paragraphs))


def show_nothing(turn: Turn) -> None:
    """A picture, document or voice note in a trial run: it counts as shown, and is not kept."""
    frame = turn.frame
    assert isinstance(frame, SelfAssessment)
    if frame.screen == "evidence":
        turn.change(evidence={**frame.evidence, frame.at: frame.evidence.get(frame.at, 0) + 1})
        turn.tell(say("✓ Picture received. (In a trial run it is not kept.)"))
    else:
        turn.tell(say("In a trial run nothing is kept; please answer the question below."))


class PreviewSummary(Summary):
    """The summary, whose way on is the end of the trial run."""

    async def show(self, turn: Turn, frame: SelfAssessment) -> Message:
        shown = await super().show(turn, frame)
        kept = [choice for choice in shown.choices if choice.id not in {"submit", "later", "newer"}]
        if left_unanswered(set_of(turn, frame), frame):
            return msgspec.structs.replace(shown, choices=(*kept, END))
        return msgspec.structs.replace(shown, choices=(END, *kept))

    async def tapped(self, turn: Turn, frame: SelfAssessment, choice: str) -> None:
        if choice == "end":
            pause(turn)
        elif choice not in {"submit", "later", "newer"}:
            await super().tapped(turn, frame, choice)
