"""Which houses are meant by name: "nhà bác Pâng, nhà Lò Thị Mai". Two houses that fit are both shown, none is guessed."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from dialogs.understand.fold import fold
from dialogs.understand.name_words import TITLES
from dialogs.understand.politeness import without_politeness
from dialogs.understand.tidy import tidy
from dialogs.understand.words import normal

_LONGEST_TEXT: Final = 3000
_APART: Final = re.compile(
    r"[,;\n+&]|\.\s|\.$|(?<!\S)(?:nhà|nha|hộ|ho|gia đình|gia dinh)(?=\s)", re.IGNORECASE
)
_AND: Final = re.compile(r"(?<=\S)\s+(?:và|va|với|voi|cùng|cung)(?=\s)", re.IGNORECASE)
_HANGING: Final = re.compile(r"\s+(?:và|va|với|voi|cùng|cung)$", re.IGNORECASE)
_AROUND: Final = ' .:!-–—"“”()*'
_TITLES: Final = frozenset(map(fold, (*TITLES, "vợ chồng", "nhà", "hộ", "các", "chủ hộ")))
_SAYING_NOTHING: Final = frozenset(
    map(fold, ("dạ", "vâng", "thưa", "ạ", "có", "gồm", "và", "với", "là", "các", "những"))
)
_NUMBER: Final = re.compile(r"(?:so |stt )?([0-9]{1,4})")

Head = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A name as typed that more than one house bears, and the numbers of those houses."""

    typed: str
    candidates: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NamesList:
    """The houses named, in order; what fits several or none stands apart, as it was typed."""

    numbers: tuple[int, ...]
    ambiguous: tuple[Ambiguous, ...] = ()
    unknown: tuple[str, ...] = ()


def names_list(text: str, roster: Mapping[int, str]) -> NamesList | None:
    """Find the houses named in a text; None where it names nothing, or asks."""
    if len(text) > _LONGEST_TEXT or "?" in text:
        return None
    heads = {number: _words(head) for number, head in roster.items()}
    numbers: set[int] = set()
    ambiguous: dict[str, Ambiguous] = {}
    unknown: dict[str, None] = {}
    for typed, found in _houses(text, heads):
        if len(found.numbers) == 1 and found.certain:
            numbers.update(found.numbers)
        elif found.numbers:
            ambiguous[typed] = Ambiguous(typed, tuple(sorted(found.numbers)))
        elif not _SAYING_NOTHING.issuperset(fold(typed).split()):
            unknown[typed] = None
    if not (numbers or ambiguous or unknown):
        return None
    return NamesList(tuple(sorted(numbers)), tuple(ambiguous.values()), tuple(unknown))


class _Found(NamedTuple):
    """Who bears a name; not certain where marks were typed elsewhere in it, and lack just here."""

    numbers: frozenset[int]
    certain: bool = True


_NO_ONE: Final = _Found(frozenset())


def _houses(text: str, heads: Mapping[int, Head]) -> Iterator[tuple[str, _Found]]:
    """Cut the text where one house ends and the next begins; "và" is also a name, so only where that makes sense."""
    for piece in _APART.split(text):
        typed = tidy(piece).strip(_AROUND)
        while typed:
            found = _fitting(typed, heads)
            if not found.numbers and (split := _first_of_several(typed, heads)):
                first, rest = split
                yield first, _fitting(first, heads)
                typed = rest
                continue
            bare = _HANGING.sub("", typed)
            if found.numbers or bare == typed:
                yield typed, found
                break
            typed = bare


def _first_of_several(typed: str, heads: Mapping[int, Head]) -> tuple[str, str] | None:
    for between in _AND.finditer(typed):
        if _fitting(typed[: between.start()], heads).numbers:
            return typed[: between.start()], typed[between.end() :].strip(_AROUND)
    return None


def _fitting(typed: str, heads: Mapping[int, Head]) -> _Found:
    """Find who bears the name: as typed, without politeness, without titles."""
    if number := _NUMBER.fullmatch(fold(typed)):
        return _Found(frozenset({int(number[1])} & heads.keys()))
    marked = not typed.isascii()
    for whole in (_words(typed), tuple(without_politeness(list(_words(typed))))):
        said = whole
        while said:
            if (found := _bearing(said, heads, marked=marked)).numbers:
                return found
            if fold(said[0]) not in _TITLES:
                break
            said = said[1:]
    return _NO_ONE


def _bearing(said: Head, heads: Mapping[int, Head], *, marked: bool) -> _Found:
    """Who bears the whole of a name goes before who bears part of it."""
    for bears in (_wholly, _lastly, _first_and_last):
        fitting = frozenset(
            number
            for number, head in heads.items()
            if bears(said, head, _alike_bare if _is_bare(head) else _alike)
        )
        bare = frozenset(number for number in fitting if _is_bare(heads[number]))
        exact = frozenset(number for number in fitting if bears(said, heads[number], _equal))
        if fitting and marked and exact:
            return _Found(exact | bare)
        if fitting:
            return _Found(fitting, certain=not marked or fitting == bare)
    return _NO_ONE


Same = Callable[[str, str], bool]


def _equal(said: str, borne: str) -> bool:
    return said == borne


def _alike(said: str, borne: str) -> bool:
    """What was typed without marks fits any."""
    return said == borne or (said.isascii() and said == fold(borne))


def _alike_bare(said: str, borne: str) -> bool:
    """A roster written without marks is fitted by any."""
    return fold(said) == borne


def _wholly(said: Head, head: Head, same: Same) -> bool:
    return len(said) == len(head) and all(map(same, said, head))


def _lastly(said: Head, head: Head, same: Same) -> bool:
    """The given name, with or without what stands before it: "Pâng", "Văn Pâng"."""
    return len(said) < len(head) and all(map(same, said, head[-len(said) :]))


def _first_and_last(said: Head, head: Head, same: Same) -> bool:
    return len(said) == 2 < len(head) and same(said[0], head[0]) and same(said[1], head[-1])


def _is_bare(head: Head) -> bool:
    return all(word.isascii() for word in head)


def _words(name: str) -> Head:
    return tuple(map(normal, tidy(name).lower().split()))
