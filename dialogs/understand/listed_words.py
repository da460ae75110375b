"""Typed lists cut into meanings and numbers: "nhà 3, 7 và 12-15" is `h#,#&#-#` with 3, 7, 12, 15.

Each meaning is one letter, so that the grammars of lists and of counts by house are a few patterns each.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from dialogs.understand.fold import fold
from dialogs.understand.keyboard import keyed
from dialogs.understand.lexicon import Lexicon
from dialogs.understand.numerals import numeral
from dialogs.understand.words import normal, words

NUMBER: Final = "#"
PAUSE: Final = ","
TO: Final = "-"
IS: Final = ":"
AND: Final = "&"
HOUSE: Final = "h"
FROM: Final = "t"
FILLER: Final = "f"

_LONGEST_TEXT: Final = 3000
_LARGEST: Final = 9999
_SIGNS: Final = {
    **dict.fromkeys(",、;!.\n", PAUSE),
    **dict.fromkeys("-–—−~>→", TO),
    **dict.fromkeys(":=", IS),
    **dict.fromkeys("&+", AND),
    "#": HOUSE,
}
_QUOTES: Final = frozenset("\"“”*'")
_WHOLE_IN_BRACKETS: Final = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*[.]?\s*")
_BULLET: Final = re.compile(r"\s*[-–—•*+]\s*(?=[^\s\d]|\d)")
_ENUMERATED: Final = re.compile(r"\s*(\d+)\s*[.)]\s+\S")
# "nhà3", "h7", "so12": the word and its number typed together.
_GLUED: Final = re.compile(r"(nha|ho|so|stt|n|h|s)([0-9]{1,4})")
_NUMBER_WITH_LETTER: Final = re.compile(r"[0-9][a-z](?![a-z])")


_FOUR: Final = normal("tư")
_HOUSE_WORD: Final = normal("nhà")


class Reading(NamedTuple):
    """A text as a string of meanings, and the numbers standing in it."""

    pattern: str
    numbers: list[int]


def listed(text: str, lexicon: Lexicon[str]) -> Reading | None:
    """Read a list; None where a word or sign is not known, or a number could be two."""
    if len(text) > _LONGEST_TEXT:
        return None
    if whole := _WHOLE_IN_BRACKETS.fullmatch(text):
        text = whole[1]
    typed = _typed(text)
    return _Walk(typed, lexicon).reading() if typed else None


def _typed(text: str) -> list[str] | None:
    """Cut into words and signs, the end of a line among them; None where a cut would be a guess."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > 1:
        # "1. 3 / 2. 7" may be two houses counted, or four.
        counted = [found[1] for found in map(_ENUMERATED.match, lines) if found]
        if counted == [str(at) for at in range(1, len(lines) + 1)]:
            return None
        if all(map(_BULLET.match, lines)):
            lines = [_BULLET.sub("", line, count=1) for line in lines]
    typed: list[str] = []
    for line in lines:
        if _NUMBER_WITH_LETTER.search(fold(line)):
            return None
        for word in words(line):
            parts = list(_parts(word))
            if not parts:
                return None
            typed += parts
        typed.append("\n")
    return typed[:-1]


def _parts(word: str) -> Iterator[str]:
    """Cut "3,7,12" and "nhà3" apart; nothing for "3.7", which may be a range, a code or two houses."""
    if word[0].isdigit():
        if "." in word and ("," in word or word.count(".") == 1):
            return
        for at, part in enumerate(re.split(r"[.,]", word)):
            if at:
                yield PAUSE
            yield part
    elif any(char.isdigit() for char in word) and (glued := _GLUED.fullmatch(fold(word))):
        # "nha2" is "nhà 2" or, by its VNI keys, "nhà".
        if keyed(word) == _HOUSE_WORD:
            return
        yield _HOUSE_WORD
        yield glued[2]
    else:
        yield word


class _Walk:
    """Goes over the words once, writing down what each means."""

    def __init__(self, typed: list[str], lexicon: Lexicon[str]) -> None:
        self._typed = typed
        self._lexicon = lexicon
        self._accented = any(not word.isascii() and word[0].isalpha() for word in typed)
        self._pattern = ""
        self._numbers: list[int] = []
        self._spelt_out = False

    def reading(self) -> Reading | None:
        at = 0
        while at < len(self._typed):
            taken = self._phrase_or_number(at) or self._sign(at)
            if not taken:
                return None
            at += taken
        return Reading(self._pattern.strip(PAUSE), self._numbers)

    def _phrase_or_number(self, at: int) -> int:
        found = self._lexicon.at(self._typed, at)
        # Unaccented "tu" is "từ" before it is "tư".
        phrase = found and (found.length > 1 or (found.meaning == FROM and self._typed[at] != _FOUR))
        number = None if phrase else numeral(self._typed, at, accented=self._accented)
        if number is not None:
            spelt_out = number.length > 1 or not self._typed[at].isdigit()
            # "hai ba" is 2 and 3, or 23.
            beside = self._pattern.endswith(NUMBER) and (spelt_out or self._spelt_out)
            if number.value is None or number.value > _LARGEST or beside:
                return 0
            self._spelt_out = spelt_out
            self._pattern += NUMBER
            self._numbers.append(number.value)
            return number.length
        if found is None:
            return 0
        self._write(found.meaning)
        return found.length

    def _sign(self, at: int) -> int:
        sign = self._typed[at]
        if sign in _QUOTES:
            return 1
        if sign == "." and self._typed[at : at + 2] == [".", "."]:
            dots = 2
            while self._typed[at + dots : at + dots + 1] == ["."]:
                dots += 1
            self._write(TO)
            return dots
        if sign not in _SIGNS:
            return 0
        self._write(_SIGNS[sign])
        return 1

    def _write(self, meaning: str) -> None:
        if meaning != FILLER and not self._pattern.endswith(meaning):
            self._pattern += meaning
