"""How many in each house: "cả bản 2, nhà 3 là 0", "3:0 7:1", "2 cháu: 3 7 12-15; 1 cháu: 4 5", "còn lại 2".

Rule of doubt: "3 0, 7 1" may be four houses and "3-0" a range; "cả bản 40 cháu" is the village's sum. All asked again.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Final

from dialogs.understand.listed_words import NUMBER, listed
from dialogs.understand.number_spans import houses
from dialogs.understand.pair_words import LEXICON


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One house with different counts, in the order they were said."""

    number: int
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Counts by roster number, and the count of every house not named; None where none was said."""

    values: dict[int, int] = field(default_factory=dict)
    default: int | None = None
    unknown: tuple[int, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()

    def of(self, number: int) -> int | None:
        """Say how many this house has, where that was said."""
        if any(one.number == number for one in self.contradictions):
            return None
        return self.values.get(number, self.default)


# A larger count for "cả bản" is more likely the sum of all houses than the count of each.
_MOST_FOR_A_WORD_OF_ALL: Final = 5

_ITEM: Final = r"[th]*#(?:-[th]?#|>)?"
_MORE: Final = rf"(?:[,&]*{_ITEM})*"
_VALUE: Final = r"(?:#u?|z)"
_APART: Final = re.compile(r"[,&x]*")
_FOR_ALL: Final = rf"(?P<all>a[:,]*|[er][:y,]*)(?P<count>{_VALUE})"
# The house first: "nhà 3, 7: 0", "3=0"; only a house and a thing counted need nothing between: "nhà 3 2 cháu".
_BY_HOUSE: Final = (
    re.compile(_FOR_ALL),
    re.compile(rf"(?P<houses>{_ITEM}{_MORE})[:y]+(?P<count>{_VALUE})"),
    re.compile(r"(?P<houses>h#)(?P<count>#u|z)"),
)
# The count first: "2 cháu: 3 7 12-15", "1 cháu: còn lại".
_BY_COUNT: Final = (
    re.compile(_FOR_ALL),
    re.compile(r"(?P<count>#u):?(?P<all>[er])"),
    re.compile(rf"(?P<count>#u:|z:|#u(?=h))(?P<houses>{_ITEM}{_MORE})(?=[,&]*(?:#u|z|[aer]|$))"),
)


def pairs(text: str, *, known: Collection[int], high: int = 99) -> Pairs | None:
    """Read counts by house; None where it is not certain, or a count is above what is possible."""
    reading = listed(text, LEXICON)
    if reading is None or not reading.pattern:
        return None
    known = frozenset(known)
    by_house = _gathered(_clauses(reading.pattern, _BY_HOUSE), reading.numbers, known, high)
    by_count = _gathered(_clauses(reading.pattern, _BY_COUNT), reading.numbers, known, high)
    # Understood in two ways is not understood.
    return by_house or by_count if by_house is None or by_count is None or by_house == by_count else None


def _clauses(pattern: str, grammar: Sequence[re.Pattern[str]]) -> list[re.Match[str]] | None:
    """Cut the pattern into clauses of one grammar; None where something is left over."""
    clauses: list[re.Match[str]] = []
    at = 0
    while at < len(pattern):
        clause = next(filter(None, (kind.match(pattern, at) for kind in grammar)), None)
        if clause is None:
            return None
        clauses.append(clause)
        between = _APART.match(pattern, clause.end())
        at = between.end() if between else clause.end()
    return clauses


def _gathered(
    clauses: list[re.Match[str]] | None, numbers: list[int], known: Collection[int], high: int
) -> Pairs | None:
    if clauses is None:
        return None
    said: dict[int, dict[int, None]] = {}
    unknown: set[int] = set()
    defaults: set[int] = set()
    at = 0
    for clause in clauses:
        own = numbers[at : at + clause[0].count(NUMBER)]
        at += len(own)
        named, value = _value_apart(clause, own)
        if value > high or (clause[0].startswith("a") and value > _MOST_FOR_A_WORD_OF_ALL):
            return None
        if clause.groupdict().get("all"):
            defaults.add(value)
            continue
        meant = houses(clause["houses"], named, known)
        if meant is None:
            return None
        unknown.update(meant.unknown)
        for number in meant.numbers:
            said.setdefault(number, {})[value] = None
    if len(defaults) > 1:
        return None
    return Pairs(
        {number: next(iter(values)) for number, values in sorted(said.items()) if len(values) == 1},
        defaults.pop() if defaults else None,
        tuple(sorted(unknown)),
        tuple(
            Contradiction(number, tuple(values)) for number, values in sorted(said.items()) if len(values) > 1
        ),
    )


def _value_apart(clause: re.Match[str], own: list[int]) -> tuple[list[int], int]:
    """Tell the houses' numbers from the count."""
    if NUMBER not in clause["count"]:
        return own, 0
    if clause.start("count") == clause.start():
        return own[1:], own[0]
    return own[:-1], own[-1]
