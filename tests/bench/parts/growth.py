"""The same answers among ever more open conversations."""

from __future__ import annotations

import pickle
import random
from collections.abc import Mapping, Sequence
from pathlib import Path

from dialogs.event import Audience
from tests.bench.circle import play
from tests.bench.crowd import Household, crowd, settle
from tests.bench.household import FIRST_NUMBER
from tests.bench.measure import Run
from tests.bench.ours.conductor import ThroughConductor
from tests.bench.ours.opened import DATABASE, opened
from tests.bench.peers.ptb import TALKING, PtbPickle
from tests.bench.peers.world import MemoryWorld
from tests.bench.players import Player
from tests.bench.report import Section, Target
from tests.bench.rounds import Contestant, Results, by_turns
from tests.bench.sizes import Sizes

ALL = "answering"


async def growth(sizes: Sizes) -> Section:
    ours = {f"ours, no door, {size:,} open": _ours(size, sizes) for size in sizes.crowds}
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
            f"{sizes.crowd_updates:,} answers by people drawn at random ({sizes.pickle_updates} for the pickle), the same "
            f"mixture of questions for every size; {sizes.in_flight} in flight. The store was just opened: every "
            "conversation's first answer loads it, and of the largest crowd nearly every answer is a first one."
        ),
    ]
    section.targets.append(_target(results, list(ours)))
    return section


def _target(results: Results, ours: Sequence[str]) -> Target:
    rates = [results.rate(name, ALL).median for name in ours]
    change = rates[-1] / rates[0] - 1
    return Target(
        f"rate from {ours[0].split(', ')[-1]} to {ours[-1].split(', ')[-1]}",
        "flat within 15 %",
        f"{change:+.0%}",
        abs(change) <= 0.15,
    )


def _drawn(size: int, updates: int) -> tuple[list[Household], list[Player]]:
    people, each = crowd(size, updates)
    chosen = random.Random(size).sample(people, min(size, updates))
    return people, [one.player(each) for one in chosen]


def _ours(size: int, sizes: Sizes) -> Contestant:
    async def contestant(folder: Path, warm_up: bool) -> Mapping[str, Run]:
        people, players = _drawn(50 if warm_up else size, sizes.crowd_updates)
        settle(folder / DATABASE, people)
        async with opened(folder) as store:
            return {ALL: await play(players, ThroughConductor(store).say, in_flight=sizes.in_flight)}

    return contestant


def _pickle(size: int, sizes: Sizes) -> Contestant:
    async def contestant(folder: Path, warm_up: bool) -> Mapping[str, Run]:
        people, players = _drawn(10 if warm_up else size, sizes.pickle_updates)
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
