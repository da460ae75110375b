"""From a word's normal form (letters, then tone) back to how it is written."""

import unicodedata
from typing import Final

from dialogs.understand.words import TONES

_VOWELS: Final = "aăâeêioôơuưy"
_SHAPED: Final = "ăâêôơư"


def composed(word: str) -> str:
    """Put the tone on the vowel that carries it: "hoa" and huyền make "hòa", "nguyên" and ngã make "nguyễn"."""
    if word[-1] not in TONES:
        return word
    letters, tone = word[:-1], word[-1]
    vowels = [at for at, letter in enumerate(letters) if letter in _VOWELS]
    # The u of "qu" and the i of "gi" belong to the consonant, where another vowel follows.
    if len(vowels) > 1 and letters[: vowels[0] + 1] in {"qu", "gi"}:
        vowels = vowels[1:]
    if not vowels:
        return word
    shaped = [at for at in vowels if letters[at] in _SHAPED]
    if shaped:
        carrier = shaped[-1]
    elif vowels[-1] == len(letters) - 1 and len(vowels) > 1:
        carrier = vowels[-2]
    else:
        carrier = vowels[-1]
    return unicodedata.normalize("NFC", letters[: carrier + 1] + tone + letters[carrier + 1 :])
