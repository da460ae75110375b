"""A name that more than one house bears is never guessed: both are shown, and the number is asked for."""

from __future__ import annotations

from criteria.wording import Text, say
from dialogs.understand.names_list import names_list
from dialogs.village.meeting.evening import Evening
from dialogs.village.meeting.reading import Known
from dialogs.village.meeting.told import names


def two_of_the_name(evening: Evening, text: str, known: Known) -> Text | None:
    """Say which houses bear the name typed; None where no name fits several."""
    found = names_list(text, known.names)
    if found is None or not found.ambiguous or found.unknown:
        return None
    first = found.ambiguous[0]
    return say(
        "“{typed}”: {count} houses have that name: {houses}. Please type the number.",
        typed=first.typed,
        count=len(first.candidates),
        houses=names(evening, first.candidates, most=8),
    )
