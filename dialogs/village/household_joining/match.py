"""Which house of the village's list a typed name is: this very name, or names near it. Pure, and it never guesses.

Only a line that bears the very name may be shown to whoever typed it; near ones are for the head's eyes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from dialogs.records import RosterLine
from dialogs.understand import fold, tidy
from dialogs.understand.close_names import Entry, Likeness, close_names
from dialogs.understand.names_list import names_list
from dialogs.understand.words import normal

TYPED = 0
"""Stands for what was typed among the numbers of the list, which begin at 1."""


class Matched(msgspec.Struct, frozen=True):
    exact: tuple[RosterLine, ...] = ()
    """They bear the name that was typed."""
    near: tuple[RosterLine, ...] = ()
    """A slip, an accent or a middle name away; a house that has a phone of its own is nobody else's slip."""
    elsewhere: bool = False
    """The name is known in the village all the same: with other accents, or of a house that moved away."""


def matched(typed: str, lines: Sequence[RosterLine]) -> Matched:
    exact = tuple(line for line in lines if same_name(typed, line.kept_name))
    if exact:
        return Matched(exact)
    said = fold(typed).split()
    by_number = {
        line.number: line
        for line in lines
        if (not line.has_phone or fold(line.kept_name) == fold(typed)) and _worth_a_look(said, line)
    }
    if not by_number:
        return Matched()
    pairs = close_names(
        [Entry(TYPED, typed), *(Entry(number, line.kept_name) for number, line in by_number.items())]
    )
    near = {
        pair.second for pair in pairs if pair.first == TYPED and set(pair.reasons) - {Likeness.SAME_PHONE}
    }
    named = names_list(typed, {number: line.kept_name for number, line in by_number.items()})
    if named is not None:
        near.update(named.numbers)
        near.update(number for doubt in named.ambiguous for number in doubt.candidates)
    return Matched(near=tuple(by_number[number] for number in sorted(near)))


def same_name(typed: str, borne: str) -> bool:
    """Compare with the accents that both have; who typed none, or a list written without, is taken so."""
    one, other = _spelt(typed), _spelt(borne)
    return one == other or ((one.isascii() or other.isascii()) and fold(typed) == fold(borne))


def _spelt(name: str) -> str:
    return " ".join(map(normal, tidy(name).lower().split()))


def _worth_a_look(said: Sequence[str], line: RosterLine) -> bool:
    """Near names differ in one syllable at most, so most of a list is left aside at once."""
    borne = fold(line.kept_name).split()
    shared = (Counter(said) & Counter(borne)).total()
    return shared >= max(1, min(len(said), len(borne)) - 1)
