"""An officer sends a filled-in table: kept to be fetched, read elsewhere, then drafted or its faults told."""

from __future__ import annotations

from criteria.fault import Place
from criteria.wording import Text, Words, say
from criteria.yaml_file import read_yaml, write_yaml
from dialogs.criteria_tables.version import version_after
from dialogs.criteria_tables.where import may_draft_for
from dialogs.desk.screen import officer_role
from dialogs.event import Audience, DocumentSent, TableRead
from dialogs.happening import CriteriaDrafted, TableRefused
from dialogs.kept import keep_to_read
from dialogs.message import Choice, Message, Stamp
from dialogs.officer_words import own_name
from dialogs.records import TITLES, Role, handle_of
from dialogs.turn import Turn

CRITERIA_TABLE = "criteria_table"
"""The kind of a kept message whose bytes are read as a table once they have been fetched."""
LARGEST = 2 * 1024 * 1024
"""Bytes; a filled-in template has some 30 kB."""
FIRST_FAULTS = 15
"""In the message; with more of them, all go along as a document."""


async def take_table(turn: Turn, event: DocumentSent) -> None:
    role = await officer_role(turn)
    if role is None:
        turn.tell(
            say(
                "Only officers of Hội Khuyến học send files here. An invitation link opens this bot; nothing was stored."
            )
        )
    elif not event.name.lower().endswith(".xlsx"):
        turn.tell(
            say(
                "A point table is an Excel file (.xlsx). /mautieuchi gives the template to fill in; nothing was stored."
            )
        )
    elif event.size > LARGEST:
        turn.tell(
            say(
                "This file is too large for a point table (at most 2 MB). Please take out pictures and send it again."
            )
        )
    else:
        name = keep_to_read(turn, event, CRITERIA_TABLE)
        turn.tell(say("“{name}” is here. It is being read; what comes of it follows in a moment.", name=name))


async def table_read(turn: Turn, event: TableRead) -> None:
    """Draft what was read, or tell everything that is wrong at once; the answer is a notice of its own."""
    turn.stay_silent()
    role = await officer_role(turn)
    if role is None:
        return
    faults = event.faults or await unfit(turn, role, event)
    if event.unreadable:
        words = say("“{name}” could not be read. Nothing has changed.", name=event.name)
        turn.post(Audience(turn.event.audience), turn.person, Message((words, *faults)))
    elif faults:
        refuse(turn, event.name, faults)
    elif event.same_as:
        answer(
            turn,
            say(
                "“{name}” says just what version {version} says already; nothing was added.",
                name=event.name,
                version=event.same_as,
            ),
            Stamp("go", "table", handle_of(event.criteria_set, event.same_as)),
            say("Open the table"),
        )
    else:
        await draft(turn, event)


async def unfit(turn: Turn, role: Role, event: TableRead) -> tuple[Text, ...]:
    """Say why a sound table is not for this officer to draft."""
    if event.title not in TITLES:
        return (say("Nobody registers for this title here, so its table cannot be used."),)
    if not await may_draft_for(turn, role, event.place):
        return (
            say(
                "The table names the place {place}, but {you} may send tables for {own} and its province only. "
                "Please correct the place on the first sheet.",
                place=event.place or "–",
                own=f"{role.place_name} ({role.place})",
            ),
        )
    return ()


def refuse(turn: Turn, name: str, faults: tuple[Text, ...]) -> None:
    refusal = turn.world.new_id()
    turn.happen(TableRefused(refusal=refusal, person=turn.person, name=name, faults=faults))
    lines: list[Words] = [
        say("{number}. {fault}", number=number, fault=fault)
        for number, fault in enumerate(faults[:FIRST_FAULTS], 1)
    ]
    paragraphs = [
        say(
            "“{name}” was not taken: {count} things to correct. Nothing has changed.",
            name=name,
            count=len(faults),
        ),
        *lines,
    ]
    documents: tuple[str, ...] = ()
    if len(faults) > FIRST_FAULTS:
        paragraphs.append(say("All {count} are in the file below.", count=len(faults)))
        documents = (f"criteria_faults:{refusal}",)
    paragraphs.append(
        say("Please correct them in the same file and send it again.")
        if any({"sheet", "place"} & set(fault.values) for fault in faults)
        else say("/mautieuchi gives the template again; please send the file once it opens and is filled in.")
    )
    turn.post(Audience(turn.event.audience), turn.person, Message(tuple(paragraphs)), *documents)


async def draft(turn: Turn, event: TableRead) -> None:
    """Give the table its version now: another officer may have sent one since it was read."""
    versions = await turn.world.criteria_versions(event.criteria_set)
    version = version_after(versions, event.wording_of)
    raw = {**read_yaml(event.pack, Place(event.name)), "version": version}
    turn.happen(
        CriteriaDrafted(
            criteria_set=event.criteria_set,
            version=version,
            title=event.title,
            place=event.place,
            based_on=event.based_on,
            drafter=await own_name(turn),
            pack=write_yaml(raw),
        )
    )
    drafted = say(
        "✓ “{name}” is read without a fault. It is a draft now, version {version}: nobody is asked by it before it is published.",
        name=event.name,
        version=version,
    )
    if versions and event.wording_of == versions[-1]:
        drafted = say(
            "✓ “{name}” is read without a fault. Only words differ from version {before}, so the draft is numbered {version}: nobody is asked by it before it is published.",
            name=event.name,
            before=event.wording_of,
            version=version,
        )
    answer(
        turn,
        drafted,
        Stamp("go", "table", handle_of(event.criteria_set, version)),
        say("Open the draft"),
    )


def answer(turn: Turn, words: Words, stamp: Stamp, label: Text) -> None:
    message = Message((words,), (Choice("open", label),), stamp)
    turn.post(Audience(turn.event.audience), turn.person, message)
