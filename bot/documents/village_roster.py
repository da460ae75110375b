"""A village's list as an Excel file for its keeper; who cannot read and words between namesakes stay out."""

from __future__ import annotations

import asyncio
from datetime import datetime

from bot.documents.roster_table import RosterRow, write_roster
from bot.telegram.line import File
from bot.words import render
from criteria.wording import say
from dialogs.records import RoleKind, RosterLine
from dialogs.village.season import FAMILY
from dialogs.village.village_word import village_within
from dialogs.world import World

KEEPERS = (RoleKind.VILLAGE_HEAD, RoleKind.OFFICER, RoleKind.CHAIR)


async def village_roster(about: str, person: str, language: str, world: World, at: datetime) -> File:
    """Write the list of a village; nobody who does not keep it at this moment gets it."""
    village = await world.place(about)
    keeper = await world.person(person, at)
    if village is None or keeper.role_at(about, *KEEPERS) is None:
        raise KeyError(about)
    today = world.local_date(at)
    season = await world.current_season(about.partition(".")[0], FAMILY, today)
    lines = await world.roster(about, season.id if season else "")
    title = render(
        say("List of households, {village}, {day}", village=village_within(village.name), day=today), language
    )
    rows = [row(number, line, language) for number, line in enumerate(lines, start=1)]
    data = await asyncio.to_thread(write_roster, rows, title=title, sheet=village.name)
    return File(f"danh-sach-ho-{about}-{today}.xlsx", data=data)


def row(number: int, line: RosterLine, language: str) -> RosterRow:
    note = "" if line.name else render(say("The chủ hộ has died"), language)
    return RosterRow(
        number, line.number, line.name, line.name, line.members or None, line.phone or None, note=note
    )
