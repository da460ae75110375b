"""Another household of the name, or of one that only its accents tell apart: An and Ấn are close, and not the same."""

from __future__ import annotations

from criteria.wording import Text, say
from dialogs.records import RosterLine
from dialogs.village.house_called import house_listed


def namesake_told(other: RosterLine, name: str) -> Text:
    if same_name(other.name, name):
        return say("Another household has that name: {household}.", household=house_listed(other))
    return say("Another household has a name close to it: {household}.", household=house_listed(other))


def same_name(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
