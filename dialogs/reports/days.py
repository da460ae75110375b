"""The two days of a report as typed, or what is wrong with them."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from criteria.wording import Text, say
from dialogs.records.period import MOST_YEARS, Occasion, Period
from dialogs.turn import Turn
from dialogs.understand import day

_BETWEEN: Final = re.compile(r"\s*(?:đến hết|đến|tới|den het|den|toi|–|—|\s-\s|;)\s*", re.IGNORECASE)
_FROM: Final = re.compile(r"^\s*(từ|tu)\s+(ngày|ngay)?\s*", re.IGNORECASE)
_A_DAY: Final = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}")
EXAMPLE: Final = say(
    "Please type the first day and the last, with “đến” between them, for example: 1/3/2026 đến 31/5/2026"
)


def two_parts(text: str) -> list[str]:
    return [part.strip() for part in _BETWEEN.split(_FROM.sub("", text)) if part.strip()]


def days_in(text: str, today: date) -> tuple[date, date] | None:
    """Read two days; None where one is not certain, they stand the wrong way round or far apart."""
    parts = two_parts(text)
    if len(parts) != 2:
        return None
    first, last = (day(part, today) for part in parts)
    if first is None or last is None or not first <= last or last.year - first.year >= MOST_YEARS:
        return None
    return first, last


def wrong_with(text: str, today: date) -> Text:
    """Say what is wrong with two days as typed: a day that does not exist, the wrong way round, too far apart."""
    parts = two_parts(text)
    if len(parts) != 2:
        return EXAMPLE
    for part in parts:
        if day(part, today) is None and _A_DAY.fullmatch(part):
            return say("There is no day {typed}. Please look again.", typed=part)
    first, last = (day(part, today) for part in parts)
    if first is None or last is None:
        return EXAMPLE
    if first > last:
        return say(
            "{first} is after {last}: please type the earlier day first, for example: {last} đến {first}",
            first=first,
            last=last,
        )
    return say("The two days are more than {years} years apart.", years=MOST_YEARS)


def take_days(turn: Turn, text: str) -> bool:
    """Open the report of two typed days, or say what is wrong with them; False where no days were meant."""
    if not any(_A_DAY.fullmatch(part) for part in two_parts(text)):
        return False
    found = days_in(text, turn.today)
    if found is None:
        turn.tell(wrong_with(text, turn.today))
    else:
        key = Period(Occasion.DAYS, *found).key
        turn.change(screen="report", period=key, place="", title="", figure="", page=0)
    return True
