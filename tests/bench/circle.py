"""Lets people play: so many in flight, everybody in turn; or as they come, at random."""

from __future__ import annotations

import asyncio
import random
import time
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence
from typing import Any

from tests.bench.measure import Run, measured
from tests.bench.players import Player

PATIENCE = 20.0
"""Seconds without a single answer."""

Say = Callable[[Player], Awaitable[None]]
"""Plays one act and returns when its answer is out."""


async def play(players: Iterable[Player], say: Say, *, in_flight: int, until: int | None = None) -> Run:
    """Everybody plays up to `until` or their script's end, interleaved, `in_flight` at once."""
    ring = deque(player for player in players if player.at < (until or len(player.script)))
    run = Run()
    latencies = run.latencies
    now = time.perf_counter

    async def one_after_another() -> None:
        while ring:
            player = ring.popleft()
            began = now()
            await say(player)
            latencies.append(now() - began)
            player.at += 1
            if player.at < (until or len(player.script)):
                ring.append(player)

    with measured(run):
        await _together([one_after_another() for _ in range(in_flight)], lambda: len(latencies))
    run.updates = len(latencies)
    return run


async def _together(work: Sequence[Coroutine[Any, Any, None]], done: Callable[[], int]) -> None:
    """Do all of it; fail rather than wait for ever for an answer that never comes."""
    tasks = [asyncio.create_task(one) for one in work]
    everything = asyncio.gather(*tasks)
    before = -1
    while not everything.done():
        if done() == before:
            everything.cancel()
            raise TimeoutError(f"nothing was answered for {PATIENCE} seconds, after {before} updates")
        before = done()
        await asyncio.wait([everything], timeout=PATIENCE)
    await everything


async def arrive(players: Iterable[Player], say: Say, *, per_second: float, seconds: float) -> Run:
    """Open loop: updates arrive at random, whether or not earlier ones are answered.

    A latency counts from the moment the update should have arrived, so a line that falls behind shows.
    """
    waiting = deque(players)
    chance = random.Random(7)
    run = Run()
    loop = asyncio.get_running_loop()
    under_way: set[asyncio.Task[None]] = set()

    async def one(player: Player, due: float) -> None:
        await say(player)
        run.latencies.append(loop.time() - due)
        player.at += 1
        if not player.over:
            waiting.append(player)

    with measured(run):
        due = end = loop.time()
        end += seconds
        while due < end and waiting:
            due += chance.expovariate(per_second)
            pause = due - loop.time()
            if pause > 0:
                await asyncio.sleep(pause)
            task = asyncio.create_task(one(waiting.popleft(), due))
            under_way.add(task)
            task.add_done_callback(under_way.discard)
        await asyncio.gather(*under_way)
    run.updates = len(run.latencies)
    return run
