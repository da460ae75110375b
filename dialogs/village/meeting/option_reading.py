"""Which of several each house chose: "2: 3 7; 1: còn lại", "khá lên: 3 7; vẫn thế: còn lại", "cả xóm: 1".

The answer's number stands first, as on the paper's legend; the houses follow.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

import msgspec

from dialogs.understand import choice, fold, several
from dialogs.understand.numbers_list import Said, numbers_list

_CLAUSES: Final = re.compile(r"\s*[;\n]\s*")
_SIDES: Final = re.compile(r"\s*[:=]\s*")
_NEXT_HEAD: Final = re.compile(r",\s*(?=[^,:=]+[:=])")
_REST: Final = frozenset(
    {
        "con lai", "cac nha con lai", "nhung nha con lai", "so con lai", "cac ho con lai", "nha con lai", "cac nha khac",
        "nhung nha khac", "con lai ca", "con lai het", "tat ca con lai",
    }
)  # fmt: skip


class OptionReading(msgspec.Struct, frozen=True):
    """Places (from 1) of the options chosen, by house and for the rest."""

    places: Mapping[int, tuple[int, ...]]
    rest: tuple[int, ...] | None = None
    unknown: tuple[int, ...] = ()
    doubtful: tuple[int, ...] = ()


def options_read(
    text: str, labels: Sequence[str], names: Mapping[int, str], *, several_of: bool
) -> OptionReading | None:
    """Read which option each house has; None where it is not certain."""
    places: dict[int, set[tuple[int, ...]]] = {}
    rests: set[tuple[int, ...]] = set()
    unknown: set[int] = set()
    for clause in _clauses(text, several_of=several_of):
        read = _clause(clause, labels, names, several_of=several_of)
        if read is None:
            return None
        option, houses, strange = read
        unknown.update(strange)
        if houses is None:
            rests.add(option)
            continue
        for number in houses:
            places.setdefault(number, set()).add(option)
    if len(rests) > 1 or not (places or rests or unknown):
        return None
    return OptionReading(
        {number: next(iter(said)) for number, said in sorted(places.items()) if len(said) == 1},
        next(iter(rests), None),
        tuple(sorted(unknown)),
        tuple(sorted(number for number, said in places.items() if len(said) > 1)),
    )


def _clauses(text: str, *, several_of: bool) -> list[str]:
    clauses = [clause for clause in _CLAUSES.split(text.strip().rstrip(".")) if clause]
    # "2: 3 7, 1: còn lại": the comma before the next answer parts them; among "1,3: 7" it cannot be told.
    return clauses if several_of else [part for clause in clauses for part in _NEXT_HEAD.split(clause)]


def _clause(
    clause: str, labels: Sequence[str], names: Mapping[int, str], *, several_of: bool
) -> tuple[tuple[int, ...], tuple[int, ...] | None, tuple[int, ...]] | None:
    """Read one clause: the option, its houses (None: the rest), numbers the list does not have."""
    sides = _SIDES.split(clause)
    if len(sides) != 2:
        return None
    left, right = sides
    if _is_rest(left, names):
        option = _option(right, labels, several_of=several_of)
        return None if option is None else (option, None, ())
    option = _option(left, labels, several_of=several_of)
    if option is None:
        return None
    if _is_rest(right, names):
        return option, None, ()
    houses = numbers_list(right, known=names)
    if houses is None or houses.said is not Said.NUMBERS or houses.verb is not None:
        return None
    return option, houses.numbers, houses.unknown


def _is_rest(text: str, names: Mapping[int, str]) -> bool:
    """Say whether all houses not named elsewhere are meant."""
    if fold(text).strip() in _REST:
        return True
    found = numbers_list(text, known=names)
    return found is not None and found.said is Said.ALL and found.verb is None


def _option(text: str, labels: Sequence[str], *, several_of: bool) -> tuple[int, ...] | None:
    if several_of:
        return several(text, labels)
    place = choice(text, labels)
    return None if place is None else (place,)
