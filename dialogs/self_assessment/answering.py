"""Record an answer, and what goes with it: what falls away, what a returned file has mended, a figure's reason."""

from __future__ import annotations

import msgspec

from criteria import AnswerValue, CriteriaSet, fallen_away, problem, reason_for
from criteria.question import Question, QuestionKind
from criteria.wording import Words, say
from dialogs.happening import AnswerGiven, EvidenceRemoved
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.self_assessment.kinds import KINDS
from dialogs.self_assessment.kinds.photo import kept
from dialogs.self_assessment.progress import answer_in_words, move_on, place_of, set_of, with_answer
from dialogs.turn import Turn


def cannot_stand(turn: Turn, frame: SelfAssessment, question: Question, value: AnswerValue | None) -> bool:
    """Say why a value is no answer to this question; an answer half said is begun anew."""
    wrong = (
        KINDS[question.kind].expected(question)
        if value is None
        else problem(set_of(turn, frame), question, value, frame.answers)
    )
    if wrong is None and value is not None and undoes_own(turn, frame, question, value):
        wrong = say("That would undo what this house answered itself.")
    if wrong is not None:
        turn.tell(wrong)
        if value is not None and question.kind is QuestionKind.share:
            turn.change(draft=())
    return wrong is not None


def undoes_own(turn: Turn, frame: SelfAssessment, question: Question, value: AnswerValue) -> bool:
    """Say whether an answer by the head would take away one that the house gave itself."""
    if not frame.own:
        return False
    gone = fallen_away(set_of(turn, frame), {**frame.answers, question.id: value})
    return not frozenset(frame.own).isdisjoint(gone)


def answer(
    turn: Turn, frame: SelfAssessment, question: Question, value: AnswerValue | None, *, reason: str = ""
) -> None:
    """Record the answer and go on; `reason` is for a figure other than the books'."""
    if cannot_stand(turn, frame, question, value) or value is None:
        return
    criteria_set = set_of(turn, frame)
    changed = note(turn, frame, question, value)
    if question.computed_from:
        changed = note_reason(turn, changed, question, reason)
    changed = msgspec.structs.replace(changed, mended=mended_by(question, frame), draft=())
    turn.tell(
        say(
            "✓ Question {number}: {answer}",
            number=place_of(criteria_set, changed, question.id),
            answer=answer_in_words(criteria_set, question.id, value),
        )
    )
    turn.swap(without_what_fell_away(turn, criteria_set, changed))
    move_on(turn)


def note(turn: Turn, frame: SelfAssessment, question: Question, value: AnswerValue | None) -> SelfAssessment:
    """Write the answer down where it is another than before."""
    before = frame.answers.get(question.id)
    if before != value:
        turn.happen(
            AnswerGiven(
                file=frame.file, question=question.id, value=value, before=before, by_head=frame.by_head
            )
        )
    return with_answer(frame, question.id, value)


def note_reason(turn: Turn, frame: SelfAssessment, question: Question, reason: str) -> SelfAssessment:
    """Write down why the figure is another than the books'; one that is theirs needs no reason."""
    name, value = reason_for(question.id), reason or None
    before = frame.answers.get(name)
    if before == value:
        return frame
    turn.happen(
        AnswerGiven(file=frame.file, question=name, value=value, before=before, by_head=frame.by_head)
    )
    return with_answer(frame, name, value)


def without_what_fell_away(turn: Turn, criteria_set: CriteriaSet, frame: SelfAssessment) -> SelfAssessment:
    """Take out what is no longer asked, pictures among it, and say so."""
    gone = fallen_away(criteria_set, frame.answers)
    asked = {question.id: question for question in criteria_set.questions}
    for name in gone:
        before = frame.answers[name]
        turn.happen(
            AnswerGiven(file=frame.file, question=name, value=None, before=before, by_head=frame.by_head)
        )
        if name in asked and asked[name].kind is QuestionKind.photo:
            for piece in kept(before):
                turn.happen(EvidenceRemoved(file=frame.file, evidence=piece))
        frame = with_answer(frame, name, None)
    if gone:
        turn.tell(
            say(
                "No longer needed and taken out: {questions}.",
                questions=tuple(short_name(asked[name]) for name in gone if name in asked),
            )
        )
    return frame


def leave_unsure(turn: Turn, frame: SelfAssessment) -> None:
    criteria_set = set_of(turn, frame)
    question = criteria_set.question(frame.at)
    turn.tell(say("Question {number} is left to ask again.", number=place_of(criteria_set, frame, frame.at)))
    if question.id in frame.answers:
        frame = note(turn, frame, question, None)
        frame = note_reason(turn, frame, question, "") if question.computed_from else frame
        turn.swap(frame)
    turn.change(unsure=(*frame.unsure, frame.at), draft=())
    move_on(turn)


def mended_by(question: Question, frame: SelfAssessment) -> tuple[str, ...]:
    """Tick what a returned file asked for once one of its answers is given anew."""
    items = (f"answer:{indicator}" for indicator in question.feeds)
    return (*frame.mended, *(item for item in items if item in frame.mending and item not in frame.mended))


def short_name(question: Question) -> Words:
    return question.brief
