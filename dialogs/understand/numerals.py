"""Number words: "mười hai", "hăm ba", "tám mươi lăm", "một trăm linh năm", "trăm rưởi", also with digits between.

What a listener could take for two numbers is not read as one: "hai ba" is "two or three", "một trăm năm" is 105 or 150.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from dialogs.understand.lexicon import readings
from dialogs.understand.spelling import spellings

_UNITS: Final = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_AFTER_TENS: Final = {**_UNITS, "mốt": 1, "lăm": 5, "nhăm": 5}
# Said only after tens, so that "hai mốt", "tám lăm", "hai tư" are one number without the word for ten.
_ONLY_AFTER_TENS: Final = {"mốt": 1, "lăm": 5, "nhăm": 5, "tư": 4}
_TWENTY, _THIRTY = "hăm", "băm"
_TEN, _TENS, _DOZENS = "mười", "mươi", "chục"
_HUNDRED, _THOUSAND, _ODD, _HALF = "trăm", "nghìn", "linh", "rưỡi"
_SAME: Final = {"ngàn": _THOUSAND, "lẻ": _ODD, "rưởi": _HALF}
_VOCABULARY: Final = (
    *_AFTER_TENS, _TWENTY, _THIRTY, _TEN, _TENS, _DOZENS, _HUNDRED, _THOUSAND, _ODD, _HALF, *_SAME, "không",
)  # fmt: skip
_MAX_DIGITS: Final = 9
# "nam" is also "male"; it is five only where nothing around it is accented either.
_MALE: Final = "nam"


def _spelt() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for word in _VOCABULARY:
        for form in spellings(word):
            table.setdefault(form, set()).add(_SAME.get(word, word))
    return {form: frozenset(meant) for form, meant in table.items()}


_SPELT: Final = _spelt()
_NONE: Final[frozenset[str]] = frozenset()


class Numeral(NamedTuple):
    """A number read from words: its value, None where the words say a number but not which; and how many words."""

    value: int | None
    length: int


def numeral(typed: Sequence[str], start: int, *, accented: bool) -> Numeral | None:
    """Read the longest number that begins at this word; `accented` says whether the answer has accents."""
    if not is_number_word(typed[start]):
        return None
    reader = _Reader(typed, start, accented=accented)
    value = reader.thousands()
    if reader.at == start:
        return None
    return Numeral(value, reader.at - start)


def is_number_word(word: str) -> bool:
    """Say whether a word may belong to a number."""
    return word[0].isdigit() or bool(_meant(word))


@lru_cache(maxsize=4096)
def _meant(word: str) -> frozenset[str]:
    known = _SPELT.get(word)
    if known is None:
        known = next((_SPELT[form] for form in readings(word) if form in _SPELT), _NONE)
    return known


class _Reader:
    """Walks over the words of one number; `at` is the first word not read yet."""

    def __init__(self, typed: Sequence[str], start: int, *, accented: bool) -> None:
        self._typed = typed
        self._accented = accented
        self.at = start

    def _meant(self, ahead: int = 0) -> frozenset[str]:
        at = self.at + ahead
        if at >= len(self._typed):
            return _NONE
        word = self._typed[at]
        if word == _MALE and self._accented:
            return _NONE
        return _meant(word)

    def _digit(self, table: dict[str, int], ahead: int = 0) -> int | None:
        at = self.at + ahead
        if at < len(self._typed) and len(self._typed[at]) == 1 and self._typed[at] in "123456789":
            return int(self._typed[at])
        return next((table[word] for word in self._meant(ahead) if word in table), None)

    def _take(self, word: str, ahead: int = 0) -> bool:
        if word in self._meant(ahead):
            self.at += ahead + 1
            return True
        return False

    def thousands(self) -> int | None:
        value = self.hundreds()
        if value is None or not self._take(_THOUSAND):
            return value
        value *= 1000
        if self._take(_HALF):
            return value + 500
        if "không" in self._meant() and _HUNDRED in self._meant(1):
            self.at += 2
            rest = self._odd_or_tens()
            return None if rest is None else value + rest
        before = self.at
        rest = self.hundreds()
        if self.at == before:
            return value
        return value + rest if rest is not None and rest >= 100 else None

    def hundreds(self) -> int | None:
        digit = self._digit(_UNITS)
        if digit is not None and _HUNDRED in self._meant(1):
            self.at += 2
            return self._after_hundred(digit * 100, bare=False)
        if self._take(_HUNDRED):
            return self._after_hundred(100, bare=True)
        return self._tens()

    def _after_hundred(self, value: int, *, bare: bool) -> int | None:
        if self._take(_HALF):
            return value + 50
        before = self.at
        colloquial = None if "một" in self._meant() else self._digit(_ONLY_AFTER_TENS)
        rest = self._odd_or_tens()
        if self.at == before:
            return None if bare else value
        if rest is not None and rest < 10 and self.at == before + 1:
            # "trăm tư" is 140; "một trăm năm" may be 105 or 150.
            return None if colloquial is None else value + colloquial * 10
        return None if rest is None else value + rest

    def _odd_or_tens(self) -> int | None:
        if self._take(_ODD):
            digit = self._digit(_AFTER_TENS)
            if digit is None:
                return None
            self.at += 1
            return digit
        digit = self._digit(_ONLY_AFTER_TENS)
        if digit is not None and not {_TENS, _TEN, _DOZENS} & self._meant(1):
            self.at += 1
            return digit
        return self._tens()

    def _tens(self) -> int | None:
        meant = self._meant()
        for word, tens in ((_TWENTY, 20), (_THIRTY, 30)):
            unit = self._digit(_AFTER_TENS, 1)
            if word in meant and unit is not None:
                self.at += 2
                return tens + unit
        digit = self._digit(_UNITS)
        if digit is None:
            return self._ten(meant) if meant & {_TEN, _TENS} else self._written()
        following = self._meant(1)
        if digit > 1 and following & {_TENS, _TEN}:
            self.at += 2
            return digit * 10 + self._unit()
        if _DOZENS in following:
            self.at += 2
            return digit * 10
        unit = next((_ONLY_AFTER_TENS[word] for word in following if word in _ONLY_AFTER_TENS), None)
        self.at += 1
        if unit is not None and digit > 1 and not self._typed[self.at - 1].isdigit():
            self.at += 1
            return digit * 10 + unit
        return digit

    def _ten(self, meant: frozenset[str]) -> int | None:
        # "mươi" alone is "about ten"; with a unit after it, it can only be a "mười" typed without its tone.
        about = self._typed[self.at] == _TENS or _TEN not in meant
        self.at += 1
        unit = self._unit()
        return 10 + unit if unit or not about else None

    def _unit(self) -> int:
        """Take the unit after tens, if one stands there and does not begin a number of its own."""
        unit = self._digit(_AFTER_TENS)
        if unit is None or self._meant(1) & {_TENS, _TEN, _HUNDRED, _DOZENS, _THOUSAND}:
            return 0
        self.at += 1
        return unit

    def _written(self) -> int | None:
        """Take a number in digits; "2.000" is two thousand, "2,5" is no whole number."""
        if self.at >= len(self._typed) or not self._typed[self.at][0].isdigit():
            return None
        word = self._typed[self.at]
        self.at += 1
        groups = word.split(".")
        if len(groups) > 1 and all(len(group) == 3 for group in groups[1:]) and 1 <= len(groups[0]) <= 3:
            word = "".join(groups) if groups[0] != "0" else word
        return int(word) if word.isdigit() and len(word) <= _MAX_DIGITS else None
