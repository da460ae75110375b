"""What would come of households on their way onto the list: which are new, which stand there already, what is to be asked.

Pure: the list, what was typed, and what has been decided so far. A number never moves, so whoever comes with a number
that another household has or had gets the next one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

import msgspec

from dialogs.records import PlaceKind, RosterEntry, RosterLine
from dialogs.registration.register import LIST_FULL
from dialogs.understand import fold
from dialogs.understand.close_names import Entry, Likeness, close_names

_TYPED = 10_000
"""Keys from here on are typed households, by their place; below it stand the numbers of the list."""


class Reason(StrEnum):
    """Why two may be one household."""

    NUMBER = "number"
    NAME = "name"
    PHONE = "phone"
    CLOSE = "close"


class Pair(msgspec.Struct, frozen=True):
    """A typed household and another one, on the list or typed before it, that may be the same."""

    typed: int
    """Its place among the entries."""
    listed: int = 0
    """The other's number on the list."""
    earlier: int = -1
    """Or its place among the entries."""
    reasons: tuple[Reason, ...] = ()

    @property
    def key(self) -> str:
        return f"{self.typed}-{self.listed}" if self.listed else f"{self.typed}~{self.earlier}"


class Plan(msgspec.Struct, frozen=True):
    added: tuple[tuple[int, int], ...] = ()
    """New households: their number, their place among the entries."""
    updated: tuple[tuple[int, int], ...] = ()
    """Households that stand there already: their number, the entry that says more of them."""
    merged: tuple[tuple[int, int], ...] = ()
    """Entries that are an earlier one said again."""
    renumbered: tuple[tuple[int, int, int], ...] = ()
    """Place among the entries, the number that came with it, the number it gets."""
    questions: tuple[Pair, ...] = ()
    full: bool = False
    """The list has no number left."""

    @property
    def seal(self) -> str:
        """Tell this plan from another one, in a few letters."""
        return f"{self.added}{self.updated}{self.merged}".replace(" ", "")


def plan(
    entries: Sequence[RosterEntry],
    verdicts: Mapping[str, bool],
    lines: Iterable[RosterLine],
    *,
    taken: Iterable[int],
    next_number: int,
) -> Plan:
    """Work out what would be written; `taken` are the numbers of households that are gone."""
    listed = {line.number: line for line in lines}
    same: dict[int, Pair] = {}
    questions: list[Pair] = []
    for pair in _pairs(entries, listed):
        if pair.typed in same or pair.earlier in same:
            continue
        verdict = True if _certain(entries, listed, pair) else verdicts.get(pair.key)
        if verdict:
            same[pair.typed] = pair
        elif verdict is None:
            questions.append(pair)
    new = [place for place in range(len(entries)) if place not in same]
    numbers = _numbers(entries, new, {*listed, *taken}, next_number)
    return Plan(
        added=tuple((numbers[place], place) for place in new),
        updated=tuple((pair.listed, place) for place, pair in same.items() if pair.listed),
        merged=tuple((pair.earlier, place) for place, pair in same.items() if not pair.listed),
        renumbered=tuple(
            (place, wanted, numbers[place])
            for place in new
            if (wanted := entries[place].number) and wanted != numbers[place]
        ),
        questions=tuple(pair for pair in questions if pair.typed not in same),
        full=max(numbers.values(), default=0) > LIST_FULL[PlaceKind.VILLAGE],
    )


def _certain(entries: Sequence[RosterEntry], listed: Mapping[int, RosterLine], pair: Pair) -> bool:
    """The same number and the same name are the same household, sent once more."""
    entry = entries[pair.typed]
    return bool(pair.listed) and (
        entry.number == pair.listed and fold(entry.name) == fold(listed[pair.listed].kept_name)
    )


def _pairs(entries: Sequence[RosterEntry], listed: Mapping[int, RosterLine]) -> list[Pair]:
    """Find all that may be one, for each typed household in turn; the one with its own number first."""
    heads = [Entry(number, line.kept_name, line.phone or None) for number, line in listed.items()]
    heads += [Entry(_TYPED + place, entry.name, entry.phone or None) for place, entry in enumerate(entries)]
    reasons: dict[tuple[int, int], set[Reason]] = {}
    for found in close_names(heads):
        other, typed = sorted((found.first, found.second))
        if typed >= _TYPED:
            reasons[typed - _TYPED, other] = {_REASON[likeness] for likeness in found.reasons}
    numbered: dict[int, int] = {}
    for place, entry in enumerate(entries):
        if entry.number in listed:
            reasons.setdefault((place, entry.number), set()).add(Reason.NUMBER)
        elif entry.number in numbered:
            reasons.setdefault((place, _TYPED + numbered[entry.number]), set()).add(Reason.NUMBER)
        elif entry.number:
            numbered[entry.number] = place
    return [
        _pair(place, other, tuple(one for one in Reason if one in found))
        for (place, other), found in sorted(
            reasons.items(), key=lambda item: (item[0][0], Reason.NUMBER not in item[1], item[0][1])
        )
    ]


def _pair(place: int, other: int, reasons: tuple[Reason, ...]) -> Pair:
    if other >= _TYPED:
        return Pair(place, earlier=other - _TYPED, reasons=reasons)
    return Pair(place, listed=other, reasons=reasons)


def _numbers(
    entries: Sequence[RosterEntry], new: Sequence[int], taken: set[int], next_number: int
) -> dict[int, int]:
    """Give each its number as on its paper where that is free, the others the next ones."""
    given: dict[int, int] = {}
    for place in new:
        wanted = entries[place].number
        if wanted and wanted not in taken and wanted <= LIST_FULL[PlaceKind.VILLAGE]:
            given[place] = wanted
            taken.add(wanted)
    follow = max(next_number, *(number + 1 for number in given.values()), 1)
    for place in new:
        if place not in given:
            given[place] = follow
            follow += 1
    return given


_REASON: Mapping[Likeness, Reason] = {
    Likeness.SAME_NAME: Reason.NAME,
    Likeness.SAME_WITHOUT_ACCENTS: Reason.CLOSE,
    Likeness.MIDDLE_NAME: Reason.CLOSE,
    Likeness.CLOSE_NAME: Reason.CLOSE,
    Likeness.SAME_PHONE: Reason.PHONE,
}
