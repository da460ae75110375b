"""How to reach a house that nobody answers for in the chat: by the number that the list has, or by a visit."""

from __future__ import annotations

from collections.abc import Iterable

from criteria.wording import Text, Words, say
from dialogs.records import RosterLine
from dialogs.village.house_called import phone_shown
from dialogs.village.review_meeting.naming import MOST_NAMED, named


def to_reach(line: RosterLine) -> Text:
    """Name it, with the number to call; a house may well have a phone and not be here with it."""
    if not line.phone:
        return named(line)
    return say("{house} (call {phone})", house=named(line), phone=phone_shown(line.phone))


def all_to_reach(lines: Iterable[RosterLine]) -> Words:
    lines = tuple(lines)
    said = tuple(map(to_reach, lines[:MOST_NAMED]))
    if len(lines) > MOST_NAMED:
        return say("{names} and {more} more", names=said, more=len(lines) - MOST_NAMED)
    return say("{names}", names=said)
