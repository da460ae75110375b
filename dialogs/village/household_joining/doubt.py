"""Whom the head is not asked about: a house nobody answers for yet, of which nothing is known, named in full.

Whatever has been said or decided about a house is shown to no new phone on a typed name alone: the head confirms
it, or the phone's own number stands in the list.
"""

from __future__ import annotations

from dialogs.records import RosterLine, Status
from dialogs.understand import phone

OF_THE_HOUSE = {"head", "adult", "minor"}
"""A minor's registration has an adult's agreement recorded; a neighbour is no house of the list."""
NOTHING_SAID_YET = {None, Status.PLANNED, Status.REGISTERED}


def certain(line: RosterLine, relation: str, *, namesakes: int) -> bool:
    """Say whether a phone may answer for the house at once."""
    return (
        namesakes == 1
        and relation in OF_THE_HOUSE
        and not (relation == "head" and line.head_died)
        and not line.has_phone
        and line.status in NOTHING_SAID_YET
    )


def proven(line: RosterLine, shared: str, *, own: bool) -> bool:
    """Say whether the shared contact is the person's own and the very number that the list has."""
    number = phone(shared if shared.startswith(("+", "0")) else f"+{shared}")
    return own and line.phone != "" and number is not None and number == phone(line.phone)
