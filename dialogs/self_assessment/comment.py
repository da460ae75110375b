"""Góp ý câu này: a remark on the question itself, for whoever keeps the criteria; then back to the very question."""

from __future__ import annotations

from criteria.wording import say
from dialogs.happening import CommentMade
from dialogs.message import Message
from dialogs.screen import BACK
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.self_assessment.progress import set_of
from dialogs.self_assessment.screen import SelfAssessmentScreen
from dialogs.turn import Turn
from dialogs.understand import tidy

LEAST, MOST = 3, 500
FROM = "from"
"""No question's id: what follows it is the screen a remark on an earlier question was opened from."""


class Comment(SelfAssessmentScreen):
    async def show(self, turn: Turn, frame: SelfAssessment) -> Message:
        question = set_of(turn, frame).question(frame.at)
        words = say(
            "What is unclear or not right about “{question}”? Type it in a sentence. For example: câu hỏi dài, khó hiểu",
            question=question.brief,
        )
        return Message((words,), (BACK,), self.stamp(frame), numbered=False)

    async def typed(self, turn: Turn, frame: SelfAssessment, text: str) -> None:
        remark = tidy(text)
        if not LEAST <= len(remark) <= MOST:
            turn.tell(say("A few words are needed, at most {most} letters.", most=MOST))
            return
        question = set_of(turn, frame).question(frame.at)
        turn.happen(
            CommentMade(
                file=frame.file,
                criteria_set=frame.criteria_set,
                version=frame.version,
                question=question.id,
                indicator=question.feeds[0] if question.feeds else "",
                text=remark,
            )
        )
        turn.tell(say("✓ Noted, thank {you}."))
        to_where_it_was(turn, frame)

    async def tapped(self, turn: Turn, frame: SelfAssessment, choice: str) -> None:
        """Only "back" is offered."""

    async def back(self, turn: Turn, frame: SelfAssessment) -> None:
        to_where_it_was(turn, frame)


def comment_on_earlier(turn: Turn, frame: SelfAssessment, question: str) -> None:
    """Take a remark on a question answered before, and keep where the person is now."""
    turn.change(screen="comment", at=question, draft=(FROM, frame.screen, frame.at))


def to_where_it_was(turn: Turn, frame: SelfAssessment) -> None:
    """Return to the question that was remarked on, or to where an earlier one's remark was opened from."""
    match frame.draft:
        case (mark, screen, at) if mark == FROM:
            turn.change(screen=screen, at=at, draft=())
        case _:
            turn.change(screen="question")
