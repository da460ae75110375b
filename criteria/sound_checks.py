"""Whether checks look at questions that there are, and at numbers where they count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from criteria.checks import Checks, Contradiction, YearChange
from criteria.condition import Amount
from criteria.fault import Place
from criteria.question import Question
from criteria.sound_question import examine_condition, is_number, known_questions
from criteria.wording import say


def examine_checks(checks: Checks, questions: Mapping[str, Question], place: Place) -> None:
    """Report every check that cannot be made."""
    for one in checks.contradictions:
        examine_condition(one.when, questions, place.at("contradictions").at(one.id).at("when"))
    _numbers(checks.within_members, questions, place.at("within_members"))
    if checks.cannot_read is not None:
        _numbers(checks.cannot_read.numbers, questions, place.at("cannot_read"))
    for index, change in enumerate(checks.year_changes):
        _numbers(change.count.numbers, questions, place.at("year_changes").at(index))
    if checks.at_school:
        _numbers((checks.at_school,), questions, place.at("at_school"))


def that_fit(checks: Checks, questions: Mapping[str, Question]) -> Checks:
    """Keep the checks that can still be made; a pack that dropped a question need not name those about it."""

    def sums(*numbers: str) -> bool:
        spot = Place("")
        _numbers(numbers, questions, spot)
        return not spot.faults

    def compares(one: Contradiction) -> bool:
        spot = Place("")
        examine_condition(one.when, questions, spot)
        return not spot.faults

    def counted(amount: Amount | None) -> bool:
        return amount is not None and sums(*amount.numbers)

    def moves(change: YearChange) -> bool:
        return counted(change.count)

    return Checks(
        contradictions=tuple(filter(compares, checks.contradictions)),
        within_members=checks.within_members if sums(*checks.within_members) else (),
        cannot_read=checks.cannot_read if counted(checks.cannot_read) else None,
        year_changes=tuple(filter(moves, checks.year_changes)),
        at_school=checks.at_school if checks.at_school and sums(checks.at_school) else "",
    )


def _numbers(numbers: Iterable[str], questions: Mapping[str, Question], place: Place) -> None:
    for number in numbers:
        known = known_questions(iter([number.partition(".")[0]]), questions, place)
        if known and not is_number(number, questions):
            place.fault(
                say("The answer to {value} cannot be compared so.", value=number),
                say("a question of kind count"),
                "within_members: [q1, q6]",
            )
