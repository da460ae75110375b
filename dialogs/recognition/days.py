"""A day that cannot be taken: which of the ways it is wrong, and an example that would be taken today."""

from __future__ import annotations

from datetime import date

from criteria.wording import Text, say
from dialogs.understand.day import no_such_day


def no_day(text: str, example: date) -> Text:
    """Say that no calendar has the day, or that it is not understood as one."""
    missing = no_such_day(text)
    if missing:
        return say(
            "There is no day {day}. Please type a day, for example: {example}", day=missing, example=example
        )
    return say("A day is needed, for example: {example}", example=example)


def not_yet(day: date, today: date) -> Text:
    return say(
        "{day} is after today, {today}. Please type the day printed on the paper, for example: {today}",
        day=day,
        today=today,
    )


def too_far(day: date, first: date, last: date) -> Text:
    return say(
        "{day} is too far off. Please type a day from {first} to {last}.", day=day, first=first, last=last
    )
