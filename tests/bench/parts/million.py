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

from storage.moment import to_text
from storage.world import queues
from tests.bench.measure import percentile
from tests.bench.ours.million import communes_for, generate
from tests.bench.ours.opened import DATABASE, opened
from tests.bench.report import Section, Target
from tests.bench.rounds import tell
from tests.bench.sizes import Sizes

ROSTER = (
    "SELECT files.id, files.code, subjects.name, files.status FROM files "
    "JOIN subjects ON subjects.id = files.subject "
    "WHERE files.place = :village AND files.status <> 'withdrawn' ORDER BY files.sort_key LIMIT 50"
)


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
        (
            "No dialog shows a village's roster by name yet, so the World has no such read: its page is measured as bare "
            "SQL over the index that is there for it."
        ),
    ]
    return section


async def _measure(section: Section, world: object, database: Path, sizes: Sizes, communes: int) -> None:
    chance = random.Random(5)
    now = datetime.now(UTC)
    moment = to_text(now)
    bare = sqlite3.connect(database)

    def commune() -> str:
        return f"{chance.randrange(communes) + 20_000}"

    def village() -> str:
        return f"{commune()}.{chance.randrange(25) + 1:02}"

    def board_sql() -> None:
        one = commune()
        queues._COUNTS.rows(bare, the_commune=one, at=moment)
        queues._OLDEST.rows(bare, the_commune=one, most=queues.ON_THE_BOARD)

    async def in_sql(read: Callable[[], object]) -> None:
        read()

    rows: list[tuple[str, Callable[[], Awaitable[object]] | None, Callable[[], object]]] = [
        ("board: counts and the eight oldest", lambda: world.board(commune(), now), board_sql),  # type: ignore[attr-defined]
        (
            "village review, twenty oldest",
            lambda: world.village_queue(village(), most=20),  # type: ignore[attr-defined]
            lambda: queues._REVIEW.rows(bare, the_village=village(), most=20),
        ),
        (
            "village roster, first fifty by name",
            None,
            lambda: bare.execute(ROSTER, {"village": village()}).fetchall(),
        ),
    ]
    worst = 0.0
    for label, read, sql in rows:
        bare_times = await _times(lambda sql=sql: in_sql(sql), sizes.reads)  # type: ignore[misc]
        if read is None:
            section.rows.append((label, "–", "–", f"{percentile(bare_times, 50):.2f}"))
            continue
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
