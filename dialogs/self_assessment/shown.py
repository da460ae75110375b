"""Which indicators have something to show for them, evidence or the pictures that answer a question."""

from __future__ import annotations

from collections.abc import Mapping

from criteria import CriteriaSet, Wording

ANSWER = "q:"
"""What a piece of evidence is for: an indicator ("GD3.1"), or the question that it answers ("q:anh_lop")."""


def for_answer(question: str) -> str:
    return f"{ANSWER}{question}"


def shown_by(criteria_set: CriteriaSet, pieces: Mapping[str, int]) -> frozenset[str]:
    """Find the indicators that the pieces are for; pictures that answer a question show what it feeds."""
    found: set[str] = set()
    for what, count in pieces.items():
        if not count:
            continue
        question = next((one for one in criteria_set.questions if what == for_answer(one.id)), None)
        found.update((what,) if question is None else question.feeds)
    return frozenset(found)


def about(criteria_set: CriteriaSet, what: str) -> Wording:
    """Name what a piece of evidence is for."""
    if what.startswith(ANSWER):
        question = criteria_set.question(what.removeprefix(ANSWER))
        return question.brief
    return criteria_set.indicator(what).short
