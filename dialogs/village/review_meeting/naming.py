"""How houses and verdicts are said in the head's private chat: "3 Lò Văn Pâng (con ông Sơn)", "chưa đồng ý"."""

from __future__ import annotations

from collections.abc import Iterable

from criteria.wording import Text, Words, say
from dialogs.records import RosterLine
from dialogs.village.house_called import house_called
from dialogs.village.review_meeting.standing import House

MOST_NAMED = 12
"""More names in one sentence nobody reads."""


def named(line: RosterLine) -> Text:
    if not line.name:
        return say("house {number}", number=line.number)
    return say("{number} {name}", number=line.number, name=house_called(line))


def all_named(lines: Iterable[RosterLine]) -> Words:
    """Name them all, or the first of them and how many more there are."""
    lines = tuple(lines)
    said = tuple(named(line) for line in lines[:MOST_NAMED])
    if len(lines) > MOST_NAMED:
        return say("{names} and {more} more", names=said, more=len(lines) - MOST_NAMED)
    return say("{names}", names=said)


def verdict_told(house: House) -> Words:
    if house.verdict is None:
        return say("own house", context="verdict") if house.own else say("not judged yet", context="verdict")
    if house.verdict.agreed is None:
        return say("left for another time", context="verdict")
    return (
        say("agreed", context="verdict") if house.verdict.agreed else say("not agreed yet", context="verdict")
    )
