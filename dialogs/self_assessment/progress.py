"""Where in the questions a person is, and which screen follows."""

from __future__ import annotations

import msgspec

from criteria import (
    NOT_APPLICABLE,
    AnswerValue,
    CriteriaSet,
    applicable,
    evidence_wanted,
    next_question,
    score,
)
from criteria.indicator import EvidenceRule, Indicator
from criteria.wording import Text, Words, say
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.self_assessment.kinds import KINDS
from dialogs.self_assessment.shown import shown_by
from dialogs.turn import Turn


def set_of(turn: Turn, frame: SelfAssessment) -> CriteriaSet:
    """Find the very version the self-assessment began with."""
    return turn.world.criteria_set(frame.criteria_set, frame.version)


def left_unanswered(criteria_set: CriteriaSet, frame: SelfAssessment) -> int:
    """Count the open questions that hold the result up; what only a higher level asks does not."""
    left = still_open(criteria_set, frame)
    if left and criteria_set.levels and score(criteria_set, frame.answers).met is not None:
        return 0
    return left


def still_open(criteria_set: CriteriaSet, frame: SelfAssessment) -> int:
    return sum(question.id not in frame.answers for question in applicable(criteria_set, frame.answers))


def heading(criteria_set: CriteriaSet, frame: SelfAssessment) -> Text:
    """Say "Câu 4/12"; the head fills in from paper, whose numbers are the set's own."""
    if frame.by_head:
        return say("Question {number}", number=criteria_set.question(frame.at).number)
    asked = applicable(criteria_set, frame.answers)
    number = next((n for n, question in enumerate(asked, 1) if question.id == frame.at), 0)
    return say("Question {number}/{total}", number=number or len(asked), total=len(asked))


def place_of(criteria_set: CriteriaSet, frame: SelfAssessment, question: str) -> int:
    if frame.by_head:
        return criteria_set.question(question).number
    asked = applicable(criteria_set, frame.answers)
    return next((n for n, candidate in enumerate(asked, 1) if candidate.id == question), 0)


def move_on(turn: Turn) -> None:
    """Go to the next question, then the unsure ones once more, then the evidence, then the summary."""
    frame = turn.frame
    assert isinstance(frame, SelfAssessment)
    criteria_set = set_of(turn, frame)
    question = next_question(criteria_set, frame.answers, skipped=frozenset(frame.unsure))
    if question is not None:
        turn.change(screen="question", at=question.id)
        return
    if frame.unsure and not frame.asking_again:
        turn.change(asking_again=True, unsure=())
        again = next_question(criteria_set, frame.answers)
        if again is not None:
            turn.tell(say("Now the questions left for later come back."))
            turn.change(screen="question", at=again.id)
            return
    if frame.back_to:
        turn.change(screen=frame.back_to, at="", back_to="")
        return
    wanted = evidence_to_ask(criteria_set, frame)
    if wanted is not None:
        turn.change(screen="evidence", at=wanted.id)
        return
    turn.change(screen="summary", at="", back_to="")


def evidence_to_ask(criteria_set: CriteriaSet, frame: SelfAssessment) -> Indicator | None:
    shown = shown_by(criteria_set, frame.evidence)
    return next(
        (
            indicator
            for indicator in indicators_with_evidence(criteria_set, frame)
            if indicator.id not in frame.passed and indicator.id not in shown
        ),
        None,
    )


def indicators_with_evidence(criteria_set: CriteriaSet, frame: SelfAssessment) -> tuple[Indicator, ...]:
    """List the indicators that earned points and want something to show, required ones first."""
    if left_unanswered(criteria_set, frame):
        return ()
    card = score(criteria_set, frame.answers, shown=shown_by(criteria_set, frame.evidence))
    required = evidence_wanted(criteria_set, card, rule=EvidenceRule.required)
    return (*required, *evidence_wanted(criteria_set, card, rule=EvidenceRule.welcome))


def with_answer(frame: SelfAssessment, question: str, value: object) -> SelfAssessment:
    answers = {**frame.answers, question: value}
    if value is None:
        del answers[question]
    return msgspec.structs.replace(
        frame, answers=answers, unsure=tuple(other for other in frame.unsure if other != question)
    )


def answer_in_words(criteria_set: CriteriaSet, question_id: str, value: AnswerValue) -> Words:
    """Say an answer as the person gave it: "Có", "2", the option's label."""
    question = criteria_set.question(question_id)
    if value == NOT_APPLICABLE and question.not_applicable is not None:
        return question.not_applicable
    return KINDS[question.kind].in_words(question, value)
