"""The same answers among ever more open conversations."""

from __future__ import annotations

import pickle
import random
from collections.abc import Mapping
from pathlib import Path

from dialogs.event import Audience
from tests.bench.circle import play
from tests.bench.crowd import SPAN, Household, crowd, settle
from tests.bench.household import FIRST_NUMBER
from tests.bench.measure import Run
from tests.bench.ours.conductor import ThroughConductor
from tests.bench.ours.opened import DATABASE, opened
from tests.bench.peers.ptb import TALKING, PtbPickle
from tests.bench.peers.world import MemoryWorld
from tests.bench.players import Player
from tests.bench.report import Section, Target
from tests.bench.rounds import Contestant, by_turns
from tests.bench.sizes import Sizes

ALL = "answering"


async def growth(sizes: Sizes) -> Section:
    smallest = sizes.crowds[0]
    ours = {f"ours, no door, {size:,} open": _ours(size, sizes, size) for size in sizes.crowds}
    ours |= {
        f"ours, no door, {size:,} open, {smallest:,} of them answer": _ours(size, sizes, smallest)
        for size in sizes.crowds[1:]
    }
    peers = {
        f"PTB + pickle every update, {size:,} open": _pickle(size, sizes) for size in sizes.pickle_crowds
    }
    results = await by_turns({**ours, **peers}, sizes.rounds)
    section = Section("Ever more open conversations", ("", "updates/s", "CPU µs", "p99 ms"))
    for name in results.rounds:
        section.rows.append(
            (name, results.rate(name, ALL).shown(), results.micros(name, ALL).shown(),
             results.millis(name, ALL, 99).shown(1))
        )  # fmt: skip
    section.notes += [
        (
            f"{sizes.crowd_updates:,} answers ({sizes.pickle_updates} for the pickle), the same mixture of questions "
            f"every time; {sizes.in_flight} in flight; the store was just opened. Who answers is drawn at random from "
            "everybody, so that of the largest crowd nearly every answer is somebody's first and is loaded, or from as "
            "many as the smallest crowd has, while all the others only lie there."
        ),
    ]
    first, last = (
        results.rate(f"ours, no door, {size:,} open", ALL).median for size in (smallest, sizes.crowds[-1])
    )
    few = results.rate(f"ours, no door, {sizes.crowds[-1]:,} open, {smallest:,} of them answer", ALL).median
    span = f"{smallest:,} → {sizes.crowds[-1]:,} open"
    section.targets += [
        _target(f"rate, {span}, {smallest:,} of them answer", few / first - 1),
        _target(f"rate, {span}, anybody answers, nearly always for the first time", last / first - 1),
    ]
    return section


def _target(what: str, change: float) -> Target:
    return Target(what, "flat within 15 %", f"{change:+.0%}", change >= -0.15)


def _drawn(size: int, updates: int, answering: int) -> tuple[list[Household], list[Player]]:
    """Everybody, and those of them who answer; all stand before the same questions however many answer."""
    _, each = crowd(answering, updates)
    people = [Household(number, 0 if each == SPAN else number % SPAN) for number in range(size)]
    chosen = random.Random(size).sample(people, min(answering, updates))
    return people, [one.player(each) for one in chosen]


def _ours(size: int, sizes: Sizes, answering: int) -> Contestant:
    async def contestant(folder: Path, warm_up: bool) -> Mapping[str, Run]:
        people, players = _drawn(50 if warm_up else size, sizes.crowd_updates, 50 if warm_up else answering)
        settle(folder / DATABASE, people)
        async with opened(folder) as store:
            return {ALL: await play(players, ThroughConductor(store).say, in_flight=sizes.in_flight)}

    return contestant


def _pickle(size: int, sizes: Sizes) -> Contestant:
    async def contestant(folder: Path, warm_up: bool) -> Mapping[str, Run]:
        number = 10 if warm_up else size
        people, players = _drawn(number, sizes.pickle_updates, number)
        world = MemoryWorld()
        for one in people:
            world.put_file(one.record(), f"tg:{FIRST_NUMBER + one.number}")
        kept = {
            "conversations": {"talking": {(FIRST_NUMBER + one.number,): TALKING for one in people}},
            "user_data": {FIRST_NUMBER + one.number: {one.key: one.state} for one in people},
            "chat_data": {},
            "bot_data": {},
            "callback_data": None,
        }
        (folder / "peer.pickle").write_bytes(pickle.dumps(kept))
        async with PtbPickle.opened(folder, Audience.FAMILIES, world, flushing=True) as peer:
            return {ALL: await play(players[: sizes.pickle_updates], peer.say, in_flight=1)}

    return contestant
