"""Whom a question on paper is for, in plain words: nobody skips questions for a reader of paper."""

from __future__ import annotations

from criteria.condition import All, Amount, Any_, Compare, Condition, Not
from criteria.criteria_set import CriteriaSet
from criteria.wording import Text, Words, say


def when_asked(criteria_set: CriteriaSet, condition: Condition | None) -> Words | None:
    """Say when to answer: "câu 1 từ 1 trở lên"; None where it is for all, or too tangled for a line."""
    match condition:
        case None | Not():
            return None
        case Compare():
            return _comparison(criteria_set, condition)
        case All(parts) | Any_(parts):
            said = [when_asked(criteria_set, part) for part in parts]
            if not said or any(part is None for part in said):
                return None
            whole: Words = said[0] or ""
            for part in said[1:]:
                both = {"one": whole, "other": part or ""}
                whole = (
                    say("{one} and {other}", context="conditions", **both)
                    if isinstance(condition, All)
                    else say("{one} or {other}", context="conditions", **both)
                )
            return whole


def _comparison(criteria_set: CriteriaSet, condition: Compare) -> Words | None:
    left = _amount(criteria_set, condition.left)
    right = condition.right
    if isinstance(right, Amount):
        other = _amount(criteria_set, right)
        match condition.relation:
            case "less_than":
                return say("{number} is less than {other}", number=left, other=other)
            case "more_than":
                return say("{number} is more than {other}", number=left, other=other)
            case "equals":
                return say("{number} equals {other}", number=left, other=other)
            case _:
                return None
    if isinstance(right, bool):
        return say("{number} is yes", number=left) if right else say("{number} is no", number=left)
    if isinstance(right, str):
        option = criteria_set.question(condition.left.question).option(right)
        return say("{number} is “{option}”", number=left, option=option.label) if option else None
    return _against_a_number(left, condition.relation, right)


def _against_a_number(left: Text, relation: str, right: int) -> Words | None:
    match relation:
        case "more_than":
            return say("{number} is {least} or more", number=left, least=right + 1)
        case "at_least":
            return say("{number} is {least} or more", number=left, least=right)
        case "less_than":
            return say("{number} is below {bound}", number=left, bound=right)
        case "at_most":
            return say("{number} is at most {bound}", number=left, bound=right)
        case _:
            return say("{number} is {value}", number=left, value=right)


def _amount(criteria_set: CriteriaSet, amount: Amount) -> Text:
    numbers = [criteria_set.question(question).number for question in amount.questions]
    said = say("question {number}", number=numbers[0])
    for taken in numbers[1:]:
        said = say("{number} less question {other}", number=said, other=taken)
    return said
