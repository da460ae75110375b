"""Another figure than the books': it stands with its reason, which the officers read beside it."""

from __future__ import annotations

from criteria import AnswerValue, from_the_books
from criteria.question import Question
from criteria.wording import Words, say
from dialogs.message import Message
from dialogs.screen import BACK
from dialogs.self_assessment.answering import answer, cannot_stand
from dialogs.self_assessment.books import figure_for
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.self_assessment.kinds import KINDS
from dialogs.self_assessment.progress import set_of
from dialogs.self_assessment.screen import SelfAssessmentScreen
from dialogs.turn import Turn
from dialogs.understand import tidy

LEAST, MOST = 3, 200


def ask_reason(turn: Turn, frame: SelfAssessment, question: Question, value: AnswerValue) -> None:
    """Go to the reason, once the figure itself can stand."""
    if isinstance(value, dict) and not cannot_stand(turn, frame, question, value):
        turn.change(screen="figure_reason", draft=(question.id, str(value["part"]), str(value["whole"])))


class FigureReason(SelfAssessmentScreen):
    async def show(self, turn: Turn, frame: SelfAssessment) -> Message:
        question = set_of(turn, frame).question(frame.at)
        figure = await figure_for(turn, frame, question)
        paragraphs: list[Words] = [] if figure is None else [from_the_books(question, figure, None, "")]
        paragraphs.append(
            say(
                "Why {figure} instead? For example: ba thôn nộp sổ muộn",
                figure=KINDS[question.kind].in_words(question, figure_typed(frame)),
            )
        )
        return Message(tuple(paragraphs), (BACK,), self.stamp(frame), numbered=False)

    async def typed(self, turn: Turn, frame: SelfAssessment, text: str) -> None:
        reason = tidy(text)
        if not LEAST <= len(reason) <= MOST:
            turn.tell(
                say(
                    "A short reason is needed, at most {most} letters, for example: ba thôn nộp sổ muộn",
                    most=MOST,
                )
            )
            return
        question = set_of(turn, frame).question(frame.at)
        turn.change(screen="question")
        answer(turn, frame, question, figure_typed(frame), reason=reason)

    async def tapped(self, turn: Turn, frame: SelfAssessment, choice: str) -> None:
        """Only "back" is offered."""

    async def back(self, turn: Turn, frame: SelfAssessment) -> None:
        turn.change(screen="question", draft=())


def figure_typed(frame: SelfAssessment) -> dict[str, int]:
    part, whole = frame.said or ("0", "0")
    return {"part": int(part), "whole": int(whole)}
