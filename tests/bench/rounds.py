"""Contestants by turns: A B C, A B C, …; each round in a folder of its own, after a warm-up that does not count."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

from bot.warm import keep_what_is_loaded
from tests.bench.measure import Figure, Run

BEGAN = time.perf_counter()
Contestant = Callable[[Path, bool], Awaitable[Mapping[str, Run]]]
"""Plays in the folder, little if it is only to warm up; returns what was measured by phase."""


class Results:
    """Each contestant's rounds."""

    def __init__(self) -> None:
        self.rounds: dict[str, list[Mapping[str, Run]]] = {}

    def figure(self, name: str, phase: str, of: Callable[[Run], float]) -> Figure:
        return Figure.of(of(played[phase]) for played in self.rounds[name])

    def rate(self, name: str, phase: str) -> Figure:
        return self.figure(name, phase, lambda run: run.rate)

    def micros(self, name: str, phase: str) -> Figure:
        return self.figure(name, phase, lambda run: run.micros)

    def millis(self, name: str, phase: str, percent: float) -> Figure:
        return self.figure(name, phase, lambda run: run.millis(percent))


async def by_turns(contestants: Mapping[str, Contestant], rounds: int) -> Results:
    results = Results()
    for name, contestant in contestants.items():
        tell(f"  warm-up: {name}")
        await _one(contestant, warm_up=True)
    keep_what_is_loaded()  # as the house does
    for number in range(1, rounds + 1):
        for name, contestant in contestants.items():
            played = await _one(contestant, warm_up=False)
            results.rounds.setdefault(name, []).append(played)
            first = next(iter(played.values()))
            tell(f"  round {number}: {name}: {first.updates:,} updates, {first.rate:,.0f}/s")
    return results


async def _one(contestant: Contestant, *, warm_up: bool) -> Mapping[str, Run]:
    with tempfile.TemporaryDirectory(prefix="sohoctap-bench-") as folder:
        return await contestant(Path(folder), warm_up)


def tell(words: str) -> None:
    """Show that the bench goes on."""
    print(f"{time.perf_counter() - BEGAN:6.1f} s {words}", file=sys.stderr, flush=True)
