"""From a file an officer sent to an event: read as a book of past years, off the loop."""

from __future__ import annotations

import asyncio
import logging
from functools import partial

from bot.documents.past_table import Known, PastTable, read_past
from criteria.wording import say
from dialogs.books.receive import kind_of
from dialogs.event import Audience, BookRead, Room
from dialogs.records import TITLES, PlaceKind, SubjectKind
from dialogs.understand import fold
from dialogs.world import World
from storage.postbox import ToFetch

LOG = logging.getLogger(__name__)

NOT_FETCHED = say("The file could not be fetched from Telegram. Please send it again.")
NOT_READ = say("The file cannot be read as a table. Please get the template anew and fill that in.")
MOST_VILLAGES, MOST_SUBJECTS = 999, 100_000


async def read_sent_book(
    wanted: ToFetch, data: bytes | None, audience: Audience, world: World, year: int
) -> BookRead:
    """The key names the fetch: a file that is read again after a crash changes nothing a second time."""
    commune, title, name = wanted.about.split("|", 2)
    event = partial(
        BookRead,
        key=f"book:{wanted.id}",
        audience=audience,
        room=Room.PRIVATE,
        person=wanted.person,
        chat=wanted.person,
        name=name,
        title=title,
    )
    if data is None:
        return event(faults=(NOT_FETCHED,))
    table = await past_years(data, commune, title, world, year)
    return event(faults=table.problems, lines=table.lines)


async def past_years(data: bytes, commune: str, title: str, world: World, year: int) -> PastTable:
    """Read the file against what the commune's lists hold today."""
    known = await known_here(commune, title, world, year)
    try:
        return await asyncio.to_thread(read_past, data, known)
    except Exception:
        LOG.exception("Một sổ các năm trước gửi tới không đọc được.")
        return PastTable(problems=(NOT_READ,))


async def known_here(commune: str, title: str, world: World, year: int) -> Known:
    kind = kind_of(title)
    within = TITLES[title].within if title in TITLES else PlaceKind.VILLAGE
    villages: dict[str, str] = {}
    for village in await world.find_villages(commune, "", most=MOST_VILLAGES):
        folded = fold(village.name)
        villages[folded] = village.id
        villages.setdefault(folded.partition(" ")[2], village.id)
        villages.setdefault(village.id, village.id)
    subjects = await world.find_subjects(kind, commune, "", most=MOST_SUBJECTS)
    codes: dict[str, tuple[str, str]] = {}
    for subject in subjects:
        codes[subject.code.upper()] = codes[subject.short_code.upper()] = (subject.id, subject.place)
    alone = kind is SubjectKind.COMMUNITY or (title in TITLES and TITLES[title].alone)
    return Known(
        commune=commune,
        kind=kind,
        within=within,
        villages={name: place for name, place in villages.items() if name},
        codes=codes,
        subjects={subject.place: subject.id for subject in subjects} if alone else {},
        kept_here=await world.years_with_a_season(commune, title),
        last_year=year,
    )
