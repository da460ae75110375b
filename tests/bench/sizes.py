"""How much is played: a real run, or one that only shows that everything runs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sizes:
    rounds: int
    households: int
    """Interleaved, for what is ours."""
    peer_households: int
    """The peers play the whole dialog too, with fewer households: that flatters them, and saves minutes."""
    in_flight: int
    noop_updates: int
    officers: int
    peer_officers: int
    """Each verifies `files_each` files from the tap in the group to the decision."""
    files_each: int
    crowds: tuple[int, ...]
    """Open conversations."""
    pickle_crowds: tuple[int, ...]
    crowd_updates: int
    pickle_updates: int
    arrivals_per_second: float
    arrival_seconds: float
    restart_crowd: int
    assessments: int
    reads: int
    phones: int
    phone_thought: float
    """Seconds, half of it more or less, before each act."""


REAL = Sizes(
    rounds=3,
    households=2_000,
    peer_households=64,
    in_flight=32,
    noop_updates=20_000,
    officers=64,
    peer_officers=32,
    files_each=4,
    crowds=(1_000, 10_000, 100_000),
    pickle_crowds=(1_000, 10_000),
    crowd_updates=12_000,
    pickle_updates=40,
    arrivals_per_second=500.0,
    arrival_seconds=8.0,
    restart_crowd=100_000,
    assessments=1_000_000,
    reads=400,
    phones=50,
    phone_thought=1.0,
)

QUICK = Sizes(
    rounds=1,
    households=40,
    peer_households=4,
    in_flight=8,
    noop_updates=200,
    officers=4,
    peer_officers=2,
    files_each=1,
    crowds=(100, 400),
    pickle_crowds=(50, 100),
    crowd_updates=200,
    pickle_updates=5,
    arrivals_per_second=200.0,
    arrival_seconds=0.5,
    restart_crowd=500,
    assessments=20_000,
    reads=20,
    phones=4,
    phone_thought=0.02,
)
