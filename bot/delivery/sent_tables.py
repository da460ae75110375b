"""From a file an officer sent to an event: read as a table of criteria, off the loop."""

from __future__ import annotations

import asyncio
import logging
from datetime import date
from functools import partial

import msgspec

from bot.documents.criteria_table import read_table, sentence
from bot.documents.national_list import known_place
from bot.words import render
from criteria import CriteriaSet, Library
from criteria.difference import difference
from criteria.wording import Words, say
from criteria.yaml_file import write_yaml
from dialogs.criteria_tables.receive import LARGEST
from dialogs.event import Audience, Room, TableRead
from storage.postbox import ToFetch
from storage.registry import Registry

LOG = logging.getLogger(__name__)

NOT_FETCHED = say("The file could not be fetched from Telegram. Please send it again.")
NOT_READ = say("The file cannot be read as a table. Please get the template anew and fill that in.")
TOO_LARGE = say("The file is too large for a point table (at most 2 MB).")


async def read_sent_table(
    wanted: ToFetch, data: bytes | None, audience: Audience, registry: Registry, *, on: date
) -> TableRead:
    """The key names the fetch: a file that is read again after a crash changes nothing a second time."""
    event = partial(
        TableRead,
        key=f"table:{wanted.id}",
        audience=audience,
        room=Room.PRIVATE,
        person=wanted.person,
        chat=wanted.person,
        name=wanted.about,
    )
    if data is None:
        return event(faults=(NOT_FETCHED,), unreadable=True)
    if len(data) > LARGEST:
        return event(faults=(TOO_LARGE,), unreadable=True)
    try:
        return await asyncio.to_thread(_read, event, data, await registry.library(), on)
    except Exception:
        LOG.exception("Một bảng tiêu chí gửi tới không đọc được.")
        return event(faults=(NOT_READ,), unreadable=True)


def _read(event: partial[TableRead], data: bytes, library: Library, on: date) -> TableRead:
    table = read_table(data, library, known_place=known_place, spoken=_in_vietnamese, on=on)
    if isinstance(table, tuple):
        unreadable = all(fault.spot.sheet is None for fault in table)
        return event(faults=tuple(map(sentence, table)), unreadable=unreadable)
    new = table.criteria_set
    wording_of, same_as = _compared(new, library)
    return event(
        criteria_set=new.id,
        title=new.title,
        place=new.place,
        based_on=new.based_on or "",
        pack=write_yaml(table.raw),
        wording_of=wording_of,
        same_as=same_as,
    )


def _compared(new: CriteriaSet, library: Library) -> tuple[str, str]:
    """Name the newest version where the table differs in wording only, or not at all."""
    if new.id not in library.ids():
        return "", ""
    newest = library.get(new.id)
    if msgspec.structs.replace(new, version=newest.version, based_on=newest.based_on) == newest:
        return "", newest.version
    return (newest.version if difference(newest, new).wording_only else ""), ""


def _in_vietnamese(words: Words) -> str:
    return render(words, "vi")
