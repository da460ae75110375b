"""From a pack's plain values to a criteria set: read, complete, hold together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

import msgspec

from criteria.consistency import examine
from criteria.criteria_set import CriteriaSet, Kind
from criteria.fault import Place
from criteria.indicator import Criterion, Indicator
from criteria.overlay import merged
from criteria.provenance import Confidence
from criteria.question import Question
from criteria.reading import read_struct
from criteria.rule import Rule, questions_of
from criteria.sound_checks import that_fit
from criteria.wording import say

Raw = dict[str, Any]


def build(raw: Raw, file: str, bases: Mapping[str, Raw] | None = None) -> CriteriaSet:
    """Make the set of one pack; `bases` are the plain values it may be based on, by `id@version`.

    Raise PackError with every fault found.
    """
    place = Place(file)
    criteria_set = read_struct(CriteriaSet, laid_over(raw, bases or {}, place), place)
    place.settle()
    assert isinstance(criteria_set, CriteriaSet)
    criteria_set = _completed(criteria_set, own_checks="checks" in raw)
    examine(criteria_set, place)
    place.settle()
    return criteria_set


def laid_over(raw: Raw, bases: Mapping[str, Raw], place: Place) -> Raw:
    """Lay the pack over what it is based on, and that over its own base in turn."""
    chain, seen = [raw], set()
    while (base_id := chain[-1].get("based_on")) is not None:
        if not isinstance(base_id, str) or base_id in seen or base_id not in bases:
            place.at("based_on").fault(
                say('There is no set "{value}" to build on.', value=str(base_id)),
                say("one of: {keys}", keys=", ".join(sorted(bases))),
                "based_on: gia-dinh-hoc-tap-khung-448@1.0",
            )
            break
        seen.add(base_id)
        chain.append(bases[base_id])
    result = chain.pop()
    while chain:
        over = chain.pop()
        result = merged(result, over, place)
    return result


def key_of(raw: Mapping[str, Any]) -> str:
    """Return the `id@version` other packs call this one by."""
    return f"{raw.get('id')}@{raw.get('version')}"


def _completed(criteria_set: CriteriaSet, *, own_checks: bool) -> CriteriaSet:
    """Number the questions and count the indicators; inherited checks about what was dropped fall away."""
    questions = tuple(
        msgspec.structs.replace(question, number=number, feeds=_fed_by(question, criteria_set.indicators))
        for number, question in enumerate(criteria_set.questions, start=1)
    )
    checks = criteria_set.checks
    if not own_checks:
        checks = that_fit(checks, {question.id: question for question in questions})
    return msgspec.structs.replace(
        criteria_set, questions=questions, criteria=_counted(criteria_set), checks=checks
    )


def _counted(criteria_set: CriteriaSet) -> tuple[Criterion, ...]:
    """Let every known indicator of a pass/fail set count one."""
    if criteria_set.kind is not Kind.pass_fail:
        return criteria_set.criteria
    return tuple(
        msgspec.structs.replace(
            criterion,
            indicators=tuple(
                msgspec.structs.replace(indicator, points=Decimal(1))
                if indicator.points is None and indicator.confidence is not Confidence.missing
                else indicator
                for indicator in criterion.indicators
            ),
        )
        for criterion in criteria_set.criteria
    )


def _rules(indicator: Indicator) -> Iterator[Rule]:
    yield from (one.rule for one in indicator.forms if one.rule is not None)


def _fed_by(question: Question, indicators: tuple[Indicator, ...]) -> tuple[str, ...]:
    return tuple(
        indicator.id
        for indicator in indicators
        if any(question.id in questions_of(rule) for rule in _rules(indicator))
    )
