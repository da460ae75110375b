"""The slow look at a set that already loads: can every question be asked, can every home reach the top."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from criteria.criteria_set import CriteriaSet, Kind
from criteria.fault import Fault, Place
from criteria.reachable import best, can_be_asked, can_hold, circumstances
from criteria.score import of
from criteria.wording import Wording, say


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
        for level in criteria_set.level_numbers:
            _top(criteria_set, level, place)
    for condition in criteria_set.mandatory:
        if not can_hold(criteria_set, condition.holds_if):
            place.at("mandatory").at(condition.id).at("holds_if").fault(
                say("No answers meet this condition."),
                say("a condition that some answers meet"),
                "{question: q1, more_than: 0}",
            )
    _translations(criteria_set, place)
    return tuple(fault for index, fault in enumerate(place.faults) if fault not in place.faults[:index])


def _top(criteria_set: CriteriaSet, level: int, place: Place) -> None:
    """Hold the best answers against the top: for a full house, and in every circumstance of its own."""
    for fixed in circumstances(criteria_set):
        most = {
            indicator.id: (indicator, best(criteria_set, indicator, fixed))
            for indicator in criteria_set.asked_at(level)
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


def _translations(criteria_set: CriteriaSet, place: Place) -> None:
    """Report sentences without English in a set that has English elsewhere.

    A locality writes its table in Vietnamese; what it left as it was keeps the English it had.
    """
    if criteria_set.place:
        return
    sentences = tuple(_sentences(criteria_set, place))
    if any(wording.en for _, wording in sentences):
        for spot, _ in (pair for pair in sentences if not pair[1].en):
            spot.fault(
                say("The English sentence is missing here, and is there elsewhere."),
                say("English in every sentence, or in none"),
                "{vi: Học tập của trẻ em, en: The children's learning}",
            )


def _sentences(value: object, place: Place) -> Iterator[tuple[Place, Wording]]:
    if isinstance(value, Wording):
        yield place, value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _sentences(getattr(value, name), place.at(name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _sentences(item, place.at(getattr(item, "id", index)))
