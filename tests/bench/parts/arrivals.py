"""Open loop: updates arrive at random, whether or not the line keeps up; also on a slow disk."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from storage.conductor import conductor as writer
from tests.bench.circle import arrive
from tests.bench.crowd import Household, settle
from tests.bench.household import household
from tests.bench.measure import Run
from tests.bench.ours.doors import families_door
from tests.bench.ours.opened import DATABASE, opened
from tests.bench.peers.aiogram_orm import AiogramOrm
from tests.bench.report import Section, Target
from tests.bench.rounds import Contestant, by_turns
from tests.bench.sizes import Sizes
from tests.bench.wire import Wire

SLOWER = 0.004
ALL = "answering"
OURS, SLOW, ORM = "ours, aiogram door", "ours, each commit 4 ms slower", "aiogram + ORM"


@contextmanager
def slow_disk() -> Iterator[None]:
    """Let every commit take 4 ms longer: slept on the writer's thread, where a slow fsync would be waited for."""
    finish = writer.finish

    def slowly(db: sqlite3.Connection, *rows: Any) -> None:
        time.sleep(SLOWER)
        finish(db, *rows)

    with patch.object(writer, "finish", slowly):
        yield


async def arrivals(sizes: Sizes) -> Section:
    results = await by_turns(_contestants(sizes), sizes.rounds)
    section = Section(
        f"Open loop: {sizes.arrivals_per_second:.0f} updates a second arriving at random (FULL)",
        ("", "answered/s", "p50 ms", "p99 ms", "CPU µs"),
    )
    for name in results.rounds:
        section.rows.append(
            (name, results.rate(name, ALL).shown(), results.millis(name, ALL, 50).shown(1),
             results.millis(name, ALL, 99).shown(1), results.micros(name, ALL).shown())
        )  # fmt: skip
    section.notes += [
        (
            f"Poisson arrivals for {sizes.arrival_seconds:g} seconds (a quarter of that for the peer, whose line only grows); "
            "from the moment the update should have arrived to its answer on the wire."
        ),
        "The slow disk is a sleep of 4 ms on the writer's thread beside each COMMIT, not a slower device.",
    ]
    for name, most in ((OURS, 10), (SLOW, 20)):
        measured = results.millis(name, ALL, 99).median
        section.targets.append(
            Target(f"p99 at {sizes.arrivals_per_second:.0f}/s, {name}", f"≤ {most} ms", f"{measured:.1f} ms",
                   measured <= most)
        )  # fmt: skip
    return section


def _contestants(sizes: Sizes) -> Mapping[str, Contestant]:
    async def ours(folder: Path, warm_up: bool) -> Mapping[str, Run]:
        seconds = 0.2 if warm_up else sizes.arrival_seconds
        number = int(sizes.arrivals_per_second * seconds / 4) + 200
        homes = [Household(each, each % 3) for each in range(number)]
        settle(folder / DATABASE, homes)
        async with opened(folder) as store:
            through = families_door(store.conductor, Wire())
            players = [home.player(12) for home in homes]
            run = await arrive(players, through.say, per_second=sizes.arrivals_per_second, seconds=seconds)
            await through.door.background.settled()
            return {ALL: run}

    async def slow(folder: Path, warm_up: bool) -> Mapping[str, Run]:
        with slow_disk():
            return await ours(folder, warm_up)

    async def orm(folder: Path, warm_up: bool) -> Mapping[str, Run]:
        seconds = 0.1 if warm_up else sizes.arrival_seconds / 4
        async with AiogramOrm.opened(folder) as peer:
            players = [household(each) for each in range(int(sizes.arrivals_per_second * seconds / 4) + 100)]
            return {
                ALL: await arrive(players, peer.say, per_second=sizes.arrivals_per_second, seconds=seconds)
            }

    return {OURS: ours, SLOW: slow, ORM: orm}
