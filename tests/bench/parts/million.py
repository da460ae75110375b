"""A country's worth of assessments: what the officers' and village heads' pages cost to read."""

from __future__ import annotations

import asyncio
import random
import sqlite3
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

from dialogs.world import World
from storage.moment import to_text
from storage.world import queues, roster, triage_villages
from tests.bench.measure import percentile
from tests.bench.ours.million import communes_for, generate
from tests.bench.ours.opened import DATABASE, opened
from tests.bench.report import Section, Target
from tests.bench.rounds import tell
from tests.bench.sizes import Sizes


async def million(sizes: Sizes) -> Section:
    section = Section(f"At {sizes.assessments:,} assessments", ("", "p50 ms", "p99 ms", "bare SQL, p50 ms"))
    with tempfile.TemporaryDirectory(prefix="sohoctap-bench-") as name:
        folder = Path(name)
        tell(f"  generating {sizes.assessments:,} assessments")
        began = time.perf_counter()
        communes = communes_for(sizes.assessments)
        generate(folder / DATABASE, sizes.assessments, communes)
        size = (folder / DATABASE).stat().st_size / 2**20
        tell(f"  generated in {time.perf_counter() - began:.0f} s, {size:,.0f} MiB")
        async with opened(folder) as store:
            await _measure(section, store.world, folder / DATABASE, sizes, communes)
    section.notes += [
        (
            f"{communes} communes of 25 villages, {sizes.reads} reads of each kind, of a commune or village drawn at random, "
            f"after ten to warm up; the database has {size:,.0f} MiB. Through the World a read visits its connection's "
            "thread and makes records; bare SQL is the same statements on a connection of its own, fetched as rows."
        ),
    ]
    return section


async def _measure(section: Section, world: World, database: Path, sizes: Sizes, communes: int) -> None:
    chance = random.Random(5)
    now = datetime.now(UTC)
    moment = to_text(now)
    bare = sqlite3.connect(database)

    def place() -> tuple[str, str, str]:
        """Draw a season, its commune and one of its villages."""
        number = chance.randrange(communes)
        commune = f"{number + 20_000}"
        return f"s{number}", commune, f"{commune}.{chance.randrange(25) + 1:02}"

    def board() -> Awaitable[object]:
        return world.board(place()[1], now)

    def board_sql() -> None:
        commune = place()[1]
        queues._COUNTS.rows(bare, the_commune=commune, at=moment)
        queues._OLDEST.rows(bare, the_commune=commune, at=moment, most=queues.ON_THE_BOARD)

    def review() -> Awaitable[object]:
        return world.village_queue(place()[2], most=20)

    def review_sql() -> None:
        queues._REVIEW.rows(bare, the_village=place()[2], most=20)

    def villages() -> Awaitable[object]:
        return world.village_triage(place()[0], now)

    def villages_sql() -> None:
        season, commune, _ = place()
        triage_villages._COUNTS.rows(bare, the_season=season, at=moment)
        triage_villages._VILLAGES.rows(bare, the_commune=commune)

    def waiting() -> Awaitable[object]:
        season, _, village = place()
        return world.triage_lines(village, season, now)

    def waiting_sql() -> None:
        season, _, village = place()
        triage_villages._LINES.rows(bare, the_season=season, the_village=village)

    def listed() -> Awaitable[object]:
        season, _, village = place()
        return world.roster(village, season)

    def listed_sql() -> None:
        season, _, village = place()
        roster._ON_LIST.rows(bare, the_season=season, the_village=village, told_up_to=moment)

    async def in_sql(read: Callable[[], None]) -> None:
        read()

    rows: list[tuple[str, Callable[[], Awaitable[object]], Callable[[], None]]] = [
        ("board: counts and the eight oldest", board, board_sql),
        ("village review, twenty oldest", review, review_sql),
        ("a commune's villages: what waits in each", villages, villages_sql),
        ("a village's waiting files, by what was found", waiting, waiting_sql),
        ("a village's list, all of it", listed, listed_sql),
    ]
    worst = 0.0
    for label, read, sql in rows:
        bare_times = await _times(lambda sql=sql: in_sql(sql), sizes.reads)  # type: ignore[misc]
        times = await _times(read, sizes.reads)
        worst = max(worst, percentile(times, 50))
        section.rows.append(
            (
                label,
                f"{percentile(times, 50):.2f}",
                f"{percentile(times, 99):.2f}",
                f"{percentile(bare_times, 50):.2f}",
            )
        )
    bare.close()
    section.targets.append(
        Target(
            f"reads at {sizes.assessments:,} assessments",
            "≤ 2 ms",
            f"{worst:.2f} ms (p50 of the slowest)",
            worst <= 2,
        )
    )


async def _times(read: Callable[[], Awaitable[object]], number: int) -> list[float]:
    times = []
    for warm in range(-10, number):
        began = time.perf_counter()
        await read()
        if warm >= 0:
            times.append((time.perf_counter() - began) * 1e3)
        await asyncio.sleep(0)
    return times
