"""What an overlay drops: criteria, indicators, questions, and options as `q13.harder`.

A question of the base that nothing looks at any more goes with what was dropped, and so does a recorded
conflict about a dropped indicator. Everything else that still leans on a dropped thing is left standing, so
that the loader says where.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from criteria.fault import Place
from criteria.wording import say

Raw = dict[str, Any]

LOOKING = frozenset({"rule", "applies_if", "holds_if", "at_most", "at_most_less"})
"""The keys whose values look at answers."""


def without(dropped: object, raw: Raw, base: Raw, overlay: Raw, place: Place) -> Raw:
    """Take the dropped things out of a merged pack; a name that is nowhere in the base is a fault."""
    if not isinstance(dropped, list) or not all(isinstance(one, str) for one in dropped):
        place.fault(
            say("This is not a list."), say("ids of criteria, indicators, questions"), "dropped: [GD1.3]"
        )
        return raw
    if not dropped:
        return raw
    known, restated = set(_ids(base)), set(_ids(overlay))
    for name in dropped:
        if name not in known:
            place.at(name).fault(
                say("The base has nothing of this name to drop."),
                say("one of: {keys}", keys=", ".join(sorted(known))),
                f"dropped: [{min(known, default='GD1.3')}]",
            )
        elif name in restated:
            place.at(name).fault(
                say("The overlay drops this and changes it as well."), say("one or the other"), ""
            )
    return _without_orphans(_cut(raw, frozenset(dropped)), base)


def looked_at(raw: Raw) -> set[str]:
    """Collect the questions that rules, conditions and caps of a pack look at."""
    return {name.partition(".")[0] for name in _looking(raw)}


def _ids(raw: Raw) -> Iterator[str]:
    for criterion in _entries(raw, "criteria"):
        yield str(criterion.get("id"))
        yield from (str(one.get("id")) for one in _entries(criterion, "indicators"))
    for question in _entries(raw, "questions"):
        yield str(question.get("id"))
        yield from (f"{question.get('id')}.{one.get('id')}" for one in _entries(question, "options"))


def _entries(raw: Raw, key: str) -> list[Raw]:
    entries = raw.get(key)
    return [one for one in entries if isinstance(one, dict)] if isinstance(entries, list) else []


def _cut(raw: Raw, names: frozenset[str]) -> Raw:
    result = dict(raw)
    result["criteria"] = [
        {**one, "indicators": [each for each in one["indicators"] if _id(each) not in names]}
        if isinstance(one, dict) and isinstance(one.get("indicators"), list)
        else one
        for one in raw.get("criteria") or []
        if _id(one) not in names
    ]
    if "questions" in raw:
        result["questions"] = [
            {**one, "options": [each for each in one["options"] if f"{_id(one)}.{_id(each)}" not in names]}
            if isinstance(one, dict) and isinstance(one.get("options"), list)
            else one
            for one in raw["questions"] or []
            if _id(one) not in names
        ]
    if "conflicts" in raw:
        left = {_id(each) for one in _entries(result, "criteria") for each in _entries(one, "indicators")}
        result["conflicts"] = [
            one for one in _entries(raw, "conflicts") if not one.get("indicator") or one["indicator"] in left
        ]
    return result


def _without_orphans(raw: Raw, base: Raw) -> Raw:
    """Leave out the base's questions that nothing looks at now, and then those that only they looked at."""
    theirs = {_id(one) for one in _entries(base, "questions")}
    while True:
        used = looked_at(raw)
        orphans = {
            _id(one) for one in _entries(raw, "questions") if _id(one) in theirs and _id(one) not in used
        }
        if not orphans:
            return raw
        raw = {**raw, "questions": [one for one in raw["questions"] if _id(one) not in orphans]}


def _id(entry: object) -> str:
    return str(entry.get("id")) if isinstance(entry, dict) else ""


def _looking(value: object, *, inside: bool = False) -> Iterator[str]:
    """Yield the strings under what looks at answers; an option among them keeps too much, that is all."""
    if isinstance(value, dict):
        for key, entry in value.items():
            yield from _looking(entry, inside=inside or key in LOOKING)
    elif isinstance(value, list):
        for entry in value:
            yield from _looking(entry, inside=inside)
    elif inside and isinstance(value, str):
        yield value
