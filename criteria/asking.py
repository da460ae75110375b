"""What to ask next, what still applies, and what has fallen away.

A question whose gate is not yet answered counts as applying until it is ruled out: the total of "Câu 4/12"
shrinks as answers come, and never grows unless an answer is changed. It is asked only once its gate is known
to be open, so skipping a gate question skips what hangs on it until that is answered.
"""

from collections.abc import Set as AbstractSet

from criteria.computed import reason_for
from criteria.condition import RULED_OUT
from criteria.criteria_set import CriteriaSet
from criteria.question import Answers, Question

NOTHING: frozenset[str] = frozenset()


def applicable(criteria_set: CriteriaSet, answers: Answers) -> tuple[Question, ...]:
    """List the questions that apply, or may still apply, in the order asked."""
    return criteria_set.plan.applicable(answers)


def next_question(
    criteria_set: CriteriaSet, answers: Answers, *, skipped: AbstractSet[str] = NOTHING
) -> Question | None:
    """Find the question to put now; None when nothing is left to ask.

    An answer that no longer stands beside a changed one is asked again, in its place.
    """
    return criteria_set.plan.next_question(answers, frozenset(skipped))


def declared_na(criteria_set: CriteriaSet, answers: Answers) -> frozenset[str]:
    """Find the questions that the person says are not about them; somebody else may see it otherwise."""
    return criteria_set.plan.declared(answers)


def fallen_away(criteria_set: CriteriaSet, answers: Answers) -> tuple[str, ...]:
    """List answered questions that no longer apply, in the order asked; a reason goes with its figure."""
    known, declared = criteria_set.plan.known(answers), criteria_set.plan.declared(answers)
    gone = [
        question_id
        for question_id, value in known.items()
        if value is RULED_OUT and answers.get(question_id) is not None and question_id not in declared
    ]
    return (*gone, *(name for one in gone if (name := reason_for(one)) in answers))
