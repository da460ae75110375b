"""Words typed with the Vietnamese keyboard switched off: the keys of Telex and VNI stand in the text.

"cos" and "co1" are "có", "khoong" and "kho6ng" are "không", "ddungs" and "d9ung1" are "đúng".
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Final

_TELEX_TONES: Final = {"f": "\u0300", "s": "\u0301", "x": "\u0303", "r": "\u0309", "j": "\u0323"}
_VNI_TONES: Final = {"2": "\u0300", "1": "\u0301", "4": "\u0303", "3": "\u0309", "5": "\u0323"}
_HATS: Final = {"a": "â", "e": "ê", "o": "ô"}
_VOWELS: Final = frozenset("aăâeêioôơuưy")


@lru_cache(maxsize=4096)
def keyed(word: str) -> str | None:
    """Return the normal form of a word read as Telex or VNI keys, or None where it holds no such key."""
    if len(word) < 2 or len(word) > 12:
        return None
    if word.isalpha():
        return _read(word, _telex_key)
    if word.isalnum() and word[0].isalpha():
        return _read(word, _vni_key)
    return None


class _Typed:
    """The letters of one word so far, and its tone."""

    __slots__ = ("letters", "tone")

    def __init__(self) -> None:
        self.letters: list[str] = []
        self.tone = ""

    def last(self, choices: str) -> int | None:
        """Where the last of these letters stands."""
        for at in range(len(self.letters) - 1, -1, -1):
            if self.letters[at] in choices:
                return at
        return None

    def horn(self) -> bool:
        """Put the horn (or the bow of ă) where the word takes it: ươ, ưa, ă, ơ, ư."""
        joined = "".join(self.letters)
        for plain, horned in (("uo", "ươ"), ("uơ", "ươ"), ("ua", "ưa"), ("a", "ă"), ("o", "ơ"), ("u", "ư")):
            at = joined.rfind(plain)
            if at > 0 and plain == "ua" and joined[at - 1] == "q":
                continue
            if at >= 0:
                self.letters[at : at + len(plain)] = horned
                return True
        return False

    def replace_last(self, plain: str, shaped: str) -> bool:
        at = self.last(plain)
        if at is None:
            return False
        self.letters[at] = shaped
        return True

    def give_tone(self, tone: str) -> bool:
        if self.tone or not _VOWELS.intersection(self.letters):
            return False
        self.tone = tone
        return True


def _read(word: str, press: Callable[[_Typed, str], bool]) -> str | None:
    typed = _Typed()
    for key in word:
        if not press(typed, key):
            typed.letters.append(key)
    read = "".join(typed.letters) + typed.tone
    return None if read == word or not read.isprintable() or any(key.isdigit() for key in read) else read


def _telex_key(typed: _Typed, key: str) -> bool:
    if key in _TELEX_TONES:
        return typed.give_tone(_TELEX_TONES[key])
    if key == "w":
        if typed.horn():
            return True
        typed.letters.append("ư")
        return True
    if key in _HATS:
        # Two vowels in a row, or the second one typed at the end of the word ("khongo").
        at = typed.last(key)
        after = typed.letters[at + 1 :] if at is not None else []
        return at is not None and not _VOWELS.intersection(after) and typed.replace_last(key, _HATS[key])
    if key == "d" and typed.letters[:1] == ["d"]:
        typed.letters[0] = "đ"
        return True
    return False


def _vni_key(typed: _Typed, key: str) -> bool:
    if key in _VNI_TONES:
        return typed.give_tone(_VNI_TONES[key])
    if key == "6":
        at = typed.last("aeo")
        return at is not None and typed.replace_last(typed.letters[at], _HATS[typed.letters[at]])
    if key == "7":
        return typed.last("uo") is not None and typed.horn()
    if key == "8":
        return typed.replace_last("a", "ă")
    if key == "9" and typed.letters[:1] == ["d"]:
        typed.letters[0] = "đ"
        return True
    return False
