"""From a pack's plain values to a criteria set: read, complete, hold together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from criteria.consistency import examine
from criteria.criteria_set import CriteriaSet
from criteria.fault import Place
from criteria.indicator import Indicator
from criteria.overlay import merged
from criteria.question import Question
from criteria.reading import read_struct
from criteria.rule import questions_of
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
    criteria_set = _completed(criteria_set)
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


def _completed(criteria_set: CriteriaSet) -> CriteriaSet:
    questions = tuple(
        msgspec.structs.replace(question, number=number, feeds=_fed_by(question, criteria_set.indicators))
        for number, question in enumerate(criteria_set.questions, start=1)
    )
    return msgspec.structs.replace(criteria_set, questions=questions)


def _fed_by(question: Question, indicators: tuple[Indicator, ...]) -> tuple[str, ...]:
    return tuple(
        indicator.id
        for indicator in indicators
        if indicator.rule is not None and question.id in questions_of(indicator.rule)
    )
