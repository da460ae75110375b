"""A recognition decided on paper: which level, on which day, under which number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import msgspec


class RecognisedLevel(msgspec.Struct, frozen=True):
    level: int
    decided_on: date
    number: str
    """Of the decision, as it is printed: "12/QĐ-UBND"."""


def first_decided(recognised: Iterable[RecognisedLevel]) -> Mapping[int, date]:
    """Return the day on which each level was first recognised; a higher level stands for those below it."""
    first: dict[int, date] = {}
    for one in recognised:
        for level in range(1, one.level + 1):
            first[level] = min(first.get(level, one.decided_on), one.decided_on)
    return first
