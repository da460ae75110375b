"""Phrases and what they mean, found in typed words whatever way those were typed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, Generic, NamedTuple, TypeVar

from dialogs.understand.keyboard import keyed
from dialogs.understand.spelling import spellings
from dialogs.understand.words import TONES, normal

Meaning = TypeVar("Meaning")

# "vânggg", "ừuu", "okkk": letters held down at the end; three of the same anywhere are never a word.
_HELD: Final = re.compile(r"([^\W\d])\1{2,}")
_HELD_AT_END: Final = re.compile(rf"([^\W\d])\1+(?=[{TONES}]?$)")
_HAT_HELD: Final = re.compile(rf"(?:(?<=[âă])a|(?<=ê)e|(?<=[ôơ])o|(?<=ư)u)+(?=[{TONES}]?$)")


LONGEST_KEPT: Final = 24
"""Letters: what is longer is no word that comes again, and is not kept in memory."""


def readings(typed: str) -> tuple[str, ...]:
    """Say what else a typed word may be: by its Telex or VNI keys, without letters held down.

    A word that no lexicon knows is looked up in each of them, so its readings are kept.
    """
    return _kept_readings(typed) if len(typed) <= LONGEST_KEPT else _readings(typed)


def _readings(typed: str) -> tuple[str, ...]:
    if not typed[0].isalpha():
        return ()
    forms: dict[str, None] = {}
    for form in (_HELD.sub(r"\1", typed), _HAT_HELD.sub("", typed), _HELD_AT_END.sub(r"\1", typed)):
        forms[form] = None
        if read := keyed(form):
            forms[read] = None
    return tuple(forms)


_kept_readings = lru_cache(maxsize=4096)(_readings)


class _Node(Generic[Meaning]):
    """What the phrases that share these first words mean, and which words may follow."""

    __slots__ = ("after", "meaning")

    def __init__(self) -> None:
        self.after: dict[str, _Node[Meaning]] = {}
        self.meaning: Meaning | None = None


class Found(NamedTuple, Generic[Meaning]):
    """One phrase found: what it means and how many words it took."""

    meaning: Meaning
    length: int


class Lexicon(Generic[Meaning]):
    """Phrases in correct Vietnamese, "|" between them, under what they mean; the longest phrase wins."""

    def __init__(self, table: Mapping[Meaning, str]) -> None:
        self._spelt: dict[str, tuple[str, ...]] = {}
        self._root: _Node[Meaning] = _Node()
        vocabulary: dict[str, None] = {}
        for meaning, phrases in table.items():
            for phrase in phrases.split("|"):
                node = self._root
                for word in phrase.split():
                    vocabulary[word] = None
                    node = node.after.setdefault(word, _Node())
                # A phrase listed twice keeps its first meaning.
                node.meaning = meaning if node.meaning is None else node.meaning
        for word in vocabulary:
            for form in spellings(word):
                self._spelt[form] = (*self._spelt.get(form, ()), word)
        # A word typed exactly is itself before it is another without accents: "ba" before "bà".
        for word in vocabulary:
            exact = normal(word)
            self._spelt[exact] = (word, *(other for other in self._spelt[exact] if other != word))

    def words_for(self, typed: str) -> tuple[str, ...]:
        """List the words of this lexicon that a typed word may be: as typed, by its keys, without held letters."""
        return self._spelt.get(typed) or self._looked_for(typed)

    def at(self, typed: Sequence[str], start: int) -> Found[Meaning] | None:
        """Find the longest phrase that begins at this word."""
        best: Found[Meaning] | None = None
        reached = [self._root]
        for length, word in enumerate(typed[start:], start=1):
            meant = self.words_for(word)
            reached = [node.after[one] for node in reached for one in meant if one in node.after]
            if not reached:
                break
            for node in reached:
                if node.meaning is not None:
                    best = Found(node.meaning, length)
                    break
        return best

    def read(self, typed: Sequence[str]) -> Iterator[tuple[str, Meaning | None]]:
        """Go through the words phrase by phrase; what no phrase covers comes with None."""
        at = 0
        while at < len(typed):
            found = self.at(typed, at)
            yield (" ".join(typed[at : at + found.length]), found.meaning) if found else (typed[at], None)
            at += found.length if found else 1

    def whole(self, typed: Sequence[str]) -> Meaning | None:
        """Return the meaning where one phrase takes up all the words."""
        found = self.at(typed, 0) if typed else None
        return found.meaning if found and found.length == len(typed) else None

    def _looked_for(self, typed: str) -> tuple[str, ...]:
        for form in readings(typed):
            if found := self._spelt.get(form):
                return found
        return ()
