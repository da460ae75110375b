"""Heads of household who may be one and the same: pairs with the reason, for a person to decide. Nothing is merged.

Names that differ by one letter are compared within groups that share all other syllables, so a village of hundreds is
read in a moment.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import combinations, pairwise, product
from typing import Final

from dialogs.understand.fold import fold
from dialogs.understand.tidy import tidy
from dialogs.understand.words import TONES, normal


class Likeness(Enum):
    """Why two entries may be one household, the surest first."""

    SAME_NAME = "same_name"
    SAME_PHONE = "same_phone"
    SAME_WITHOUT_ACCENTS = "same_without_accents"
    MIDDLE_NAME = "middle_name"
    """A middle name missing, or standing elsewhere: "Lò Văn Đức Pâng", "Lò Văn Pâng"."""
    CLOSE_NAME = "close_name"
    """One syllable differs by a slip: "Pâng", "Pânng"."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One household as listed; `key` is whatever tells the lines apart (roster number, row)."""

    key: int
    name: str
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class LikelyPair:
    """Two entries that may be one, in the order they were listed, and every reason for it."""

    first: int
    second: int
    reasons: tuple[Likeness, ...]


_Syllables = tuple[str, ...]

_REASONS: Final = tuple(Likeness)
# Short names are many and near each other: "Hai" and "Mai" are two people, "Phuong" and "Phunog" a slip.
_LETTERS_FOR_ONE_SLIP: Final = 4
_LETTERS_FOR_TWO_SLIPS: Final = 6
_LONGEST_SYLLABLE: Final = 10
# A table that repeats one name a thousand times is told so twenty times over, not half a million.
_MOST_ALIKE: Final = 20

_Pair = tuple[int, int]


def close_names(entries: Sequence[Entry]) -> tuple[LikelyPair, ...]:
    """Find the pairs of entries that may be one household, in the order of the list."""
    reasons: dict[_Pair, set[Likeness]] = defaultdict(set)
    syllables = [tuple(fold(entry.name).split()) for entry in entries]
    spelt = [tuple(map(normal, tidy(entry.name).lower().split())) for entry in entries]
    slips = (
        (likeness, (first, second))
        for likeness, (first, second), place in _slips(syllables)
        if _may_sound_alike(spelt[first], spelt[second], place)
    )
    for likeness, pair in (*_same(entries), *_other_middles(syllables), *slips):
        reasons[pair].add(likeness)
    return tuple(
        LikelyPair(entries[first].key, entries[second].key, tuple(one for one in _REASONS if one in found))
        for (first, second), found in sorted(reasons.items())
    )


def _within(group: Sequence[int]) -> Iterator[_Pair]:
    return combinations(group, 2) if len(group) <= _MOST_ALIKE else pairwise(group)


def _across(one: Sequence[int], other: Sequence[int]) -> Iterator[_Pair]:
    for first, second in product(one[:_MOST_ALIKE], other[:_MOST_ALIKE]):
        yield min(first, second), max(first, second)


def _same(entries: Sequence[Entry]) -> Iterator[tuple[Likeness, _Pair]]:
    """Go through the entries that share a phone or a name, with all its accents or apart from them."""
    phones: dict[str, list[int]] = defaultdict(list)
    names: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for at, entry in enumerate(entries):
        if entry.phone:
            phones[entry.phone].append(at)
        if folded := fold(entry.name):
            exact = " ".join(map(normal, tidy(entry.name).lower().split()))
            names[folded][exact].append(at)
    for group in phones.values():
        yield from ((Likeness.SAME_PHONE, pair) for pair in _within(group))
    for spelt in names.values():
        for group in spelt.values():
            yield from ((Likeness.SAME_NAME, pair) for pair in _within(group))
        for one, other in combinations(spelt.values(), 2):
            yield from ((Likeness.SAME_WITHOUT_ACCENTS, pair) for pair in _across(one, other))


def _other_middles(names: Sequence[_Syllables]) -> Iterator[tuple[Likeness, _Pair]]:
    """Find names with the same ends, where one's middle lacks a word of the other's or has them in another order."""
    groups: dict[_Syllables, dict[_Syllables, list[int]]] = defaultdict(lambda: defaultdict(list))
    for at, name in enumerate(names):
        if len(name) > 1:
            groups[name[0], *sorted(name[1:-1]), name[-1]][name].append(at)
    for key, spelt in groups.items():
        for one, other in combinations(spelt.values(), 2):
            yield from ((Likeness.MIDDLE_NAME, pair) for pair in _across(one, other))
        for shorter in {key[:place] + key[place + 1 :] for place in range(1, len(key) - 1)}:
            for one, other in product(groups.get(shorter, {}).values(), spelt.values()):
                yield from ((Likeness.MIDDLE_NAME, pair) for pair in _across(one, other))


def _may_sound_alike(one: _Syllables, other: _Syllables, place: int) -> bool:
    """Where both were written with accents, another tone is another name: "Pâng" and "Sáng" are two people."""
    if min(len(one), len(other)) <= place or any(
        all(word.isascii() for word in name) for name in (one, other)
    ):
        return True
    tones = {word[-1] if word[-1] in TONES else "" for word in (one[place], other[place])}
    return len(tones) == 1


def _slips(names: Sequence[_Syllables]) -> Iterator[tuple[Likeness, _Pair, int]]:
    """Find names alike in all syllables but one, where that one differs by a slip, and which one that is."""
    groups: dict[tuple[int, _Syllables], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for at, name in enumerate(names):
        for place in range(len(name) if len(name) > 1 else 0):
            groups[place, name[:place] + name[place + 1 :]][name[place]].append(at)
    for (place, _), syllables in groups.items():
        for one, other in _near(list(syllables)):
            yield from (
                (Likeness.CLOSE_NAME, pair, place) for pair in _across(syllables[one], syllables[other])
            )


def _near(syllables: list[str]) -> Iterable[tuple[str, str]]:
    """Find the syllables that are a slip apart: such two become one when the same few letters are left out."""
    if len(syllables) < 2:
        return ()
    buckets: dict[str, list[str]] = defaultdict(list)
    for syllable in syllables:
        for left in _letters_left_out(syllable[:_LONGEST_SYLLABLE], max(_slips_allowed(syllable), 1)):
            buckets[left].append(syllable)
    return sorted({pair for bucket in buckets.values() for pair in combinations(bucket, 2) if is_slip(*pair)})


def _letters_left_out(syllable: str, most: int) -> set[str]:
    forms = {syllable}
    for _ in range(most):
        forms |= {form[:at] + form[at + 1 :] for form in forms for at in range(len(form))}
    return forms


def _slips_allowed(syllable: str) -> int:
    return (len(syllable) >= _LETTERS_FOR_ONE_SLIP) + (len(syllable) >= _LETTERS_FOR_TWO_SLIPS)


def is_slip(one: str, other: str) -> bool:
    """Say whether two syllables differ by a slip of the finger: longer ones may differ more."""
    allowed = _slips_allowed(max(one, other, key=len))
    if abs(len(one) - len(other)) > allowed or len({*one} ^ {*other}) > 2 * allowed:
        return False  # a slip takes away one letter's last place and gives one letter its first, at most
    if sorted(one) == sorted(other):
        return _swapped(one, other)
    return bool(allowed) and _edits(one, other) <= allowed


def _swapped(one: str, other: str) -> bool:
    """Say whether two letters beside each other changed places."""
    differing = [at for at, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
    return len(differing) == 2 and differing[1] == differing[0] + 1


def _edits(one: str, other: str) -> int:
    """Count the letters to put in, take out or change (Levenshtein)."""
    row: Iterable[int] = range(len(other) + 1)
    for at, letter in enumerate(one, start=1):
        above = list(row)
        current = [at]
        for column, wanted in enumerate(other, start=1):
            current.append(min(above[column] + 1, current[-1] + 1, above[column - 1] + (letter != wanted)))
        row = current
    return list(row)[-1]
