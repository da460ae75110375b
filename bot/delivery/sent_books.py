"""From a file an officer sent to an event: read as a book of past years, off the loop."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from functools import partial

from bot.documents.aside import apart
from bot.documents.award_table import AwardTable, KnownHere, read_awards
from bot.documents.past_table import Known, PastTable, read_past
from bot.documents.past_table.packed import read_packed, unpacked
from bot.documents.past_table.sent_file import FIRST_YEAR
from criteria.wording import say
from dialogs.books.awards import KINDS
from dialogs.books.receive import INSTEAD, kind_of
from dialogs.event import Audience, BookRead, Room
from dialogs.records import TITLES, Place, PlaceKind, SubjectKind
from dialogs.records.book import AWARDS
from dialogs.understand import fold
from dialogs.world import World
from storage.postbox import ToFetch

LOG = logging.getLogger(__name__)

NOT_FETCHED = say("The file could not be fetched from Telegram. Please send it again.")
NOT_READ = say("The file cannot be read as a table. Please get the template anew and fill that in.")
SHORT = 20 * 1024
"""Bytes of some 500 lines: more are read in a process of their own, so that neither bot waits."""
MOST_VILLAGES, MOST_SUBJECTS = 999, 100_000


async def read_sent_book(
    wanted: ToFetch, data: bytes | None, audience: Audience, world: World, year: int
) -> BookRead:
    """The key names the fetch: a file that is read again after a crash changes nothing a second time."""
    commune, wanted_title, name = wanted.about.split("|", 2)
    title, _, instead = wanted_title.partition(INSTEAD)
    event = partial(
        BookRead,
        key=f"book:{wanted.id}",
        audience=audience,
        room=Room.PRIVATE,
        person=wanted.person,
        chat=wanted.person,
        name=name,
        title=title,
        instead=instead,
    )
    if data is None:
        return event(faults=(NOT_FETCHED,))
    if title == AWARDS:
        found = await awards_in(data, commune, world, year)
        return event(faults=found.problems, awards=found.awards)
    table = await past_years(data, commune, title, world, year)
    return event(faults=table.problems, lines=table.lines)


async def awards_in(data: bytes, commune: str, world: World, year: int) -> AwardTable:
    """Read the file against the commune's villages, its lists and the awards it has entered."""
    known = await known_of_awards(commune, world, year)
    try:
        return await asyncio.to_thread(read_awards, data, known)
    except Exception:
        LOG.exception("Một bảng khen thưởng gửi tới không đọc được.")
        return AwardTable(problems=(NOT_READ,))


async def known_of_awards(commune: str, world: World, year: int) -> KnownHere:
    codes: dict[str, tuple[str, str, str]] = {}
    people: dict[tuple[str, str], str] = {}
    twice: set[tuple[str, str]] = set()
    for kind in KINDS:
        for one in await world.find_subjects(kind, commune, "", most=MOST_SUBJECTS):
            codes[one.code.upper()] = codes[one.short_code.upper()] = (one.id, one.place, one.name)
            key = (one.place, fold(one.name))
            if people.setdefault(key, one.id) != one.id:
                twice.add(key)
    where = await world.place(commune)
    names = {commune: where.name if where is not None else commune}
    villages = await world.find_villages(commune, "", most=MOST_VILLAGES)
    names |= {village.id: village.name for village in villages}
    entered = await world.awards(commune, FIRST_YEAR, year)
    return KnownHere(
        commune=commune,
        commune_name=names[commune],
        villages=village_names(villages),
        names_of=names,
        codes=codes,
        people={key: subject for key, subject in people.items() if key not in twice and key[1]},
        entered=frozenset((one.place, fold(one.name), one.year, fold(one.what)) for one in entered),
        last_year=year,
    )


def village_names(found: Sequence[Place]) -> dict[str, str]:
    """List what a village may be called in a table: its name, without its word, its number here."""
    villages: dict[str, str] = {}
    for village in found:
        folded = fold(village.name)
        villages[folded] = village.id
        villages.setdefault(folded.partition(" ")[2], village.id)
        villages.setdefault(village.id, village.id)
    return {name: place for name, place in villages.items() if name}


async def past_years(data: bytes, commune: str, title: str, world: World, year: int) -> PastTable:
    """Read the file against what the commune's lists hold today."""
    known = await known_here(commune, title, world, year)
    try:
        if len(data) <= SHORT:
            return await asyncio.to_thread(read_past, data, known)
        parts, problems = await apart(read_packed, data, known)
        return PastTable(await unpacked(parts), problems)
    except Exception:
        LOG.exception("Một sổ các năm trước gửi tới không đọc được.")
        return PastTable(problems=(NOT_READ,))


async def known_here(commune: str, title: str, world: World, year: int) -> Known:
    kind = kind_of(title)
    within = TITLES[title].within if title in TITLES else PlaceKind.VILLAGE
    villages = village_names(await world.find_villages(commune, "", most=MOST_VILLAGES))
    subjects = await world.find_subjects(kind, commune, "", most=MOST_SUBJECTS)
    codes: dict[str, tuple[str, str]] = {}
    for subject in subjects:
        codes[subject.code.upper()] = codes[subject.short_code.upper()] = (subject.id, subject.place)
    alone = kind is SubjectKind.COMMUNITY or (title in TITLES and TITLES[title].alone)
    return Known(
        commune=commune,
        kind=kind,
        within=within,
        villages=villages,
        codes=codes,
        subjects={subject.place: subject.id for subject in subjects} if alone else {},
        kept_here=await world.years_with_a_season(commune, title),
        last_year=year,
    )
