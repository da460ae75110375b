"""A table of a unit's people: sent while its list is open, read elsewhere, then read back; nothing is taken half."""

from __future__ import annotations

import msgspec

from criteria.wording import say
from dialogs.criteria_tables.receive import refuse
from dialogs.event import Audience, DocumentSent, RosterRead
from dialogs.kept import keep_to_read
from dialogs.message import Choice, Message, Paragraph, Stamp
from dialogs.records import RosterEntry
from dialogs.turn import Turn
from dialogs.unit_people.add import look_through
from dialogs.unit_people.frame import UnitPeople
from dialogs.unit_people.screen import keeps
from dialogs.village.listing.receive import LARGEST, MOST_REMARKS, ROSTER_TABLE, SPREADSHEETS

OF_UNIT = "unit:"
"""Before the unit's file, where a village stands in the note of a village's table."""


async def take_people_table(turn: Turn, event: DocumentSent) -> bool:
    """Take a spreadsheet sent at a unit's list; False where it is no matter of it."""
    frame = turn.frame
    if not isinstance(frame, UnitPeople) or not event.name.lower().endswith(SPREADSHEETS):
        return False
    if not await keeps(turn, frame):
        return False
    if event.size > LARGEST:
        turn.tell(
            say("This file is too large (at most 2 MB). Please copy the list alone into a new Excel file.")
        )
        return True
    name = keep_to_read(turn, event, ROSTER_TABLE, about=f"{OF_UNIT}{frame.file}/")
    turn.tell(say("“{name}” is here. It is being read; what comes of it follows in a moment.", name=name))
    return True


def of_unit(event: RosterRead) -> bool:
    return event.village.startswith(OF_UNIT)


async def people_read(turn: Turn, event: RosterRead) -> None:
    """Hold what was read, or tell everything that is wrong; the person may be elsewhere by now."""
    turn.stay_silent()
    file = event.village.removeprefix(OF_UNIT)
    files = await turn.world.files_of(turn.person, turn.at)
    found = next((one for one in files if one.id == file), None)
    if found is None:
        return
    fresh = UnitPeople(found.id, found.subject, found.name)
    if not await keeps(turn, fresh):
        return
    if event.faults:
        refuse(turn, event.name, event.faults)
        return
    read = msgspec.structs.replace(
        fresh,
        screen="add_people",
        entries=tuple(RosterEntry(one.name, one.number, phone=one.phone) for one in event.entries),
    )
    if isinstance(turn.frame, UnitPeople) and turn.frame.file == file:
        turn.swap(read)
        await look_through(turn)
    else:
        turn.frames = [
            frame for frame in turn.frames if not (isinstance(frame, UnitPeople) and frame.file == file)
        ]
        turn.frames.insert(1, read)
    paragraphs: list[Paragraph] = [
        say(
            "“{name}” is read: {count} people. Nothing is written before {you} has looked through it.",
            name=event.name,
            count=len(event.entries),
        )
    ]
    if event.remarks:
        paragraphs.append(tuple(event.remarks[:MOST_REMARKS]))
    notice = Message(
        tuple(paragraphs), (Choice("open", say("Look through the list")),), Stamp("go", "people", file)
    )
    turn.post(Audience(turn.event.audience), turn.person, notice)
