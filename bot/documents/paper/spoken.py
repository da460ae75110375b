"""Papers are in Vietnamese: words as they are printed, and the blanks to write on."""

from __future__ import annotations

from datetime import date, time

from bot.words import render
from criteria.wording import Words, say
from dialogs.understand.tidy import tidy

LONGEST_NAME = 160
"""Characters; a longer one is no name and would push everything else off the page."""
BLANK = "........"
"""Where a number is written by hand."""


def spoken(words: Words) -> str:
    """Say it in Vietnamese; what people typed is composed (NFC) and loses what cannot be seen."""
    return tidy(render(words, "vi"))


def printed_name(name: str) -> str:
    """Give a name as it goes on paper, whatever was typed into it."""
    name = tidy(name)
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"


def house_named(number: int, head_name: str) -> str:
    """Name a household by its chủ hộ; by its number where no name is said, as from a death on."""
    return printed_name(head_name) or spoken(say("Household number {number}", number=number))


def upper(words: Words) -> str:
    return spoken(words).upper()


def number_or_blank(number: int | None) -> str:
    return BLANK if number is None else str(number)


def day_in_words(on: date | None, year: int | None = None) -> str:
    """Write "ngày 05 tháng 11 năm 2026", or blanks.

    A zero stands before days below 10 and before January and February, no other month (Decree 30/2020,
    annex I, part I, II.4).
    """
    if on is None:
        day, month, named_year = BLANK, BLANK, str(year or BLANK)
    else:
        day, month, named_year = f"{on:%d}", f"{on:%m}" if on.month < 3 else str(on.month), str(on.year)
    return spoken(say("day {day} month {month} year {year}", day=day, month=month, year=named_year))


def hour_in_words(at: time | None) -> str:
    """Write "19 giờ 30 phút", or blanks."""
    if at is None:
        return spoken(say("{hour} hours {minute} minutes", hour=BLANK, minute=BLANK))
    return spoken(say("{hour} hours {minute} minutes", hour=f"{at:%H}", minute=f"{at:%M}"))
