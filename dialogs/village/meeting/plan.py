"""From what was understood to what is written down: for whom, and who is left alone and why."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from criteria import AnswerValue, fallen_away
from criteria.question import Question
from criteria.standing import bounds, cap
from dialogs.happening import AnswerGiven
from dialogs.records import GivenAnswer, RosterLine
from dialogs.village.meeting.evening import Evening, Stand
from dialogs.village.meeting.reading import Reading


class Plan(msgspec.Struct, frozen=True):
    """What one answer for the whole village comes to. Houses are named by số thứ tự."""

    values: Mapping[int, AnswerValue]
    """What each house gets."""
    named_in_vain: tuple[int, ...] = ()
    """Named, and left alone all the same: absent, not registered, answered itself …"""
    cannot_stand: Mapping[int, AnswerValue] = {}
    """More than the house has, or it would undo what the house itself answered."""
    differs: Mapping[int, AnswerValue] = {}
    """Named with another answer than the house gave itself: the house's stands, a disagreement can be noted."""
    not_said: tuple[int, ...] = ()
    """To be asked, and nothing was said of it."""
    kept: tuple[int, ...] = ()
    """Written down already, and not named: the rest are those without an answer."""


def plan(evening: Evening, question: Question, reading: Reading) -> Plan:
    """Hold what was understood against the houses; absent, planned, closed and self-answered ones are left alone."""
    values: dict[int, AnswerValue] = {}
    in_vain: list[int] = []
    cannot: dict[int, AnswerValue] = {}
    differs: dict[int, AnswerValue] = {}
    not_said: list[int] = []
    kept: list[int] = []
    for line in evening.lines:
        number, stand = line.number, evening.stand(line, question)
        named = reading.values.get(number)
        if stand is not Stand.ASKED:
            given = evening.given(line, question.id)
            if named is not None and stand is Stand.OWN and given is not None:
                if given.value != named:
                    differs[number] = named
                else:
                    in_vain.append(number)
            elif named is not None:
                in_vain.append(number)
            continue
        if named is None and not reading.anew and evening.given(line, question.id) is not None:
            kept.append(number)
            continue
        value = None if number in reading.doubtful else _value(evening, question, reading, line)
        if value is None:
            not_said.append(number)
        elif can_stand(evening, question, line, value):
            values[number] = value
        else:
            cannot[number] = value
    return Plan(values, tuple(in_vain), cannot, differs, tuple(not_said), tuple(kept))


def can_stand(evening: Evening, question: Question, line: RosterLine, value: AnswerValue) -> bool:
    """Say whether the answer fits the house's others, and undoes none that the house gave itself."""
    answers = evening.answers_of(line, besides=question.id)
    if not evening.criteria_set.plan.stands[question.id](value, answers):
        return False
    gone = fallen_away(evening.criteria_set, answers | {question.id: value})
    return all((given := evening.given(line, name)) is None or given.by_head for name in gone)


def written(evening: Evening, question: Question, values: Mapping[int, AnswerValue]) -> list[AnswerGiven]:
    """List what is to be written: only what is another than before, and what falls away with it."""
    happenings: list[AnswerGiven] = []
    for number, value in sorted(values.items()):
        line = evening.line(number)
        if line is None or evening.stand(line, question) is not Stand.ASKED:
            continue
        given = evening.given(line, question.id)
        if (given is not None and given.value == value) or not can_stand(evening, question, line, value):
            continue
        happenings.append(_answer(line, question.id, value, given))
        answers = evening.answers_of(line, besides=question.id) | {question.id: value}
        happenings += (
            _answer(line, gone, None, taken)
            for gone in fallen_away(evening.criteria_set, answers)
            if (taken := evening.given(line, gone)) is not None
        )
    return happenings


def _answer(
    line: RosterLine, question: str, value: AnswerValue | None, given: GivenAnswer | None
) -> AnswerGiven:
    before = given.value if given else None
    return AnswerGiven(file=line.file, question=question, value=value, before=before, by_head=True)


def _value(evening: Evening, question: Question, reading: Reading, line: RosterLine) -> AnswerValue | None:
    if line.number in reading.values:
        return reading.values[line.number]
    if not reading.all_of_them:
        return reading.rest
    most = cap(question, evening.answers_of(line, besides=question.id))
    return None if most is None else min(most, bounds(question)[1])
