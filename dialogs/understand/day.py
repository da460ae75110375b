"""A day, as people type it: "20/11/2025", "20-11", "ngày 20 tháng 11", "hôm qua".

A day without its year is the last such day up to today. A month alone is no day and is asked again.
"""

import re
from datetime import date, timedelta
from typing import Final

from dialogs.understand.lexicon import Lexicon
from dialogs.understand.numerals import numeral
from dialogs.understand.politeness import without_politeness
from dialogs.understand.words import LONGEST_ANSWER, words

_FILLER, _MONTH, _YEAR = "f", "month", "year"
_AGO: Final = {"d0": 0, "d1": 1, "d2": 2}

_LEXICON: Final = Lexicon(
    {
        "d0": "hôm nay|bữa nay|ngày hôm nay|nay|sáng nay|chiều nay|trưa nay",
        "d1": "hôm qua|bữa qua|ngày hôm qua|qua|tối qua|chiều qua|sáng qua|chiều hôm qua|sáng hôm qua|tối hôm qua",
        "d2": "hôm kia|bữa kia|hôm kia rồi",
        _MONTH: "tháng|thg",
        _YEAR: "năm",
        _FILLER: "ngày|hôm|vào|vào ngày|là|là ngày|mùng|mồng|dạ|rồi|họp ngày|từ ngày|đúng ngày",
    }
)
_QUIET: Final = frozenset('!()"“”…;')
_DAY: Final = re.compile(r"(?P<day>[0-9]{1,2})[/](?P<month>[0-9]{1,2})(?:[/](?P<year>[0-9]{4}|[0-9]{2}))?")
_ISO: Final = re.compile(r"(?P<year>[0-9]{4})[/](?P<month>[0-9]{1,2})[/](?P<day>[0-9]{1,2})")
_YEARS: Final = range(1900, 2101)
_CENTURY: Final = 2000
_LEAP: Final = 2000
"""Without its year, 29/2 may be a day."""


def day(text: str, today: date) -> date | None:
    """Say which day a typed answer means; None where it is not certain."""
    typed = [word for word in without_politeness(words(text)) if word not in _QUIET]
    while typed and typed[-1] in {".", ","}:
        typed.pop()
    if not 0 < len(typed) <= LONGEST_ANSWER:
        return None
    said = _LEXICON.whole(typed)
    if said in _AGO:
        return today - timedelta(days=_AGO[said])
    shape = _shape(typed)
    found = _DAY.fullmatch(shape) or _ISO.fullmatch(shape)
    if found is None:
        return None
    return _on(found["year"], int(found["month"]), int(found["day"]), today)


def no_such_day(text: str) -> str:
    """Return the day that was typed where no calendar has it ("31/2/2026"); empty where it is no day at all."""
    typed = [word for word in without_politeness(words(text)) if word not in _QUIET]
    if not 0 < len(typed) <= LONGEST_ANSWER:
        return ""
    shape = _shape(typed)
    found = _DAY.fullmatch(shape) or _ISO.fullmatch(shape)
    if found is None:
        return ""
    month, number, year = int(found["month"]), int(found["day"]), found["year"]
    full = _LEAP if year is None else int(year) if len(year) == 4 else _CENTURY + int(year)
    if full not in _YEARS or _valid(full, month, number) is not None:
        return ""
    return f"{number}/{month}" if year is None else f"{number}/{month}/{full}"


def _shape(typed: list[str]) -> str:
    """Write the answer with numbers and slashes only; what is not understood leaves a question mark."""
    accented = any(not word.isascii() for word in typed)
    shape, at = "", 0
    while at < len(typed):
        word = typed[at]
        found = _LEXICON.at(typed, at)
        year_follows = shape.count("/") == 1 and shape[-1] != "/"
        if found and (found.meaning == _MONTH or (found.meaning == _YEAR and year_follows)):
            shape, at = f"{shape}/", at + found.length
        elif found and found.meaning == _FILLER and not shape:
            at += found.length
        elif word[0].isdigit():
            shape, at = shape + re.sub(r"[.,]", "/", word), at + 1
        elif word in "/-.,":
            shape, at = f"{shape}/" if word != "," else shape, at + 1
        elif (number := numeral(typed, at, accented=accented)) and number.value is not None:
            shape, at = f"{shape}{number.value}", at + number.length
        else:
            shape, at = f"{shape}?", at + 1
    return shape


def _on(year: str | None, month: int, number: int, today: date) -> date | None:
    if year is not None:
        full = int(year) if len(year) == 4 else _CENTURY + int(year)
        return _valid(full, month, number) if full in _YEARS else None
    tried = (_valid(today.year - back, month, number) for back in range(2))
    return next((found for found in tried if found is not None and found <= today), None)


def _valid(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
