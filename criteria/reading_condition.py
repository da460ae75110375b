"""Reading conditions as packs write them; `criteria.condition` shows how."""

from __future__ import annotations

from criteria.condition import RELATIONS, All, Amount, Any_, Compare, Condition, Not
from criteria.fault import Place
from criteria.wording import say

EXAMPLE = "{question: q1, more_than: 0}"


def read_condition(raw: object, place: Place) -> Condition | None:
    """Read one condition; None with a fault where it cannot be."""
    if isinstance(raw, dict) and len(raw) == 1 and isinstance(next(iter(raw)), str):
        key, value = next(iter(raw.items()))
        if key in {"all", "any"} and isinstance(value, list) and value:
            parts = tuple(read_condition(part, place.at(key).at(index)) for index, part in enumerate(value))
            whole = tuple(part for part in parts if part is not None)
            return All(whole) if key == "all" else Any_(whole)
        if key == "not":
            part = read_condition(value, place.at(key))
            return None if part is None else Not(part)
    if isinstance(raw, dict):
        relations = [key for key in raw if key in RELATIONS]
        if len(relations) == 1 and set(raw) <= {"question", "less", relations[0]}:
            return _comparison(raw, relations[0], place)
    place.fault(
        say("This is not a condition."),
        say("a question with one of: {keys}; or all, any, not", keys=", ".join(RELATIONS)),
        EXAMPLE,
    )
    return None


def read_amount(raw: object, place: Place) -> Amount | None:
    """Read a number taken from answers: `q1`, or `{question: q1, less: [q3]}`."""
    if isinstance(raw, str):
        return Amount(raw)
    if isinstance(raw, dict) and isinstance(raw.get("question"), str) and set(raw) <= {"question", "less"}:
        less = raw.get("less", [])
        if isinstance(less, list) and all(isinstance(other, str) for other in less):
            return Amount(raw["question"], tuple(less))
    place.fault(
        say("This is not a number taken from answers."),
        say("a question, perhaps less others"),
        "{question: q1, less: [q3]}",
    )
    return None


def _comparison(raw: dict[str, object], relation: str, place: Place) -> Condition | None:
    left = read_amount({key: value for key, value in raw.items() if key != relation}, place)
    right: object = raw[relation]
    if isinstance(right, dict):
        right = read_amount(right, place.at(relation))
    if left is None or right is None:
        return None
    if isinstance(right, Amount | bool | int | str):
        return Compare(left, relation, right)
    place.at(relation).fault(
        say('"{value}" cannot stand here.', value=str(right)),
        say("a number, true, false or an option"),
        EXAMPLE,
    )
    return None
