"""So many of so many, as people type it: "45/50", "45 trên 50", "45 trong 50 người", "45 50".

A percentage is no share: nobody could check it. "50 45" is asked again, since the part comes first.
"""

import re
from typing import Final, NamedTuple

from dialogs.understand.lexicon import Lexicon
from dialogs.understand.numerals import numeral
from dialogs.understand.words import LONGEST_ANSWER, words

_OF, _AND, _FILLER, _ALL = "/", "&", "f", "a"
_LEXICON: Final = Lexicon(
    {
        _OF: "/|trên|trong|trong số|trên tổng|trên tổng số|trong tổng số|trong tổng|của|:|trên cả|trong tất cả|trên tất cả",
        _AND: "và|với",
        _ALL: "cả|tất cả|đủ cả|hết",
        _FILLER: (
            "người|hộ|nhà|gia đình|cháu|em|học sinh|công dân|thành viên|đơn vị|dòng họ|thôn|bản|xóm|xã|dân"
            "|người dân|đảng viên|hội viên|cán bộ|học viên|người học|đạt|đã đạt|có|được|là|dạ|tổng|tổng số|số"
            "|tất cả|ạ|rồi|thì|mới|mới được|lao động|hộ dân|trẻ|trẻ em|đứa|huyện|dạ có|đã"
        ),
    }
)
_QUIET: Final = frozenset('.;!()"“”…')
_SHAPE: Final = re.compile(r"#(?P<between>/|&|,)?#")


class PartOfWhole(NamedTuple):
    part: int
    whole: int


def share(text: str) -> PartOfWhole | None:
    """Say which two numbers a typed answer means; None where it is not certain.

    The part may exceed the whole where the answer says which is which, so that the slip can be told.
    """
    typed = words(text)
    if not 0 < len(typed) <= LONGEST_ANSWER:
        return None
    shape, numbers = _read(typed)
    found = _SHAPE.fullmatch(shape)
    if found is None:
        return None
    part, whole = numbers
    if found["between"] != "/" and part > whole:
        return None
    return PartOfWhole(part, whole)


def _read(typed: list[str]) -> tuple[str, list[int]]:
    accented = any(not word.isascii() for word in typed)
    shape, numbers, at = "", list[int](), 0
    while at < len(typed):
        number = numeral(typed, at, accented=accented)
        found = None if number else _LEXICON.at(typed, at)
        if number:
            if number.value is None:
                return "?", []
            shape += "#"
            numbers.append(number.value)
        elif found:
            shape += found.meaning if found.meaning in {_OF, _AND} else ""
        elif typed[at] == ",":
            shape += ","
        elif typed[at] not in _QUIET:
            return "?", []
        at += number.length if number else found.length if found else 1
    return shape.strip(","), numbers
