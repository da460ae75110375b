"""Whether ranks, levels, mandatory conditions and recorded conflicts of a set can work."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from criteria.criteria_set import CriteriaSet, Kind
from criteria.fault import Place
from criteria.question import Question
from criteria.sound_indicator import examine_figure, examine_rule
from criteria.sound_question import examine_condition
from criteria.wording import say


def examine_steps(criteria_set: CriteriaSet, questions: Mapping[str, Question], place: Place) -> None:
    """Report what is wrong beside the criteria themselves."""
    _ranks(criteria_set, place.at("marks").at("ranks"))
    _levels(criteria_set, place)
    for condition in criteria_set.mandatory:
        spot = place.at("mandatory").at(condition.id)
        examine_condition(condition.holds_if, questions, spot.at("holds_if"))
        if condition.applies_if is not None:
            examine_condition(condition.applies_if, questions, spot.at("applies_if"))
    _conflicts(criteria_set, questions, place.at("conflicts"))


def _ranks(criteria_set: CriteriaSet, place: Place) -> None:
    ranks, full = criteria_set.marks.ranks, criteria_set.full_marks
    for rank in ranks:
        examine_figure(rank.at_least, place.at(rank.id).at("at_least"))
        if full is not None and rank.at_least.value is not None and rank.at_least.value > full:
            place.at(rank.id).at("at_least").fault(
                say("The rank begins above the highest total."),
                say("at most {points}", points=full),
                "value: 85",
            )
    for higher, lower in pairwise(ranks):
        above, below = higher.at_least.value, lower.at_least.value
        if above is not None and below is not None and above <= below:
            place.at(lower.id).at("at_least").fault(
                say("This rank does not lie under the one before it."),
                say("ranks from the highest to the lowest"),
                "value: 70",
            )


def _levels(criteria_set: CriteriaSet, place: Place) -> None:
    numbers = [level.level for level in criteria_set.levels]
    if numbers != list(range(1, len(numbers) + 1)) or (numbers and criteria_set.kind is not Kind.pass_fail):
        place.at("levels").fault(
            say("The levels do not fit the set."),
            say("levels 1, 2 … in this order, in a set of kind pass_fail"),
            "- {level: 1, name: {vi: Mức độ 1}}",
        )
    for level in criteria_set.levels:
        examine_figure(level.after_months, place.at("levels").at(level.level).at("after_months"))
    if criteria_set.recognition is not None:
        examine_figure(criteria_set.recognition.kept_months, place.at("recognition").at("kept_months"))
    for indicator in criteria_set.indicators:
        for step in indicator.higher:
            if step.level not in numbers or step.level == 1:
                place.at(indicator.id).at("higher").at(step.level).fault(
                    say("The set has no such level above the first."),
                    say("one of: {keys}", keys=", ".join(str(number) for number in numbers if number > 1)),
                    "level: 2",
                )


def _conflicts(criteria_set: CriteriaSet, questions: Mapping[str, Question], place: Place) -> None:
    indicators = {indicator.id: indicator for indicator in criteria_set.indicators}
    for conflict in criteria_set.conflicts:
        spot = place.at(conflict.id)
        if conflict.indicator and conflict.indicator not in indicators:
            spot.at("indicator").fault(
                say("The set has no such indicator."),
                say("one of: {keys}", keys=", ".join(indicators)),
                f"indicator: {next(iter(indicators), 'A.1')}",
            )
        elif conflict.rule is not None and not conflict.indicator:
            spot.at("indicator").fault(
                say("The other reading gives points to no indicator."),
                say("one of: {keys}", keys=", ".join(indicators)),
                f"indicator: {next(iter(indicators), 'A.1')}",
            )
        elif conflict.rule is not None:
            examine_rule(conflict.rule, indicators[conflict.indicator].points, questions, spot.at("rule"))
