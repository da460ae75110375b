"""Which questions a whole village may be asked at once, and which only a house for itself."""

from __future__ import annotations

from criteria.criteria_set import CriteriaSet
from criteria.question import Question, QuestionKind


def may_be_shared(question: Question) -> bool:
    """Say whether the whole village may see or hear the question and its answers."""
    return not question.private and not question.computed_from and question.kind is not QuestionKind.photo


def for_the_meeting(criteria_set: CriteriaSet) -> tuple[Question, ...]:
    """List the questions a whole village may be asked: none private, no photos, no figures from the books."""
    return tuple(question for question in criteria_set.questions if may_be_shared(question))


def left_for_home(criteria_set: CriteriaSet) -> tuple[Question, ...]:
    """List the questions that are taken house by house."""
    return tuple(
        question
        for question in criteria_set.questions
        if not may_be_shared(question) and not question.computed_from
    )
