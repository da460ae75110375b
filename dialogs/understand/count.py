"""How many: a whole number of people or things, as people type it.

Rule of doubt: "hai, ba đứa", "khoảng 3", "2 trai 1 gái" are no number, and are asked again with an example.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from dialogs.understand import count_words as meaning
from dialogs.understand.numerals import numeral
from dialogs.understand.words import LONGEST_ANSWER, words

_NUMBER: Final = "#"
_OPEN: Final = "x"
_SAYING_NOTHING: Final = frozenset({meaning.FILLER, meaning.POLITE})
_UNCLEAR: Final = frozenset(meaning.DOUBT + _OPEN)
_PAUSE: Final = ","
_PAUSES: Final = frozenset(",.;!")
_MALE_OR_FIVE: Final = "nam"
_DOUBT_SIGNS: Final = frozenset("-+~≈<>≤≥=*?/&|\\±^")

# Patterns over meanings, fillers left out.
_ONE_NUMBER: Final = re.compile(r"[uygk]*b?[uyg]*(?:bk?y)?[agyk]*#(?:[uvbgyak]|(?<=[a#])#)*")
_PLACE_NUMBER: Final = re.compile(r"b#")
_ZERO_NUMBER: Final = re.compile(r"[uyb]*#[uybig]*")
_NONE_AT_ALL: Final = re.compile(
    r"[ub]*(?:n(?:y?[ubvi]*|y?[ub]*i[uybg]*(?:[ag]*)|y?g*[ub]+i[ag]*)m?a?|n?N[ubig]*m?a?|y[ub]*[im]+|y[ub]+i?m|m?y[ub]*i)"
)
_ALL_OF_THEM: Final = re.compile(
    r"[ubyg]*k?[yg]*(?:a[ubyga]*|az)k?[ubyg]*|(?:[ub]+i|i)k[ygub]*a?[yg]*|[yub]*kg+a?|g+z|T[ub]*i?|#%"
)
_PLAIN_HALF: Final = re.compile(r"[ub]*y?h[ubyg]*")


class _Reading(NamedTuple):
    """An answer as a string of meanings, and the numbers standing in it."""

    pattern: str
    numbers: list[int]


def count(text: str, *, low: int = 0, high: int | None = None, total: int | None = None) -> int | None:
    """Say how many a typed answer means, between low and high; None where it is not certain.

    Where the total is known, "đi cả" and "đứa mô cũng" are all of it, and "một nửa" is half of an even one.
    """
    reading = _read(text)
    value = _value(reading, total) if reading else None
    if value is None or value < low or (high is not None and value > high):
        return None
    return value


def _value(reading: _Reading, total: int | None) -> int | None:
    pattern, numbers = reading
    if pattern in {"#/#", "#%"} or _UNCLEAR.intersection(pattern):
        return _share(reading, total)
    if pattern and not numbers and all(map(_NONE_AT_ALL.fullmatch, filter(None, pattern.split(_PAUSE)))):
        return 0
    pattern = pattern.replace(_PAUSE, "")
    if numbers:
        return _number(pattern, numbers, total)
    if pattern == meaning.PAIR:
        return 2
    if total is not None and _ALL_OF_THEM.fullmatch(pattern):
        return total
    if total is not None and _PLAIN_HALF.fullmatch(pattern) and total % 2 == 0:
        return total // 2
    return None


def _share(reading: _Reading, total: int | None) -> int | None:
    """Read "2/3" where three is the total, and "100%" of a known total."""
    if total is None:
        return None
    if reading.pattern == "#/#" and reading.numbers[1] == total and reading.numbers[0] <= total:
        return reading.numbers[0]
    return total if reading.pattern == "#%" and reading.numbers == [100] else None


def _number(pattern: str, numbers: list[int], total: int | None) -> int | None:
    if len(set(numbers)) > 1 or _PLACE_NUMBER.match(pattern):
        return None
    value = numbers[0]
    if value == 0:
        return 0 if _ZERO_NUMBER.fullmatch(pattern) else None
    if not _ONE_NUMBER.fullmatch(pattern):
        return None
    # "cả 3" of four is a slip somewhere.
    if meaning.ALL in pattern and total is not None and value != total:
        return None
    return value


def _read(text: str) -> _Reading | None:
    typed = words(text)
    if not 0 < len(typed) <= LONGEST_ANSWER:
        return None
    accented = _MALE_OR_FIVE in typed and _accented(typed)
    pattern = ""
    numbers: list[int] = []
    said = ""
    at = 0
    while at < len(typed):
        found = meaning.LEXICON.at(typed, at)
        # "một nửa" is a phrase before "một" is a number; "ba cháu" is a number before it is "bà cháu".
        phrase = found and found.length > 1 and (found.meaning != meaning.KIN or pattern.endswith(_NUMBER))
        number = None if phrase else numeral(typed, at, accented=accented)
        if number:
            # "2 (hai)" says one number twice; "hai hai" may be 22.
            twice = pattern.endswith(_NUMBER) and typed[at][0].isdigit() == said.isdigit()
            if number.value is None or twice:
                return None
            pattern += _NUMBER
            numbers.append(number.value)
            said = typed[at][0]
            at += number.length
        elif found:
            said_again = found.meaning in _SAYING_NOTHING or pattern.endswith(found.meaning)
            pattern += "" if said_again else found.meaning
            at += found.length
        else:
            pattern += _sign(typed[at])
            at += 1
    return _Reading(pattern.strip(_PAUSE), numbers)


def _sign(word: str) -> str:
    if word == "/":
        return word
    if word in _PAUSES:
        return _PAUSE
    if word in _DOUBT_SIGNS:
        return meaning.DOUBT
    return _OPEN if word[0].isalnum() else ""


def _accented(typed: Sequence[str]) -> bool:
    """Say whether the answer, units aside, was typed with accents."""
    for at, word in enumerate(typed):
        if not word.isascii() and word[0].isalpha():
            found = meaning.LEXICON.at(typed, at)
            if not found or found.meaning not in {meaning.UNIT, meaning.GROUP}:
                return True
    return False
