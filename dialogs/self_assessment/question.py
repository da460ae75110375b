"""One question: by button or typed, "Chưa rõ, để hỏi lại", never guessed.

What each kind of question offers and understands is in `dialogs.self_assessment.kinds`.
"""

from __future__ import annotations

from datetime import date

from criteria import NOT_APPLICABLE, AnswerValue, another_than
from criteria.question import Question, QuestionKind
from criteria.wording import Words, say
from dialogs.asides.paused import pause
from dialogs.message import Choice, Message
from dialogs.screen import BACK, LATER
from dialogs.self_assessment.answering import answer, leave_unsure, short_name
from dialogs.self_assessment.books import figure_for
from dialogs.self_assessment.figure_reason import ask_reason
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.self_assessment.kinds import KINDS, Asked, Draft
from dialogs.self_assessment.photo_answer import add_picture, enough, take_back
from dialogs.self_assessment.progress import answer_in_words, heading, set_of
from dialogs.self_assessment.screen import SelfAssessmentScreen
from dialogs.turn import Turn
from dialogs.understand import count, fold

UNSURE = Choice("unsure", say("Not sure, ask again later"), apart=True)
PREVIOUS = Choice("previous", say("Previous question"), apart=True)
COMMENT = Choice("comment", say("Comment on this question"), apart=True)


class AskQuestion(SelfAssessmentScreen):
    async def show(self, turn: Turn, frame: SelfAssessment) -> Message:
        criteria_set = set_of(turn, frame)
        question = criteria_set.question(frame.at)
        kind, asked = KINDS[question.kind], await put_to(turn, frame, question)
        paragraphs: list[Words] = [
            say("{heading}. {question}", heading=heading(criteria_set, frame), question=question.text)
        ]
        if question.example is not None:
            paragraphs.append(question.example)
        paragraphs += kind.remarks(asked)
        away = (UNSURE, BACK if frame.back_to else PREVIOUS, LATER, COMMENT)
        return Message(
            tuple(paragraphs),
            (*kind.choices(asked), *not_about_us(question), *away),
            self.stamp(frame),
            columns=kind.columns,
            numbered=kind.numbered,
        )

    async def typed(self, turn: Turn, frame: SelfAssessment, text: str) -> None:
        question = set_of(turn, frame).question(frame.at)
        kind, asked = KINDS[question.kind], await put_to(turn, frame, question)
        if question.kind is QuestionKind.text and (label := self.label_typed(turn, question, text)):
            await self.tapped(turn, frame, label)
            return
        value = kind.typed(asked, text)
        if value is not None:
            self.take(turn, asked, value)
            return
        choice = await self.choice_meant(turn, frame, text)
        number_word = count(text) is not None and not text.strip().isdigit()
        if choice is None or (question.kind is QuestionKind.yes_no and number_word):
            turn.tell(kind.wrong(asked, text) or kind.expected(question))
        else:
            await self.tapped(turn, frame, choice)

    async def tapped(self, turn: Turn, frame: SelfAssessment, choice: str) -> None:
        question = set_of(turn, frame).question(frame.at)
        match choice:
            case "unsure":
                leave_unsure(turn, frame)
            case "later":
                pause(turn)
            case "previous":
                self.previous(turn, frame)
            case "comment":
                turn.change(screen="comment")
            case "not_applicable" if question.not_applicable is not None:
                answer(turn, frame, question, NOT_APPLICABLE)
            case "done" | "take_back" if question.kind is QuestionKind.photo:
                (enough if choice == "done" else take_back)(turn, frame, question)
            case _:
                asked = await put_to(turn, frame, question)
                self.take(turn, asked, KINDS[question.kind].tapped(asked, choice))

    async def pictured(self, turn: Turn, frame: SelfAssessment, file: str, album: str) -> None:
        question = set_of(turn, frame).question(frame.at)
        if question.kind is QuestionKind.photo:
            add_picture(turn, frame, question, file, album)
        else:
            await super().pictured(turn, frame, file, album)

    async def back(self, turn: Turn, frame: SelfAssessment) -> None:
        if frame.back_to:
            await super().back(turn, frame)
        else:
            self.previous(turn, frame)

    def take(self, turn: Turn, asked: Asked, value: AnswerValue | Draft | None) -> None:
        """Keep a step of an answer, or the answer; another figure than the books' is asked its reason."""
        frame = turn.frame
        assert isinstance(frame, SelfAssessment)
        question, figure = asked.question, asked.figure
        if isinstance(value, Draft):
            turn.change(draft=(question.id, *value.said))
        elif figure is not None and isinstance(value, dict) and another_than(question, figure, value):
            ask_reason(turn, frame, question, value)
        else:
            answer(turn, frame, question, value)

    def label_typed(self, turn: Turn, question: Question, text: str) -> str:
        """Know a choice's label typed in full, where any other text is an answer."""
        for choice in (*not_about_us(question), UNSURE, COMMENT):
            if fold(text) == fold(turn.world.spoken(choice.label, turn.language, turn.address)):
                return choice.id
        return ""

    def previous(self, turn: Turn, frame: SelfAssessment) -> None:
        """Go back one step of the answer, or one question; its answer stands until another is given."""
        criteria_set = set_of(turn, frame)
        if frame.said is not None and criteria_set.question(frame.at).kind is QuestionKind.share:
            turn.change(draft=())
            return
        answered = [question for question in criteria_set.questions if question.id in frame.answers]
        before = [
            question for question in answered if question.number < criteria_set.question(frame.at).number
        ]
        if before:
            turn.change(at=before[-1].id, draft=())
            turn.tell(
                say(
                    "Answered before: {answer}",
                    answer=answer_in_words(criteria_set, before[-1].id, frame.answers[before[-1].id]),
                )
            )
        else:
            turn.tell(say("This is the first question."))

    def hint(self, turn: Turn, frame: SelfAssessment) -> Words | None:
        """How to count, for whoever asks."""
        return set_of(turn, frame).question(frame.at).help

    def ask_again(self, frame: SelfAssessment) -> Words:
        return say("Please answer the question below.")


async def put_to(turn: Turn, frame: SelfAssessment, question: Question) -> Asked:
    """Put the question to the person of this turn; the books are read only where it is computed from them."""
    figure = await figure_for(turn, frame, question) if question.computed_from else None
    return Asked(
        question,
        frame.answers,
        lambda: turn.today,
        lambda words: turn.world.spoken(words, turn.language, turn.address),
        frame.said,
        figure,
    )


def not_about_us(question: Question) -> tuple[Choice, ...]:
    return () if question.not_applicable is None else (Choice(NOT_APPLICABLE, question.not_applicable),)


def value_of(question: Question, choice: str) -> AnswerValue | None:
    """Read a choice tapped long after; None where it is no whole answer."""
    if choice == NOT_APPLICABLE:
        return NOT_APPLICABLE
    value = KINDS[question.kind].tapped(Asked(question, {}, lambda: date.min, str), choice)
    return None if isinstance(value, Draft) else value


__all__ = ["AskQuestion", "short_name", "value_of"]
