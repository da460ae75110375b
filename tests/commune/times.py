"""How long it takes: the look at everything, the pages of officers, registers and reports."""

from __future__ import annotations

import resource
import statistics
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from zoneinfo import ZoneInfo

from bot.documents.books import OF_BOOKS, Pressroom
from bot.documents.pressing import Press
from dialogs.records.period import Occasion, Period
from tests.commune.world import COMMUNE
from tests.commune.written import YEAR, Written

ZONE = "Asia/Ho_Chi_Minh"
READS = 50

Row = tuple[str, str]


async def pages(it: Written) -> list[Row]:
    """Read each page of an officer many times; the middle and the slowest."""
    world, village = it.store.world, it.commune.villages[len(it.commune.villages) // 2]
    reads: dict[str, Callable[[], Awaitable[object]]] = {
        "the board in the group": lambda: world.board(COMMUNE, it.at),
        "files by villages: every village's counts": lambda: world.village_triage(it.season, it.at),
        "one village: its waiting files": lambda: world.triage_lines(village, it.season, it.at),
        "everything one file is held against": lambda: world.triage_facts(it.commune.homes[0].file),
    }
    return [await _read(what, read) for what, read in reads.items()]


async def _read(what: str, read: Callable[[], Awaitable[object]]) -> Row:
    took = []
    for _ in range(READS):
        began = time.perf_counter()
        await read()
        took.append(1000 * (time.perf_counter() - began))
    return what, f"{statistics.median(took):.1f} ms, slowest of {READS} {max(took):.1f} ms"


async def papers(it: Written) -> list[Row]:
    """Make the register and the reports as files, as they are sent."""
    room = Pressroom(it.store.books, Press(it.database, ZONE), it.store.world, lambda: it.at)
    year, five = Period.of_years(Occasion.YEAR, YEAR, YEAR), Period.span(5, YEAR)
    made = {
        "register of the year, XLSX": ("register", f"{COMMUNE}@{year.key}@family"),
        "register of five years, XLSX": ("register", f"{COMMUNE}@{five.key}@family"),
        "yearly report, XLSX": ("report_xlsx", f"{COMMUNE}@{year.key}"),
        "yearly report, Word": ("report_docx", f"{COMMUNE}@{year.key}"),
        "yearly report, picture": ("report_png", f"{COMMUNE}@{year.key}"),
        "five-year report, XLSX": ("report_xlsx", f"{COMMUNE}@{five.key}"),
        "half-year report, XLSX": ("report_xlsx", f"{COMMUNE}@{Period.half(YEAR, second=True).key}"),
    }
    rows = []
    for what, (kind, about) in made.items():
        began = time.perf_counter()
        file = await OF_BOOKS[kind](about, room, it.at.astimezone(ZoneInfo(ZONE)).date())
        rows.append((what, f"{time.perf_counter() - began:.1f} s, {len(file.data) / 1024:,.0f} KiB"))
    return rows


def memory() -> Row:
    """Tell the most that the process has needed so far."""
    return (
        "memory of the process, its highest",
        f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MiB",
    )


@asynccontextmanager
async def timed(what: str, rows: list[Row]) -> AsyncIterator[None]:
    began, cpu = time.perf_counter(), time.process_time()
    yield
    rows.append((what, f"{time.perf_counter() - began:.0f} s ({time.process_time() - cpu:.0f} s of CPU)"))
