"""What stands in the way of an import: which file holds those years already, who sent it when, and the way to it."""

from __future__ import annotations

from criteria.wording import Text, say
from dialogs.message import Choice, Paragraph
from dialogs.officer_words import officer_called
from dialogs.records.book import BookImport
from dialogs.turn import Turn

EARLIER_IMPORT = "h-"
FROM_A_FILE = "file"


async def earlier_ones(turn: Turn, one: BookImport) -> tuple[list[Paragraph], list[Choice]]:
    """Say which villages' years are taken by which import, with a button to each."""
    if not one.in_the_way or not (one.open or one.may_return):
        return [], []
    places = tuple(
        say("{village} {year}", village=village, year=str(year)) for village, year in one.in_the_way
    )
    told: list[Paragraph] = []
    doors: list[Choice] = []
    for the_id in one.holders:
        earlier = await turn.world.book_import(the_id)
        if earlier is None:
            continue
        if earlier.source == FROM_A_FILE:
            told.append(
                say(
                    "“{name}” holds some of these years ({who}).",
                    name=earlier.name,
                    who=await sent_by(turn, earlier),
                )
            )
            doors.append(Choice(f"{EARLIER_IMPORT}{earlier.id}", say("Open “{name}”", name=earlier.name)))
        else:
            told.append(
                say(
                    "Some of these years were ticked under Culture titles ({who}).",
                    who=await sent_by(turn, earlier),
                )
            )
    told.append(
        say(
            "An earlier import holds these already: {list}. Take that one back first, or take these out of the file.",
            list=places,
        )
    )
    return told, doors


async def sent_by(turn: Turn, one: BookImport) -> Text:
    """Say who sent a file when."""
    person = await turn.world.person(one.person, turn.at)
    return say(
        "{who} sent it at {at} on {day}",
        who=officer_called(turn, person),
        at=one.at,
        day=turn.world.local_date(one.at),
    )
