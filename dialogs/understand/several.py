"""Which of the numbered things on the screen a typed answer means: "1 3 4", "1,3", "2-4", "tất cả", "không có"."""

import re
from collections.abc import Sequence
from typing import Final

from dialogs.understand.choice import choice
from dialogs.understand.lexicon import Lexicon
from dialogs.understand.numerals import numeral
from dialogs.understand.politeness import without_politeness
from dialogs.understand.words import LONGEST_ANSWER, words

_ALL, _NONE, _FILLER, _AND = "all", "none", "filler", "and"
_LEXICON: Final = Lexicon(
    {
        _ALL: (
            "tất cả|cả|hết|đủ cả|đủ|có đủ|có cả|có hết|có tất cả|đủ hết|toàn bộ|tất|hết cả|hết thảy|cả thảy|đủ thứ|đầy đủ"
            "|có đầy đủ|mục nào cũng có|cái nào cũng có|cái mô cũng có|tất cả các mục|mọi mục|chọn hết"
            "|chọn tất cả|chọn cả"
        ),
        _NONE: (
            "không|không có|chưa|chưa có|chẳng có|nỏ có|không có gì|chưa có gì|không có mục nào|chưa có mục nào"
            "|không mục nào|không có cái nào|chưa có cái nào|không cái nào|không có cái mô|nỏ có cái mô"
            "|không chọn|không chọn mục nào|chưa mục nào|không có gì cả|chưa có gì cả|không gì cả"
        ),
        _FILLER: (
            "số|mục|câu|ý|cái|các|chọn|bấm|có|các mục|các số|các ý|mục số|em chọn|tôi chọn|bác chọn|chọn số"
            "|chọn mục|lấy|gồm|dạ|thứ"
        ),
        _AND: "và|với|cùng|cả",
    }
)
_PARTS: Final = re.compile(r"[,;\n+]|\s+(?:và|va|với|voi)\s+", re.IGNORECASE)
_SEPARATORS: Final = frozenset(",;.+&")
_RANGE: Final = frozenset("-–")


def several(text: str, options: Sequence[str]) -> tuple[int, ...] | None:
    """List the places (from 1) that a typed answer means, () for none of them; None where it is not certain."""
    typed = without_politeness(words(text))
    while typed and typed[-1] in {".", "!"}:
        typed.pop()
    if not options or not 0 < len(typed) <= LONGEST_ANSWER:
        return None
    match _LEXICON.whole(typed):
        case "all":
            return tuple(range(1, len(options) + 1))
        case "none":
            return ()
    numbers = _numbers(typed, len(options))
    if numbers is not None:
        return numbers
    return _labels(text, options)


def _numbers(typed: list[str], most: int) -> tuple[int, ...] | None:
    """Read places alone; None where anything else is said, or a place is not on the screen."""
    said: list[int] = []
    found, at, joined = _LEXICON.at(typed, 0), 0, False
    if found and found.meaning == _ALL:  # "cả ba"
        number = numeral(typed, found.length, accented=True) if found.length < len(typed) else None
        every = number and number.value == most and found.length + number.length == len(typed)
        return tuple(range(1, most + 1)) if every else None
    while at < len(typed):
        word = typed[at]
        if word[0].isdigit():
            places = [int(place) for place in re.split(r"[.,]", word)]
            if joined:
                if not said or places[0] <= said[-1]:
                    return None
                said += range(said[-1] + 1, places[0])
                joined = False
            said += places
            at += 1
        elif word in _SEPARATORS:
            at += 1
        elif word in _RANGE:
            joined, at = bool(said), at + 1
        elif (found := _LEXICON.at(typed, at)) and found.meaning in {_FILLER, _AND}:
            at += found.length
        elif (number := numeral(typed, at, accented=True)) and number.value is not None:
            said.append(number.value)
            at += number.length
        else:
            return None
    if joined or not said or any(not 1 <= place <= most for place in said):
        return None
    return tuple(sorted(set(said)))


def _labels(text: str, options: Sequence[str]) -> tuple[int, ...] | None:
    """Read labels, one or several with commas between them."""
    parts = [part for part in _PARTS.split(text) if part.strip()]
    if len(parts) > 1:
        meant = [choice(part, options) for part in parts]
        if all(meant):
            return tuple(sorted({place for place in meant if place}))
    place = choice(text, options)
    return None if place is None else (place,)
