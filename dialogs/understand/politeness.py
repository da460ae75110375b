"""The words that make an answer polite and say nothing: "dạ", "thưa cô", "ạ", "nhé em ơi"."""

from enum import Enum, auto
from typing import Final

from dialogs.understand.lexicon import Lexicon

# Calling someone is politeness only beside a particle: "bác" alone is an answer to "xưng hô thế nào ạ".
_CALLED: Final = (
    "em",
    "anh",
    "chị",
    "bác",
    "cô",
    "chú",
    "thầy",
    "ông",
    "bà",
    "con",
    "cháu",
    "bạn",
    "ad",
    "bot",
)


class _Place(Enum):
    START = auto()
    END = auto()


def _around(*patterns: str) -> str:
    return "|".join(pattern.format(called) for called in _CALLED for pattern in patterns)


_LEXICON: Final = Lexicon(
    {
        _Place.END: "ạ|nhé|ơi|với ạ|đấy|đó|nha|cảm ơn|hì|hihi|haha|hehe|hi|"
        + _around("{} ạ", "{} nhé", "{} ơi", "nhé {}", "nha {}", "giúp {} nhé", "cảm ơn {}"),
        _Place.START: "dạ|dạ thưa|thưa|à|ờ|ừm|vâng|dạ vâng|" + _around("thưa {}", "{} ơi"),
    }
)
_LONGEST: Final = 3


def without_politeness(typed: list[str]) -> list[str]:
    """Take politeness off both ends; a text of nothing else stays as it is."""
    start, end = 0, len(typed)
    while start < end and (found := _LEXICON.at(typed[:end], start)) and found.meaning is _Place.START:
        start += found.length
    while (cut := _shorter(typed, start, end)) < end:
        end = cut
    return typed[start:end] or typed


def _shorter(typed: list[str], start: int, end: int) -> int:
    """Where the text ends without its last polite phrase."""
    for length in range(_LONGEST, 0, -1):
        if end - length >= start and _LEXICON.whole(typed[end - length : end]) is _Place.END:
            return end - length
    return end
