"""Every answer as it was given, with the books' figure beside one that is computed from them."""

from __future__ import annotations

from collections.abc import Mapping

from criteria import AnswerValue, CriteriaSet, Registered, declared_na, from_the_books, reason_in
from criteria.question import Question
from criteria.wording import Words, say
from dialogs.message import Message
from dialogs.records import File
from dialogs.screen import BACK
from dialogs.self_assessment.answering import short_name
from dialogs.self_assessment.progress import answer_in_words
from dialogs.self_assessment.whose import by_head, marked
from dialogs.turn import Turn
from dialogs.verification.frame import Verification
from dialogs.verification.screen import VerificationScreen
from dialogs.village.head_called import head_called


class Answers(VerificationScreen):
    """Every answer as the household gave it."""

    async def show(self, turn: Turn, frame: Verification) -> Message:
        file = await self.file_of(turn, frame)
        if file is None or file.submission is None:
            return Message((say("There is no such file any more."),), (BACK,), self.stamp(frame))
        return Message((await answers_told(turn, file),), (BACK,), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: Verification, choice: str) -> None:
        """Only "back" is offered."""


async def answers_told(turn: Turn, file: File) -> tuple[Words, ...]:
    """List every answer as it was handed in."""
    assert file.submission is not None
    criteria_set = turn.world.criteria_set(file.criteria_set, file.criteria_version)
    computed = any(question.computed_from for question in criteria_set.questions)
    books = await turn.world.books(file.subject, file.season) if computed else {}
    heads, otherwise = await by_head(turn, file.id), await turn.world.disagreements(file.id)
    lines = tuple(
        line
        for question in criteria_set.questions
        if question.id in file.submission.answers
        for line in (
            *told(criteria_set, file, question, books, by_head=question.id in heads),
            *seen_otherwise(criteria_set, file, question, otherwise),
        )
    )
    return (say("Answers of file {code}:", code=file.short_code), *lines)


def told(
    criteria_set: CriteriaSet,
    file: File,
    question: Question,
    books: Mapping[str, Registered],
    *,
    by_head: bool = False,
) -> tuple[Words, ...]:
    """Say one answer and whose it is; of another figure than the books', both and the reason."""
    assert file.submission is not None
    answers = file.submission.answers
    given = answers[question.id]
    answer = answer_in_words(criteria_set, question.id, given)
    if question.id in declared_na(criteria_set, answers):
        answer = say("declared not to be about them ({label})", label=answer)
    if by_head:
        answer = marked(answer, file.place_name)
    line = say("{question}: {answer}", question=short_name(question), answer=answer)
    figure, reason = books.get(question.computed_from), reason_in(answers, question.id)
    if figure is not None:
        return line, say("   {books}", books=from_the_books(question, figure, given, reason))
    if reason:
        return line, say("   Reason: {reason}", reason=reason)
    return (line,)


def seen_otherwise(
    criteria_set: CriteriaSet, file: File, question: Question, otherwise: Mapping[str, AnswerValue]
) -> tuple[Words, ...]:
    """Say what the village head noted where it is another than the household's answer."""
    assert file.submission is not None
    value = otherwise.get(question.id)
    if value is None or value == file.submission.answers[question.id]:
        return ()
    return (
        say(
            "   Noted by {head}: {answer}",
            head=head_called(file.place_name),
            answer=answer_in_words(criteria_set, question.id, value),
        ),
    )
