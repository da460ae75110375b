"""Answers held against each other, the village's list, and last year's file: both sides are told."""

from __future__ import annotations

from criteria.checking import changed_since, contradictions, fewer_who_cannot_read, too_many_people
from dialogs.records import Finding
from dialogs.triage.case import Case


def contradicts_itself(case: Case) -> Finding | None:
    found = contradictions(case.criteria_set, case.submission.answers)
    return Finding("contradiction", found) if found else None


def differs_from_the_list(case: Case) -> Finding | None:
    answers, facts = case.submission.answers, case.facts
    found = (
        too_many_people(case.criteria_set, answers, facts.own.members),
        fewer_who_cannot_read(case.criteria_set, answers, facts.cannot_read),
    )
    told = tuple(one for one in found if one is not None)
    return Finding("list_differs", told) if told else None


def differs_from_last_year(case: Case) -> Finding | None:
    """Nobody is asked about numbers that moved with a split, a joining, or a mended list."""
    last = case.facts.last_year
    if last is None or case.then_set is None or case.facts.came_or_left:
        return None
    found = changed_since(case.criteria_set, case.submission.answers, case.then_set, last.answers)
    return Finding("year_change", found) if found else None
