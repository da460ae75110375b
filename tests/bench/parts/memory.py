"""What an open conversation costs while it is cached, and how soon a restarted house answers."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import tracemalloc
from pathlib import Path

from storage.conductor.cache import MOST, Cache
from tests.bench.crowd import Household, settle
from tests.bench.measure import Figure
from tests.bench.ours.opened import DATABASE
from tests.bench.report import Section, Target
from tests.bench.rounds import tell
from tests.bench.sizes import Sizes

ROOT = Path(__file__).parents[3]


async def memory(sizes: Sizes) -> Section:
    section = Section("Memory and restart", ("", "measured"))
    number = min(MOST, sizes.restart_crowd)
    for answered in (0, 14):
        cost = _cached(number, answered)
        section.rows.append(
            (
                f"a cached conversation after {answered} answers, its key and place included",
                f"{cost:,.0f} bytes",
            )
        )
    section.notes.append(
        f"The cache holds conversations as the bytes that are stored, at most {MOST:,} of them."
    )
    section.targets.append(
        Target("a cached conversation, the longest", "≤ 1.2 kB", f"{cost:,.0f} bytes", cost <= 1200)
    )
    with tempfile.TemporaryDirectory(prefix="sohoctap-bench-") as folder:
        tell(f"  restart: {sizes.restart_crowd:,} conversations")
        settle(Path(folder) / DATABASE, [Household(each, each % 12) for each in range(sizes.restart_crowd)])
        times = [_restarted(folder, number) for number in range(max(3, sizes.rounds))]
    opening, first = (Figure.of(time[which] for time in times) for which in ("open", "answer"))
    total = Figure.of(time["open"] + time["answer"] for time in times)
    section.rows.append(
        (f"restart with {sizes.restart_crowd:,} open: the store opens", f"{opening.shown(2)} s")
    )
    section.rows.append(("… and the first answer is durable after another", f"{first.shown(3)} s"))
    section.notes.append(
        "Restart: a fresh process, counted from after its imports; conversations are loaded when somebody speaks."
    )
    section.targets.append(
        Target(f"restart with {sizes.restart_crowd:,} open, first answer", "≤ 1 s after imports", f"{total.shown(2)} s",
               total.median <= 1)
    )  # fmt: skip
    return section


def _cached(number: int, answered: int) -> float:
    """Fill a cache with keys and states that nobody else holds."""
    people = [Household(each, answered) for each in range(number)]
    people[0].state  # noqa: B018 -- the played household is made once, before anything is counted
    cache = Cache()
    tracemalloc.start()
    cache.put((one.key, one.state) for one in people)
    cost = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert len(cache) == number
    return cost / number


def _restarted(folder: str, number: int) -> dict[str, float]:
    told = subprocess.run(
        [sys.executable, "-m", "tests.bench.ours.restart", folder, str(number)],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    found: dict[str, float] = json.loads(told.stdout)
    return found
