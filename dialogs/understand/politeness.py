"""The words that make an answer polite and say nothing: "dạ", "thưa cô", "ạ", "nhé em ơi"."""

from typing import Final

from dialogs.understand.lexicon import Lexicon

_AT_THE_END: Final = (
    "ạ|nhé|ơi|với ạ|đấy|đó|đi ạ|nha|đi em|giúp em nhé|em ạ|em nhé|em ơi|bác ạ|bác nhé|bác ơi|cô ạ|cô nhé|cô ơi|anh ạ|anh nhé|anh ơi"
    "|chị ạ|chị nhé|chị ơi|chú ạ|chú nhé|chú ơi|thầy ạ|thầy nhé|thầy ơi|ông ạ|ông ơi|bà ạ|bà ơi|con ạ|con ơi|cháu ạ|cháu ơi|cháu nhé|con nhé"
    "|bạn ơi|bạn nhé|cảm ơn|cảm ơn em|cảm ơn cô|hì|hihi|haha|hehe|hi|ad ơi|bot ơi"
)
_BEFORE: Final = "dạ|dạ thưa|thưa|thưa cô|thưa thầy|thưa bác|thưa anh|thưa chị|thưa ông|thưa bà|à|ờ|ừm|vâng|dạ vâng|em ơi|cô ơi|bác ơi|ad ơi"
_LEXICON: Final = Lexicon({"end": _AT_THE_END, "start": _BEFORE})


def without_politeness(typed: list[str]) -> list[str]:
    """Take politeness off both ends; a text of nothing else stays as it is."""
    start, end = 0, len(typed)
    while start < end and (found := _LEXICON.at(typed[:end], start)) and found.meaning == "start":
        start += found.length
    while (cut := _shorter(typed, start, end)) < end:
        end = cut
    return typed[start:end] or typed


def _shorter(typed: list[str], start: int, end: int) -> int:
    """Where the text ends without its last polite phrase."""
    for length in (3, 2, 1):
        if end - length >= start and _LEXICON.whole(typed[end - length : end]) == "end":
            return end - length
    return end
