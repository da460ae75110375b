"""The order of names in a Vietnamese roster: by given name, then by the rest."""

import unicodedata
from typing import Final

from dialogs.understand.fold import APOSTROPHES, INVISIBLE

# The Vietnamese alphabet, with f, j, w and z where borrowed names put them.
_ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
# 33 letters from "A" on: plain characters that compare in this order, above spaces and digits.
_RANKS: Final = {ord(letter): chr(ord("A") + rank) for rank, letter in enumerate(_ALPHABET)}
_LEFT_OUT: Final = dict.fromkeys(map(ord, APOSTROPHES + INVISIBLE))
# Dictionary order of the tones: ngang, huyền, hỏi, ngã, sắc, nặng.
_TONES: Final = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}


def sort_key(name: str) -> str:
    """Return a string whose plain order is the roster's order: last word first, letters before tones."""
    words = unicodedata.normalize("NFC", name.translate(_LEFT_OUT)).lower().split()
    return " ".join(_word_key(word) for word in words[-1:] + words[:-1])


def _word_key(word: str) -> str:
    tone = "0"
    letters = []
    for mark in unicodedata.normalize("NFD", word):
        if mark in _TONES:
            tone = _TONES[mark]
        else:
            letters.append(mark)
    ranked = unicodedata.normalize("NFC", "".join(letters)).translate(_RANKS)
    # The space ends the word's letters, so that "An" stands before "Anh" whatever their tones.
    return f"{ranked} {tone}"
