"""From a file a village's keeper sent to an event: read as a list of households, off the loop."""

from __future__ import annotations

import asyncio
from functools import partial

from bot.documents.problem import Problem
from bot.documents.roster_table import Fault, Field, RosterRow, RosterTable, read_roster
from criteria.wording import Text, say
from dialogs.event import Audience, Room, RosterRead
from dialogs.records import RosterEntry
from dialogs.unit_people.receive import OF_UNIT
from dialogs.village.listing.receive import LARGEST
from dialogs.village.listing.send import MOST_ENTRIES
from storage.postbox import ToFetch

NOT_FETCHED = say("The file could not be fetched from Telegram. Please send it again.")
TOO_LARGE = say("The file is too large for a village's list (at most 2 MB).")
MOST_TYPED = 60
MOST_PROBLEMS = 8
"""As many are told one by one."""


async def read_sent_roster(wanted: ToFetch, data: bytes | None, audience: Audience) -> RosterRead:
    """The key names the fetch: a file that is read again after a crash changes nothing a second time."""
    village, _, name = wanted.about.partition("/")
    event = partial(
        RosterRead,
        key=f"roster:{wanted.id}",
        audience=audience,
        room=Room.PRIVATE,
        person=wanted.person,
        chat=wanted.person,
        village=village,
        name=name,
    )
    if data is None:
        return event(faults=(NOT_FETCHED,))
    if len(data) > LARGEST:
        return event(faults=(TOO_LARGE,))
    table = await asyncio.to_thread(read_roster, data)
    faults = faults_of(table, of_people=village.startswith(OF_UNIT))
    if faults:
        return event(faults=faults)
    return event(entries=tuple(map(entry, table.rows)), remarks=remarks_of(table))


def faults_of(table: RosterTable, *, of_people: bool = False) -> tuple[Text, ...]:
    """List what has to be put right before anything of the table is taken; a unit's table has people."""
    faults = tuple(problem.sentence for problem in table.problems if not problem.to_look_at)
    if faults:
        return faults
    if not table.rows and of_people:
        return (say("No name was found in the file. One column needs the heading “Họ và tên”."),)
    if not table.rows:
        return (say("No household was found in the file."),)
    if len(table.rows) > MOST_ENTRIES:
        return (
            say(
                "The file has {count} households; at most {most} at once.",
                count=len(table.rows),
                most=MOST_ENTRIES,
            ),
        )
    return ()


def remarks_of(table: RosterTable) -> tuple[Text, ...]:
    """Say what is worth a look: what was left aside, which columns were read."""
    told: list[Text] = [
        problem.sentence for problem in sorted(table.problems, key=_first) if problem.to_look_at
    ]
    if len(told) > MOST_PROBLEMS:
        told[MOST_PROBLEMS:] = [say("{count} more places are worth a look.", count=len(told) - MOST_PROBLEMS)]
    read = tuple(column.heading for column in table.columns if column.field and column.heading)
    aside = tuple(column.heading for column in table.columns if column.field is None and column.heading)
    if read:
        told.append(say("Columns read: {list}.", list=read))
    if aside:
        told.append(say("Columns not needed here: {list}.", list=aside))
    if any(column.field is Field.NOTE for column in table.columns):
        told.append(say("Notes are not taken over."))
    if table.skipped:
        told.append(
            say(
                "Rows that are no household: {list}.",
                list=tuple(f"{one.row} ({one.typed[:MOST_TYPED]})" for one in table.skipped[:5]),
            )
        )
    return tuple(told)


def _first(problem: Problem) -> bool:
    """Put first what may mean that a line is no household of the village any more."""
    return problem.fault is not Fault.MOVED_AWAY


def entry(row: RosterRow) -> RosterEntry:
    return RosterEntry(row.name, row.number or 0, row.members or 0, row.phone or "", row.illiterate)
