"""A village's table comes in: kept to be fetched, read elsewhere, then read back as a whole, or its faults told."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.criteria_tables.receive import refuse
from dialogs.event import Audience, DocumentSent, RosterRead
from dialogs.kept import keep_to_read
from dialogs.message import Choice, Message, Stamp
from dialogs.records import Place
from dialogs.turn import Turn
from dialogs.village.frame import VillageRoom
from dialogs.village.keeper import keeps, kept_villages
from dialogs.village.listing.frame import Listing
from dialogs.village.listing.review import review
from dialogs.village.roster.frame import VillageList

ROSTER_TABLE = "roster_table"
"""The kind of a kept message whose bytes are read as a village's list once they have been fetched."""
LARGEST = 2 * 1024 * 1024
"""Bytes; a list of one village is far below."""
SPREADSHEETS = (".xlsx", ".xlsm", ".xls", ".csv", ".tsv", ".ods")
"""What cannot be read of these is told with its remedy."""
MOST_REMARKS = 14


def village_looked_at(turn: Turn) -> str:
    """Tell whose list the person is at: the topmost frame about one village's list."""
    for frame in reversed(turn.frames):
        if isinstance(frame, Listing | VillageList | VillageRoom) and frame.village:
            return frame.village
    return ""


async def village_of_table(turn: Turn) -> Place | None:
    """Find the village a table is for: the one looked at, or the only one the person keeps."""
    kept = await kept_villages(turn)
    looked_at = village_looked_at(turn)
    if len(kept) == 1 and turn.event.audience == Audience.FAMILIES:
        return kept[0]
    return next((village for village in kept if village.id == looked_at), None)


async def take_roster(turn: Turn, event: DocumentSent) -> bool:
    """Take a spreadsheet from who keeps a list; False where it is no matter of lists."""
    if not event.name.lower().endswith(SPREADSHEETS):
        return False
    village = await village_of_table(turn)
    if village is None:
        if event.audience is Audience.FAMILIES and await kept_villages(turn):
            turn.tell(
                say("Which village is this list for? Please open it with /thon, then send the file again.")
            )
            return True
        return False
    if event.size > LARGEST:
        turn.tell(
            say(
                "This file is too large for a village's list (at most 2 MB). Please copy the list alone into a new Excel file."
            )
        )
        return True
    name = keep_to_read(turn, event, ROSTER_TABLE, about=f"{village.id}/")
    turn.tell(say("“{name}” is here. It is being read; what comes of it follows in a moment.", name=name))
    return True


async def roster_read(turn: Turn, event: RosterRead) -> None:
    """Hold what was read, or tell everything that is wrong; the answer is a notice, for the person may be elsewhere."""
    turn.stay_silent()
    village = await turn.world.place(event.village)
    if village is None or not await keeps(turn, event.village):
        return
    if event.faults:
        refuse(turn, event.name, event.faults)
        return
    read = Listing(village.id, village.name, entries=event.entries, why="list")
    there = [frame for frame in turn.frames if isinstance(frame, Listing) and frame.village == village.id]
    if there and turn.frame is there[-1]:
        turn.swap(read)
        await review(turn)
    else:
        turn.frames = [frame for frame in turn.frames if frame not in there]
        turn.frames.insert(1, read)
    remarks: tuple[Words, ...] = event.remarks[:MOST_REMARKS]
    lines: list[Words] = [
        say(
            "“{name}” is read: {count} households. Nothing is written before {you} has looked through it.",
            name=event.name,
            count=len(event.entries),
        )
    ]
    paragraphs = (*lines, remarks) if remarks else tuple(lines)
    notice = Message(
        paragraphs, (Choice("open", say("Look through the list")),), Stamp("go", "listing", village.id)
    )
    turn.post(Audience(turn.event.audience), turn.person, notice)


async def open_held(turn: Turn, village: str) -> None:
    """Open what is held for a village's list, from its notice."""
    held = next(
        (frame for frame in turn.frames if isinstance(frame, Listing) and frame.village == village), None
    )
    if held is None:
        turn.tell(say("That list has been written or dropped already."))
        return
    turn.frames = [frame for frame in turn.frames if not isinstance(frame, Listing)]
    turn.push(held)
    await review(turn)
