"""Whole numbers in Vietnamese words, as papers repeat them in brackets: "một trăm mười tám"."""

from __future__ import annotations

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
GROUPS = ("", "nghìn", "triệu")
LARGEST = 10**9 - 1


def number_words(number: int) -> str:
    """Write a number below a thousand million; raise ValueError for any other."""
    if not 0 <= number <= LARGEST:
        raise ValueError(number)
    if number == 0:
        return DIGITS[0]
    groups: list[int] = []
    while number:
        number, group = divmod(number, 1000)
        groups.append(group)
    said: list[str] = []
    for place in range(len(groups) - 1, -1, -1):
        if groups[place]:
            said.append(_below_thousand(groups[place], full=place < len(groups) - 1))
            if GROUPS[place]:
                said.append(GROUPS[place])
    return " ".join(said)


def _below_thousand(number: int, *, full: bool) -> str:
    """Inside a larger number hundreds are said though there are none: "một nghìn không trăm linh năm"."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    said: list[str] = []
    if hundreds or full:
        said += [DIGITS[hundreds], "trăm"]
    if tens == 0:
        if ones and said:
            said.append("linh")
    elif tens == 1:
        said.append("mười")
    else:
        said += [DIGITS[tens], "mươi"]
    if ones:
        said.append(_last(tens, ones))
    return " ".join(said)


def _last(tens: int, ones: int) -> str:
    if ones == 1 and tens > 1:
        return "mốt"
    if ones == 4 and tens > 1:
        return "tư"
    if ones == 5 and tens > 0:
        return "lăm"
    return DIGITS[ones]
