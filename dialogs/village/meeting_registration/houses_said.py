"""Houses named back to the head: a few with their names, many by their numbers."""

from __future__ import annotations

from collections.abc import Sequence

from criteria.wording import Words, say
from dialogs.records import RosterLine
from dialogs.spans import spans_of
from dialogs.village.house_called import house_numbered

MOST_NAMED = 6


def houses_said(lines: Sequence[RosterLine]) -> Words:
    if len(lines) <= MOST_NAMED:
        return say("{houses}", houses=tuple(house_numbered(line) for line in lines))
    return numbers_said(lines)


def numbers_said(lines: Sequence[RosterLine]) -> str:
    """Write "1–3, 7, 9"."""
    return spans_of(line.number for line in lines).replace("-", "–").replace(",", ", ")
