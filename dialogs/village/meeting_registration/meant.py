"""Which houses a text means, by number or by name: "3 7 12-15", "nhà bác Pâng". Two that fit are both shown, none is guessed."""

from __future__ import annotations

from collections.abc import Sequence

from criteria.wording import say
from dialogs.records import RosterLine
from dialogs.turn import Turn
from dialogs.understand.names_list import names_list
from dialogs.understand.numbers_list import NumbersList, Said, numbers_list
from dialogs.village.meeting_registration.houses_said import houses_said


def houses_meant(turn: Turn, text: str, lines: Sequence[RosterLine]) -> NumbersList | None:
    """Read it; None where it names nothing, or something that has just been asked about."""
    known = [line.number for line in lines]
    meant = numbers_list(text, known=known)
    if meant is not None:
        if meant.unknown:
            turn.tell(say("Not on the list: {numbers}.", numbers=meant.unknown))
        return meant
    named = (
        names_list(text, {line.number: line.kept_name for line in lines})
        if any(map(str.isalpha, text))
        else None
    )
    if named is None or not (named.numbers or named.ambiguous):
        return None
    for doubt in named.ambiguous:
        fitting = tuple(line for line in lines if line.number in doubt.candidates)
        turn.tell(
            say(
                "“{typed}” may be: {houses}. Please type the number.",
                typed=doubt.typed,
                houses=houses_said(fitting),
            )
        )
    for typed in named.unknown:
        turn.tell(say("No house of the list is called “{typed}”.", typed=typed[:60]))
    return NumbersList(Said.NUMBERS, named.numbers)
