"""Answers held against each other, against what a list says, and against last year's: what differs, in words.

Nothing here judges: each finding is a sentence with both sides of it, for an officer who asks the household.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from criteria.condition import RULED_OUT, Amount, compiled, question_of
from criteria.criteria_set import CriteriaSet
from criteria.difference import same_meaning
from criteria.question import Answers, Question
from criteria.wording import Text, Wording, Words, say


def contradictions(criteria_set: CriteriaSet, answers: Answers) -> tuple[Words, ...]:
    """Say which answers hardly stand beside each other; an open question contradicts nothing."""
    if not criteria_set.checks.contradictions:
        return ()
    known = criteria_set.plan.known(answers)
    return tuple(one.says for one in criteria_set.checks.contradictions if compiled(one.when)(known) is True)


def too_many_people(criteria_set: CriteriaSet, answers: Answers, members: int) -> Text | None:
    """Say where more people are counted than the household has; a list without a number says nothing."""
    counted = criteria_set.checks.within_members
    known = criteria_set.plan.known(answers)
    total = sum(_number(known, one) or 0 for one in counted)
    if not members or total <= members:
        return None
    return say(
        "{counts}: {total} together; the village's list has {members} people.",
        counts=tuple(_named(criteria_set, one) for one in counted if _number(known, one)),
        total=total,
        members=members,
    )


def fewer_who_cannot_read(criteria_set: CriteriaSet, answers: Answers, listed: int | None) -> Text | None:
    """Say where the village's list knows of more adults who cannot read than the answers do."""
    amount = criteria_set.checks.cannot_read
    if amount is None or not listed:
        return None
    answered = _amount(criteria_set.plan.known(answers), amount)
    if answered is None or answered >= listed:
        return None
    return say(
        "The village's list notes {listed} adults who cannot read yet; by the answers {answered}.",
        listed=listed,
        answered=answered,
    )


def changed_since(
    criteria_set: CriteriaSet, answers: Answers, then_set: CriteriaSet, then: Answers
) -> tuple[Text, ...]:
    """Say which numbers moved by more than a year explains; only like questions are compared."""
    now_known, then_known = criteria_set.plan.known(answers), then_set.plan.known(then)
    theirs = {question.id: question for question in then_set.questions}
    found = []
    for change in criteria_set.checks.year_changes:
        alike = all(
            question in theirs and same_meaning(theirs[question], criteria_set.question(question))
            for question in change.count.questions
        )
        now = _amount(now_known, change.count)
        before = _amount(then_known, change.count) if alike else None
        if now is not None and before is not None and not change.allows(now - before):
            found.append(
                say(
                    "{count}: {now} this year, {before} last year.",
                    count=_amount_named(criteria_set, change.count),
                    now=now,
                    before=before,
                )
            )
    return tuple(found)


def at_school(criteria_set: CriteriaSet, answers: Answers) -> int | None:
    """Read how many children of grades 1 to 9 the household counts at school; None where nobody asks."""
    question = criteria_set.checks.at_school
    return _number(criteria_set.plan.known(answers), question) if question else None


def _number(known: Mapping[str, Any], number: str) -> int | None:
    """Read a count: 0 where the question is not about them, None while it is open."""
    value = known.get(number)
    if value is None:
        return None
    return 0 if value is RULED_OUT else int(value)


def _amount(known: Mapping[str, Any], amount: Amount) -> int | None:
    value = amount.value(known)
    if value is None:
        return None
    return 0 if value is RULED_OUT else int(value)


def _named(criteria_set: CriteriaSet, number: str) -> Wording:
    return short_name(criteria_set.question(question_of(number)))


def _amount_named(criteria_set: CriteriaSet, amount: Amount) -> Wording | Text:
    first = short_name(criteria_set.question(question_of(amount.question)))
    if not amount.less:
        return first
    return say(
        "{count} less {others}",
        count=first,
        others=tuple(_named(criteria_set, one) for one in amount.less),
    )


def short_name(question: Question) -> Wording:
    """Name a question in a few words."""
    return question.short or question.text
