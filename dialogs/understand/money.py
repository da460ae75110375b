"""An amount of money in đồng: "1,5 triệu", "500k", "2.000.000đ", "hai triệu rưỡi", "không có".

Rule of doubt: "500" may be đồng or thousands, "khoảng 2 triệu" is no amount; both are asked again.
"""

import re
from decimal import Decimal
from typing import Final

from dialogs.understand.lexicon import Lexicon
from dialogs.understand.numerals import numeral
from dialogs.understand.politeness import without_politeness
from dialogs.understand.words import LONGEST_ANSWER, words

_FILLER, _HALF, _POINT, _NONE, _DONG = "f", "h", ",", "n", "đ"
_UNITS: Final = {"k": 1_000, "m": 1_000_000, "t": 1_000_000_000}

_LEXICON: Final = Lexicon(
    {
        "k": "nghìn|ngàn|k|ng|nghìn đồng",
        "m": "triệu|tr|củ|trieu đồng",
        "t": "tỷ|tỉ",
        _HALF: "rưỡi|rưởi",
        _POINT: "phẩy|phảy",
        _DONG: "đồng|đ|vnđ|vnd|đồng chẵn|đồng tiền|việt nam đồng",
        _NONE: (
            "không|chưa|chẳng|nỏ|không có|chưa có|chẳng có|nỏ có|không có gì|không có tiền|chưa có tiền"
            "|không đồng nào|không có đồng nào|chưa có đồng nào|không được đồng nào|chưa được đồng nào"
            "|không có đồng mô|không quyên được|chưa có gì|không có quỹ|chưa có quỹ"
        ),
        _FILLER: "dạ|có|được|là|quỹ|tổng|cộng|tổng cộng|tất cả|số tiền|tiền|chẵn|ạ|quỹ có|quỹ được|thu được",
    }
)
_GROUPED: Final = re.compile(r"[0-9]{1,3}(?:(?:\.[0-9]{3})+|(?:,[0-9]{3}){2,})")
_DECIMAL: Final = re.compile(r"[0-9]{1,4}[.,][0-9]{1,2}")
_LEAST_BARE: Final = 1_000
_QUIET: Final = frozenset('.,;!()"“”…')
_GLUED: Final = re.compile(r"(?<=[0-9])(tr|triệu|trieu|tỷ|tỉ|ty|ti|k)(?=[0-9])", re.IGNORECASE)


def money(text: str) -> int | None:
    """Say how many đồng a typed answer means; None where it is not certain."""
    typed = [word for word in without_politeness(words(_GLUED.sub(r" \1 ", text))) if word not in _QUIET]
    if not 0 < len(typed) <= LONGEST_ANSWER:
        return None
    if _LEXICON.whole(typed) == _NONE:
        return 0
    amount = _Reader(typed).amount()
    return None if amount is None or amount != amount.to_integral_value() else int(amount)


class _Reader:
    """Walks over the words of one amount; `at` is the first word not read yet."""

    def __init__(self, typed: list[str]) -> None:
        self._typed = typed
        self.at = 0

    def amount(self) -> Decimal | None:
        """Add up what stands before ever smaller units: "2 triệu 300 nghìn"."""
        total, smallest = Decimal(0), 0
        self._skip(_FILLER)
        if self.at == len(self._typed):
            return None
        while self.at < len(self._typed):
            number = self._number()
            if number is None:
                return None
            unit = self._unit()
            if not unit:
                if smallest:
                    tail = _tail(number, smallest)
                    total = Decimal(-1) if tail is None else total + tail
                elif number and number < _LEAST_BARE:
                    return None
                else:
                    total = number
                break
            if (smallest and unit >= smallest) or number == 0:
                return None
            total += number * unit
            smallest = unit
            if self._skip(_HALF):
                total += Decimal(unit) / 2
                break
            self._skip(_DONG)
        self._skip(_DONG)
        self._skip(_FILLER)
        return total if self.at == len(self._typed) and total >= 0 else None

    def _number(self) -> Decimal | None:
        if self.at >= len(self._typed):
            return None
        word = self._typed[self.at]
        if _GROUPED.fullmatch(word):
            # "1.500 triệu" may be a thousand and a half, or one and a half with noughts behind.
            after = _LEXICON.at(self._typed, self.at + 1)
            if after and after.meaning in {"m", "t"}:
                return None
            self.at += 1
            return Decimal(re.sub(r"[.,]", "", word))
        if word.isdigit() or _DECIMAL.fullmatch(word):
            self.at += 1
            return self._with_spoken_decimals(Decimal(word.replace(",", ".")))
        accented = any(not one.isascii() for one in self._typed)
        found = numeral(self._typed, self.at, accented=accented)
        if found is None or found.value is None:
            return None
        self.at += found.length
        return self._with_spoken_decimals(Decimal(found.value))

    def _with_spoken_decimals(self, number: Decimal) -> Decimal | None:
        if not self._skip(_POINT):
            return number
        found = numeral(self._typed, self.at, accented=True) if self.at < len(self._typed) else None
        if found is None or found.value is None or found.value > 99:
            return None
        self.at += found.length
        return number + Decimal(found.value).scaleb(-len(str(found.value)))

    def _unit(self) -> int:
        found = _LEXICON.at(self._typed, self.at) if self.at < len(self._typed) else None
        if found is None or found.meaning not in _UNITS:
            return 0
        self.at += found.length
        return _UNITS[found.meaning]

    def _skip(self, meaning: str) -> bool:
        before = self.at
        while self.at < len(self._typed):
            found = _LEXICON.at(self._typed, self.at)
            if found is None or found.meaning != meaning:
                break
            self.at += found.length
        return self.at > before


def _tail(number: Decimal, unit: int) -> Decimal | None:
    """Read what is said after a unit: "1 triệu 2" is 1,2, "1 triệu 200" too; "1 triệu 50" may be either."""
    if number != number.to_integral_value():
        return None
    if 1 <= number <= 9:
        return number * unit / 10
    return number * unit / 1000 if 100 <= number <= 999 else None
