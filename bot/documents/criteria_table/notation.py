"""Amounts and conditions as an officer can write them in one cell: `q1 - q3`, `q1 > 0`, `q5 = có`."""

from __future__ import annotations

import re

from bot.documents.criteria_table.words import NO, YES, Spoken, plain
from criteria import CriteriaSet, Question
from criteria.condition import All, Amount, Any_, Compare, Condition
from criteria.wording import say

SIGNS = {"more_than": ">", "at_least": ">=", "less_than": "<", "at_most": "<=", "equals": "="}
RELATIONS = {sign: relation for relation, sign in SIGNS.items()} | {"≥": "at_least", "≤": "at_most"}

NUMBER = re.compile(r"[a-z0-9_]+(?:\.(?:part|whole))?")
COMPARISON = re.compile(r"^(.+?)\s*(>=|<=|≥|≤|>|<|=)\s*(.+)$")

AND, OR = say("and", context="table condition"), say("or", context="table condition")


def amount_shown(amount: Amount) -> str:
    return " - ".join(amount.numbers)


def amount_read(typed: str) -> dict[str, object] | str | None:
    """Read `q1` or `q1 - q3` as a pack writes it; None where it is neither."""
    parts = [part.strip().lower() for part in re.split(r"[-−–]", typed)]
    if not all(NUMBER.fullmatch(part) for part in parts):
        return None
    return parts[0] if len(parts) == 1 else {"question": parts[0], "less": parts[1:]}


def condition_shown(condition: Condition, criteria_set: CriteriaSet, spoken: Spoken) -> str | None:
    """Write a condition into one cell; None where it is too rich for that."""
    if isinstance(condition, Compare):
        return _comparison_shown(condition, criteria_set, spoken)
    if isinstance(condition, All | Any_):
        parts = [
            _comparison_shown(part, criteria_set, spoken) if isinstance(part, Compare) else None
            for part in condition.of
        ]
        if len(parts) < 2 or None in parts:
            return None
        joint = spoken(AND if isinstance(condition, All) else OR)
        return f" {joint} ".join(part for part in parts if part is not None)
    return None


def condition_read(typed: str, kinds: dict[str, Question], spoken: Spoken) -> dict[str, object] | None:
    """Read a condition as a pack writes it; None where it cannot be read."""
    for key, joint in (("all", AND), ("any", OR)):
        said = {spoken(joint), plain(spoken(joint))}
        parts = re.split(rf"\s+(?:{'|'.join(re.escape(one) for one in said)})\s+", typed, flags=re.IGNORECASE)
        if len(parts) > 1:
            read = [_comparison_read(part, kinds, spoken) for part in parts]
            return None if None in read else {key: read}
    return _comparison_read(typed, kinds, spoken)


def _comparison_shown(compare: Compare, criteria_set: CriteriaSet, spoken: Spoken) -> str:
    right = compare.right
    if isinstance(right, Amount):
        shown = amount_shown(right)
    elif isinstance(right, bool):
        shown = spoken(YES if right else NO)
    elif isinstance(right, str):
        option = criteria_set.question(compare.left.questions[0]).option(right)
        shown = right if option is None else option.id
    else:
        shown = str(right)
    return f"{amount_shown(compare.left)} {SIGNS[compare.relation]} {shown}"


def _comparison_read(typed: str, kinds: dict[str, Question], spoken: Spoken) -> dict[str, object] | None:
    found = COMPARISON.match(typed.strip())
    if found is None:
        return None
    left, sign, right = found.groups()
    amount = amount_read(left)
    if amount is None:
        return None
    name = amount if isinstance(amount, str) else str(amount["question"])
    value: object = _option(right, name, kinds)
    if value is None and re.fullmatch(r"-?\d+", right):
        value = int(right)
    elif value is None and plain(right) in {plain(spoken(YES)), plain(spoken(NO))}:
        value = plain(right) == plain(spoken(YES))
    elif value is None:
        value = _day_or_amount(right)
    if value is None:
        return None
    whole = {"question": amount} if isinstance(amount, str) else dict(amount)
    return whole | {RELATIONS[sign]: value}


def _option(typed: str, asked: str, kinds: dict[str, Question]) -> str | None:
    question = kinds.get(asked.partition(".")[0])
    for option in () if question is None else question.options:
        if plain(typed) in {plain(option.id), plain(option.label.vi)}:
            return option.id
    return None


def _day_or_amount(typed: str) -> object:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", typed):
        return typed
    amount = amount_read(typed)
    return {"question": amount} if isinstance(amount, str) else amount
