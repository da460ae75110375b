"""What one measurement is, and how several become one figure with its spread."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(slots=True)
class Run:
    """So many updates, in so much time, for so much CPU of the whole process; latencies in seconds."""

    updates: int = 0
    wall: float = 0.0
    cpu: float = 0.0
    latencies: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float:
        return self.updates / self.wall

    @property
    def micros(self) -> float:
        """CPU microseconds an update, all threads."""
        return self.cpu / self.updates * 1e6

    def millis(self, percent: float) -> float:
        return percentile(self.latencies, percent) * 1e3

    def __add__(self, other: Run) -> Run:
        return Run(
            self.updates + other.updates,
            self.wall + other.wall,
            self.cpu + other.cpu,
            self.latencies + other.latencies,
        )


@contextmanager
def measured(run: Run) -> Iterator[None]:
    """Add what happens inside to the run; the caller counts the updates."""
    gc.collect()
    wall, cpu = time.perf_counter(), time.process_time()
    try:
        yield
    finally:
        run.wall += time.perf_counter() - wall
        run.cpu += time.process_time() - cpu


def percentile(values: Sequence[float], percent: float) -> float:
    """Nearest rank."""
    if not values:
        return float("nan")
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, int(len(ranked) * percent / 100))]


@dataclass(frozen=True, slots=True)
class Figure:
    """Several rounds of one quantity: their median, and the least and the most."""

    median: float
    low: float
    high: float

    @classmethod
    def of(cls, values: Iterable[float]) -> Figure:
        listed = list(values)
        return cls(statistics.median(listed), min(listed), max(listed))

    def shown(self, digits: int = 0) -> str:
        middle = f"{self.median:,.{digits}f}"
        if self.low == self.high:
            return middle
        return f"{middle} ({self.low:,.{digits}f}–{self.high:,.{digits}f})"
