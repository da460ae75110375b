"""How an officer is named in a sentence: by the form of address and the given name, as colleagues speak."""

from __future__ import annotations

from dialogs.address import called
from dialogs.records import Person
from dialogs.turn import Turn


def officer_called(turn: Turn, person: Person) -> str:
    """Name them within a sentence: "cô Hoa"."""
    return turn.world.spoken(called(person.address, person.name), "vi", "")


async def own_name(turn: Turn) -> str:
    """Name the officer of this turn as colleagues read it."""
    return officer_called(turn, await turn.world.person(turn.person, turn.at))


def capital(words: str) -> str:
    """Begin a sentence with it: "Cô Hoa"."""
    return words[:1].upper() + words[1:]
