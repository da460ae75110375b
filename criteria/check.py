"""The slow look at a set that already loads: can every question be asked, can every home reach the top."""

from __future__ import annotations

from decimal import Decimal

from criteria.criteria_set import CriteriaSet, Kind
from criteria.fault import Fault, Place
from criteria.reachable import best, can_be_asked, populations
from criteria.score import of
from criteria.wording import say


def inspect(criteria_set: CriteriaSet) -> tuple[Fault, ...]:
    """List what is wrong with a set beyond what loading it finds; a locked set as far as it goes."""
    place = Place(f"{criteria_set.id}@{criteria_set.version}")
    for question in criteria_set.questions:
        if not can_be_asked(criteria_set, question):
            place.at("questions").at(question.id).at("applies_if").fault(
                say("No answers lead to this question."),
                say("a condition that some answers meet"),
                "{question: q1, more_than: 0}",
            )
    if criteria_set.scorable:
        _top(criteria_set, place)
    return tuple(place.faults)


def _top(criteria_set: CriteriaSet, place: Place) -> None:
    """Hold the best answers against the top: for a full house, and with nobody in each group of people."""
    for nobody in (None, *populations(criteria_set)):
        fixed = {} if nobody is None else {nobody: criteria_set.question(nobody).low or 0}
        most = {
            indicator.id: (indicator, best(criteria_set, indicator, fixed))
            for indicator in criteria_set.indicators
        }
        for indicator, points in most.values():
            if points is not None and points < of(indicator):
                place.at(indicator.id).at("rule").fault(
                    say(
                        "The best answers give {most} of {points} points.", most=points, points=of(indicator)
                    ),
                    say("a rule whose best answers give all points, also where nobody is counted"),
                    "when_not_applicable: full_points",
                )
        total = sum((points for _, points in most.values() if points is not None), Decimal(0))
        threshold = criteria_set.threshold
        if criteria_set.kind is Kind.scored and threshold is not None and total < threshold:
            place.at("marks").at("threshold").fault(
                say("The best answers give {most}, the threshold is {points}.", most=total, points=threshold),
                say("a threshold that can be met"),
                "threshold: {value: 80, confidence: sample}",
            )
