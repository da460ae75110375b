"""One question: by button or typed, "Chưa rõ, để hỏi lại", never guessed."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from criteria import AnswerValue, fallen_away, problem
from criteria.question import Question, QuestionKind
from criteria.wording import Text, Words, say
from dialogs.asides.paused import pause
from dialogs.happening import AnswerGiven
from dialogs.message import Choice, Message
from dialogs.screen import BACK, LATER
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.self_assessment.progress import (
    answer_in_words,
    heading,
    move_on,
    place_of,
    set_of,
    with_answer,
)
from dialogs.self_assessment.screen import SelfAssessmentScreen
from dialogs.turn import Turn
from dialogs.understand import count, fold, percent, yes_no

YES = Choice("yes", say("Yes"))
NO = Choice("no", say("No"))
UNSURE = Choice("unsure", say("Not sure, ask again later"), apart=True)
PREVIOUS = Choice("previous", say("Previous question"), apart=True)

HIGHEST_BUTTON = 5
"""Counts up to this many get a button each."""


class AskQuestion(SelfAssessmentScreen):
    async def show(self, turn: Turn, frame: SelfAssessment) -> Message:
        criteria_set = set_of(turn, frame)
        question = criteria_set.question(frame.at)
        paragraphs: list[Words] = [
            say("{heading}. {question}", heading=heading(criteria_set, frame), question=question.text)
        ]
        if question.example is not None:
            paragraphs.append(question.example)
        return Message(
            tuple(paragraphs),
            (*own_choices(question), UNSURE, *([BACK] if frame.back_to else [PREVIOUS]), LATER),
            self.stamp(frame),
            columns=columns(question),
            numbered=question.kind not in {QuestionKind.count, QuestionKind.points},
        )

    async def typed(self, turn: Turn, frame: SelfAssessment, text: str) -> None:
        question = set_of(turn, frame).question(frame.at)
        value = understood(question, text, frame)
        if value is not None:
            self.answer(turn, frame, question, value)
            return
        choice = await self.choice_meant(turn, frame, text)
        number_word = count(text) is not None and not text.strip().isdigit()
        if choice is None or (question.kind is QuestionKind.yes_no and number_word):
            turn.tell(expected(question))
        else:
            await self.tapped(turn, frame, choice)

    async def tapped(self, turn: Turn, frame: SelfAssessment, choice: str) -> None:
        question = set_of(turn, frame).question(frame.at)
        match choice:
            case "unsure":
                self.leave_unsure(turn, frame)
            case "later":
                pause(turn)
            case "previous":
                self.previous(turn, frame)
            case _:
                self.answer(turn, frame, question, value_of(question, choice))

    async def back(self, turn: Turn, frame: SelfAssessment) -> None:
        if frame.back_to:
            await super().back(turn, frame)
        else:
            self.previous(turn, frame)

    def answer(
        self, turn: Turn, frame: SelfAssessment, question: Question, value: AnswerValue | None
    ) -> None:
        criteria_set = set_of(turn, frame)
        if value is None:
            turn.tell(expected(question))
            return
        wrong = problem(criteria_set, question, value, frame.answers)
        if wrong is not None:
            turn.tell(wrong)
            return
        before = frame.answers.get(question.id)
        if before != value:
            turn.happen(AnswerGiven(file=frame.file, question=question.id, value=value, before=before))
        changed = msgspec.structs.replace(
            with_answer(frame, question.id, value), mended=mended_by(question, frame)
        )
        turn.tell(
            say(
                "✓ Question {number}: {answer}",
                number=place_of(criteria_set, changed, question.id),
                answer=answer_in_words(criteria_set, question.id, value),
            )
        )
        gone = fallen_away(criteria_set, changed.answers)
        for other in gone:
            turn.happen(
                AnswerGiven(file=frame.file, question=other, value=None, before=changed.answers[other])
            )
            changed = with_answer(changed, other, None)
        if gone:
            turn.tell(
                say(
                    "No longer needed and taken out: {questions}.",
                    questions=tuple(short_name(criteria_set.question(other)) for other in gone),
                )
            )
        turn.swap(changed)
        move_on(turn)

    def leave_unsure(self, turn: Turn, frame: SelfAssessment) -> None:
        criteria_set = set_of(turn, frame)
        turn.tell(
            say("Question {number} is left to ask again.", number=place_of(criteria_set, frame, frame.at))
        )
        before = frame.answers.get(frame.at)
        if before is not None:
            turn.happen(AnswerGiven(file=frame.file, question=frame.at, value=None, before=before))
            frame = with_answer(frame, frame.at, None)
            turn.swap(frame)
        turn.change(unsure=(*frame.unsure, frame.at))
        move_on(turn)

    def previous(self, turn: Turn, frame: SelfAssessment) -> None:
        """Go back one question; its answer stands until another is given."""
        criteria_set = set_of(turn, frame)
        answered = [question for question in criteria_set.questions if question.id in frame.answers]
        before = [
            question for question in answered if question.number < criteria_set.question(frame.at).number
        ]
        if before:
            turn.change(at=before[-1].id)
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


def mended_by(question: Question, frame: SelfAssessment) -> tuple[str, ...]:
    """Tick what a returned file asked for once one of its answers is given anew."""
    items = (f"answer:{indicator}" for indicator in question.feeds)
    return (*frame.mended, *(item for item in items if item in frame.mending and item not in frame.mended))


def own_choices(question: Question) -> tuple[Choice, ...]:
    match question.kind:
        case QuestionKind.yes_no:
            return YES, NO
        case QuestionKind.choice:
            return tuple(Choice(option.id, option.label) for option in question.options)
        case QuestionKind.points:
            return numbers(question.low or 0, question.high or 10)
        case QuestionKind.count:
            return numbers(question.low or 0, min(question.high or HIGHEST_BUTTON, HIGHEST_BUTTON))
        case _:
            return ()


def numbers(low: int, high: int) -> tuple[Choice, ...]:
    return tuple(Choice(str(number), str(number)) for number in range(low, high + 1))


def columns(question: Question) -> int:
    match question.kind:
        case QuestionKind.yes_no:
            return 2
        case QuestionKind.count | QuestionKind.points:
            return 6
        case _:
            return 1


def value_of(question: Question, choice: str) -> AnswerValue | None:
    """Read a tapped choice; None when this question has no such choice."""
    match question.kind:
        case QuestionKind.yes_no:
            return {"yes": True, "no": False}.get(choice)
        case QuestionKind.choice:
            return choice if question.option(choice) else None
        case _:
            return int(choice) if choice.isdigit() else None


def understood(question: Question, text: str, frame: SelfAssessment) -> AnswerValue | None:
    """Read a typed answer; None asks again."""
    match question.kind:
        case QuestionKind.yes_no:
            return yes_no(text)
        case QuestionKind.count:
            total = frame.answers.get(question.at_most) if question.at_most else None
            return count(text, total=total if isinstance(total, int) else None)
        case QuestionKind.points:
            points = points_typed(text)
            return None if points is None else whole_or_text(points)
        case _:
            return None


def points_typed(text: str) -> Decimal | None:
    """Read points as typed: "7,5", "8 điểm", "không"."""
    words = fold(text).removesuffix("diem").strip()
    return percent(words, low=0, high=100) if words else None


def whole_or_text(points: Decimal) -> AnswerValue:
    return int(points) if points == points.to_integral_value() else str(points)


def expected(question: Question) -> Text:
    """Say what is expected, with an example."""
    example = question.example or ""
    match question.kind:
        case QuestionKind.yes_no:
            return say("A clear yes or no is needed, please: tap a button or type có or không.")
        case QuestionKind.count:
            return say("A number is needed, please. {example}", example=example)
        case QuestionKind.points:
            return say(
                "Points from {low} to {high} are needed, please.",
                low=question.low or 0,
                high=question.high or 10,
            )
        case _:
            return say("Please choose one of the answers: tap it or type its number.")


def short_name(question: Question) -> Words:
    return question.short or question.text
