"""A typed answer cut into words, each in one normal form.

The normal form of a word is its letters (with their hats and horns) followed by its tone, so that "hoà" and "hòa",
"được" and "đựoc" differ in nothing but what was really typed.
"""

import re
import unicodedata
from itertools import pairwise
from typing import Final

from dialogs.understand.fold import APOSTROPHES, INVISIBLE, fold

TONES: Final = "\u0300\u0301\u0303\u0309\u0323"

# An answer longer than this is a story; what it says is not for certain.
LONGEST_ANSWER: Final = 40

_SKIN_AND_KEYCAP: Final = "".join(map(chr, range(0x1F3FB, 0x1F400))) + "\u20e3"
_APART: Final = {
    ord(unicodedata.normalize("NFC", vowel + tone)): vowel + tone
    for vowel in "aăâeêioôơuưy"
    for tone in TONES
}
_TABLE: Final = {
    **_APART,
    **dict.fromkeys(map(ord, APOSTROPHES + INVISIBLE + _SKIN_AND_KEYCAP)),
    0x2044: "/",  # what "½" becomes
}
_SMILEY: Final = re.compile(r"[:;=]+[-o]?[()]+|[:;=]+-?[dpv]\b|[:;=]\]+|\^_*\^|<3+|\b[xX]d\b|@@|[()]{2,}")
_WORD: Final = re.compile(rf"[0-9]+(?:[.,][0-9]+)*|[^\W\d_][\w{TONES}]*|\S")
# "0 có" and "0 biết" are short for "không có" and "không biết"; a nought before anything else stays a number.
_AFTER_NOT: Final = ("có", "phải", "biết", "bít", "bik", "bt", "rõ", "đúng", "được", "dc", "đc", "ai")


def normal(word: str) -> str:
    """Put one lower-case word's tone at its end."""
    if word.isascii():
        return word
    return _tone_last(unicodedata.normalize("NFC", word).translate(_APART))


def _tone_last(word: str) -> str:
    if word.isascii():
        return word
    for tone in TONES:
        if tone in word:
            word = word.replace(tone, "") + tone
    return word


_AFTER_NOUGHT: Final = frozenset(map(normal, _AFTER_NOT)) | frozenset(map(fold, _AFTER_NOT))


def words(text: str) -> list[str]:
    """Cut an answer into words, numbers and single signs, in normal form; smileys are left out."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    text = text.lower()
    if any(sign in text for sign in ":;=^<@(") or "xd" in text:
        text = _SMILEY.sub(" ", text)
    if text.isascii():
        found = _WORD.findall(text.replace("'", "").replace("`", ""))
    else:
        found = [_tone_last(word) for word in _WORD.findall(text.translate(_TABLE))]
    if "0" in found:
        for at, (word, after) in enumerate(pairwise(found)):
            if word == "0" and after in _AFTER_NOUGHT:
                found[at] = "không"
    return found
